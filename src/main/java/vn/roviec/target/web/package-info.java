/** Pages of targets and of what was measured. */
@NullMarked
package vn.roviec.target.web;

import org.jspecify.annotations.NullMarked;
