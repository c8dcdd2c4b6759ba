/** What people do with the packaged application, in a real browser. */
@NullMarked
package vn.roviec.story;

import org.jspecify.annotations.NullMarked;
