package vn.roviec.appendix;

import java.util.UUID;

import vn.roviec.agency.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the work of a plan that counts no more: its series and every open task, each with
 * the reason; whoever does a task is told.
 */
@Service
public class EndTasks {

	private final AppendixTasks tasks;

	private final TaskOverview overview;

	private final StopSeries series;

	private final CancelTask cancel;

	private final SideNotices notices;

	EndTasks(AppendixTasks tasks, TaskOverview overview, StopSeries series, CancelTask cancel, SideNotices notices) {
		this.tasks = tasks;
		this.overview = overview;
		this.series = series;
		this.cancel = cancel;
		this.notices = notices;
	}

	/** Ends them, in the caller's transaction; what is done stays as it is. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void endAll(Actor actor, UUID plan, String reason) {
		this.tasks.lockFirst(plan, actor.agency());
		this.series.stopAll(actor, plan, reason);
		this.overview.ofPlan(actor.agency(), plan)
			.stream()
			.filter((task) -> task.status().isOpen())
			.forEach((task) -> end(actor, task.id(), reason));
	}

	/**
	 * Lets no task of the plan end before the caller's transaction does: what is open
	 * stays open while the plan is amended.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(Actor actor, UUID plan) {
		this.tasks.lockFirst(plan, actor.agency());
	}

	/** Ends what one product of one row has become, as above. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void end(Actor actor, UUID plan, int itemNo, int position, String reason) {
		this.series.stop(actor, plan, itemNo, position, reason);
		this.overview.ofPlan(actor.agency(), plan)
			.stream()
			.filter((task) -> task.itemNo() == itemNo && task.position() == position && task.status().isOpen())
			.forEach((task) -> end(actor, task.id(), reason));
	}

	private void end(Actor actor, TaskId id, String reason) {
		this.cancel.endWithPlan(actor, id, reason);
		this.notices.ended(this.tasks.get(actor.agency(), id));
	}

}
