package vn.roviec.deadline;

import java.time.LocalDate;

/**
 * One time that recurring work is due.
 *
 * @param cycle names the cycle for ever, even where the calendar moves its day:
 * "2026-03", or the day itself
 * @param name the cycle as people say it: "Quý I/2026"
 * @param start first day of the cycle
 */
public record Occurrence(String cycle, String name, LocalDate start, LocalDate due) {
}
