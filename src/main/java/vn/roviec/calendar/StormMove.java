package vn.roviec.calendar;

import java.time.LocalDate;

import vn.roviec.appendix.TaskId;

/**
 * What a signed decision did to one task.
 *
 * @param title what is to be done and handed in
 * @param dueVersion the version of the due date that began with it
 */
public record StormMove(TaskId task, String title, String planSymbol, int dueVersion, LocalDate from, LocalDate to) {
}
