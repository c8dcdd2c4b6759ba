package vn.roviec.deadline;

import java.time.LocalDate;

/**
 * A day that differs from what its day of the week says.
 *
 * @param date the day
 * @param kind why it differs
 * @param name its name as people read it
 */
public record CalendarDay(LocalDate date, DayKind kind, String name) {
}
