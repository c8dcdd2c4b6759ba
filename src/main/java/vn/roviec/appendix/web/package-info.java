/** The page of a task, and what is done on it. */
@NullMarked
package vn.roviec.appendix.web;

import org.jspecify.annotations.NullMarked;
