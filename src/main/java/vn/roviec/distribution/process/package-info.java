/** The process "distribute-copy": what moves it, and what it asks. */
@NullMarked
package vn.roviec.distribution.process;

import org.jspecify.annotations.NullMarked;
