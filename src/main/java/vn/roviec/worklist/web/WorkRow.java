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
 * @param deadline null where it no longer counts
 * @param waiting who waits for whom
 * @param href where the work is done
 * @param action what its button says
 * @param hand what may be done about who has it
 * @param steps keys of what may be done with it together with others
 */
public record WorkRow(WorkItem item, WorkGroup group, String what, @Nullable DeadlineLine deadline, String waiting,
		String href, String action, Hand hand, List<String> steps) {

	public String id() {
		return this.item.id();
	}

	/** The address of what may be done about who has it. */
	public String work() {
		return "/work/" + this.item.id();
	}

	/** The address of its plan. */
	public String plan() {
		return "/plans/" + this.item.plan();
	}

	public String planTitle() {
		return this.item.planTitle();
	}

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
	 * @param pass hand it over to a colleague of the unit, where there is one
	 * @param takeOver take it from the colleague who has it
	 */
	public record Hand(boolean claim, List<Officer> give, boolean release, boolean pass, boolean takeOver) {

		/** Whether the reader will most likely give it to somebody. */
		public boolean giveFirst() {
			return !this.give.isEmpty();
		}

		/** Whether the reader will most likely take it. */
		public boolean claimFirst() {
			return this.claim && !giveFirst();
		}

		/** Whether the reader will most likely open it. */
		public boolean openFirst() {
			return !this.claim && !giveFirst();
		}

		/**
		 * Whether taking it over stands beside, and not in the menu of who may have it.
		 */
		public boolean takeOverBeside() {
			return this.takeOver && openFirst();
		}

		/** Whether there is anything to choose about who does it. */
		public boolean more() {
			return this.release || this.pass || !this.give.isEmpty();
		}

		public boolean any() {
			return this.claim || this.takeOver || more();
		}

	}

}
