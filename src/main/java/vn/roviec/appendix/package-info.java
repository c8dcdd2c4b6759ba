/**
 * The tasks of a plan's appendix: who leads, who takes part, progress, result, and who is
 * told of the deadline.
 */
@ApplicationModule(displayName = "Việc theo phụ lục")
@NullMarked
package vn.roviec.appendix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
