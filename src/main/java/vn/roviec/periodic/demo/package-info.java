/** Reports of the demonstration. */
@NullMarked
package vn.roviec.periodic.demo;

import org.jspecify.annotations.NullMarked;
