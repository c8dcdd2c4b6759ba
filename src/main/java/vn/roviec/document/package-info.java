/**
 * Files kept with plans and tasks, what may be kept, and a plan in its official layout.
 */
@ApplicationModule
@NullMarked
package vn.roviec.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
