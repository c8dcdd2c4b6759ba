package vn.roviec.worklist.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Officer;
import vn.roviec.web.DeadlineLine;
import vn.roviec.worklist.WorkItem;

/**
 * One line of a list of work.
 *
 * @param what the step and its title
 * @param waiting who waits for whom
 * @param claim where it is taken, null where it needs no taking
 * @param assign where the head gives it to somebody, null for others
 * @param officers to whom the head may give it
 * @param release whether its holder may give it back to the unit
 */
record WorkRow(WorkItem item, WorkGroup group, String what, DeadlineLine deadline, String waiting, String href,
		@Nullable String claim, @Nullable String assign, List<Officer> officers, boolean release) {

	/** Whether the plan is named on a line of its own. */
	public boolean ofTask() {
		return !this.item.subject().equals(this.item.plan());
	}

}
