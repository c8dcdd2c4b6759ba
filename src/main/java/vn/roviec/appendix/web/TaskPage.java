package vn.roviec.appendix.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.web.DeadlineLine;

/**
 * A task as its page shows it; every moment is said in words.
 *
 * @param step the present one of the four steps, 4 when all are done, -1 when cancelled
 * @param dueDay weekday and date, null where there is no fixed date
 * @param moves of the due date, newest first; empty where it never moved
 * @param history newest first
 * @param clocks whose working days the task has taken; empty where only the lead unit's
 * @param active ids of the steps where the process stands, divided by spaces
 * @param visited ids of what it has passed
 */
record TaskPage(AppendixTask task, int step, String state, @Nullable String tone, DeadlineLine deadline,
		@Nullable String dueDay, List<Event> moves, List<Person> people, List<Share> shares, List<Clock> clocks,
		List<Comment> comments, List<Told> told, List<Attached> files, List<Event> history, Turn turn, String active,
		String visited) {

	/** What happened, for the fragment "history". */
	record Event(String what, String who, String at, @Nullable String words, boolean current) {

	}

	/** Who does what, for the fragment "people". */
	record Person(String role, String name) {

	}

	/**
	 * The share of a unit.
	 *
	 * @param since when it could be given, and since when the lead unit waits for it
	 */
	record Share(String unit, boolean owed, String given, String since, String words) {

	}

	/** The working days of a unit, in words; those after the due date apart. */
	record Clock(String unit, String days, @Nullable String late) {

	}

	/** What somebody said. */
	record Comment(String who, String at, String words) {

	}

	/**
	 * A notice.
	 *
	 * @param opened when it was opened, null while it is unread
	 */
	record Told(String what, String who, String at, @Nullable String opened) {

	}

	/** A kept file. */
	record Attached(UUID id, String name, String size, String who, String at) {

	}

}
