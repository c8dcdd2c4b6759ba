/** Measured targets of the demonstration. */
@NullMarked
package vn.roviec.target.demo;

import org.jspecify.annotations.NullMarked;
