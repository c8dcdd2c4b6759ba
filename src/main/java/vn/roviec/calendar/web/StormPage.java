package vn.roviec.calendar.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.roviec.calendar.Storm;

/**
 * A decision on lost days as its page shows it.
 *
 * @param decided who decided and when, blank before
 * @param days that become days off, or working days again
 * @param told names and in how many tasks, while it is proposed
 * @param seen what the signature is bound to
 * @param signs whether the reader may decide
 * @param consultations plans whose last day for comments moves
 * @param undoable whether the reader may ask for taking it back
 * @param undoing id of the decision that takes it back, null where there is none
 */
record StormPage(Storm storm, String title, String proposed, String decided, List<String> days, List<Line> moves,
		List<Line> consultations, Map<String, Integer> told, String seen, boolean signs, boolean undoable,
		@Nullable String undoing) {

	/**
	 * One deadline and where it moves.
	 *
	 * @param id of the task or the plan
	 */
	record Line(String id, String title, String plan, String from, String to) {

	}

}
