/** The drawings of processes. */
@NullMarked
package vn.roviec.worklist.web;

import org.jspecify.annotations.NullMarked;
