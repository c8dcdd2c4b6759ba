package vn.roviec.worklist.web;

import java.util.List;

import vn.roviec.agency.Officer;
import vn.roviec.web.DeadlineLine;
import vn.roviec.worklist.WorkItem;

/**
 * One line of a list of work.
 *
 * @param what the step and its title
 * @param waiting who waits for whom
 * @param hand what may be done about who has it
 * @param steps keys of what may be done with it together with others
 */
record WorkRow(WorkItem item, WorkGroup group, String what, DeadlineLine deadline, String waiting, String href,
		Hand hand, List<String> steps) {

	/** Whether the plan is named on a line of its own. */
	public boolean ofTask() {
		return !this.item.subject().equals(this.item.plan());
	}

	/**
	 * What the reader may do about who has the work.
	 *
	 * @param claim take it
	 * @param give to whom the head may give it; empty for others
	 * @param release give it back to the unit
	 * @param pass to which colleague its holder may hand it over
	 * @param takeOver take it from the colleague who has it
	 */
	record Hand(boolean claim, List<Officer> give, boolean release, List<Officer> pass, boolean takeOver) {

		/** What the reader will most likely do: "give", "claim", or "open" it. */
		public String first() {
			if (!this.give.isEmpty()) {
				return "give";
			}
			return this.claim ? "claim" : "open";
		}

		/** Whether the holder may do anything but the work itself. */
		public boolean more() {
			return this.release || !this.pass.isEmpty();
		}

	}

}
