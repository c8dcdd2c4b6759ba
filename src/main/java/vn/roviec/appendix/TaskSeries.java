package vn.roviec.appendix;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.DueDate;

/**
 * A deliverable that comes back each cycle: the order that each cycle's task is made of.
 *
 * @param plan the plan that it comes from, as it was when the series began
 * @param order what is to be done, without a due date
 * @param ended why, by whom and when it was stopped, null while it was not
 */
public record TaskSeries(SeriesId id, AgencyId agency, PlanOrder plan, TaskOrder order, SeriesStatus status,
		@Nullable Stopped ended) {

	/** Whether the actor follows the plan and may end what belongs to it. */
	public boolean isFollowedBy(Actor actor) {
		return actor.heads(this.plan.standingUnit()) || actor.actsFor(this.plan.owner());
	}

	/** What is to be done and handed in, on one line. */
	public String title() {
		return this.order.deliverable().isBlank() ? this.order.content() : this.order.deliverable();
	}

	/** When the task of a cycle is due. */
	public DueDate due(SeriesCycle cycle) {
		return new DueDate(cycle.dueOn(), this.order.strictBefore());
	}

	/** The end of a series before its last cycle. */
	public record Stopped(String reason, String by, Instant at) {
	}

}
