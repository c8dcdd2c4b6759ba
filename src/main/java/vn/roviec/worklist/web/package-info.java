/** The page of one's work, and the drawings of processes. */
@NullMarked
package vn.roviec.worklist.web;

import org.jspecify.annotations.NullMarked;
