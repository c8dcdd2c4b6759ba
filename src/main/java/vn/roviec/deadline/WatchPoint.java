package vn.roviec.deadline;

import java.time.LocalDate;

/**
 * A rung and the day on which it falls for one due date.
 *
 * @param rung the rung
 * @param day the day
 */
public record WatchPoint(Rung rung, LocalDate day) {
}
