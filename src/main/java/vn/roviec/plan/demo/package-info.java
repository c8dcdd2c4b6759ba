/** Plans and tasks of the demonstration. */
@NullMarked
package vn.roviec.plan.demo;

import org.jspecify.annotations.NullMarked;
