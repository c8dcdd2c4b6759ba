/** Pages on which agencies are looked at, and on which they see who has looked. */
@NullMarked
package vn.roviec.observation.web;

import org.jspecify.annotations.NullMarked;
