/**
 * The agency's working calendar, days lost to force majeure, and its ladder of reminders:
 * who changes them and what follows for the open tasks.
 */
@ApplicationModule(displayName = "Lịch làm việc")
@NullMarked
package vn.roviec.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
