/** Pages for certified copies. */
@NullMarked
package vn.roviec.certified.web;

import org.jspecify.annotations.NullMarked;
