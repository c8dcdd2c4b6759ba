package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;

import vn.roviec.agency.OfficerId;

/**
 * The day of the event from which a task's term counts, as somebody entered it.
 *
 * @param entry counts the entries; the last one is the one that counts
 * @param dueOn the due date that followed from it
 * @param words what was said of it; blank for the first
 */
public record EventEntry(int entry, LocalDate happenedOn, LocalDate dueOn, String words, OfficerId by, String byName,
		Instant at) {
}
