/**
 * Turns a plan's file into one {@link vn.roviec.intake.PlanReading} and says what is
 * doubtful in it.
 */
@NullMarked
@ApplicationModule(displayName = "Đọc kế hoạch")
package vn.roviec.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
