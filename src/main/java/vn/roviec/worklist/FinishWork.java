package vn.roviec.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finishes one user task: our row first, so that one wins; then the engine moves on. */
@Service
public class FinishWork {

	private final WorkItems items;

	private final EngineTasks tasks;

	private final OnBehalf onBehalf;

	private final Holding holding;

	FinishWork(WorkItems items, EngineTasks tasks, OnBehalf onBehalf, Holding holding) {
		this.items = items;
		this.tasks = tasks;
		this.onBehalf = onBehalf;
		this.holding = holding;
	}

	/**
	 * Finishes the subject's open task of this key, in the caller's transaction.
	 * @param decision what was decided; the process reads it at the next gateway
	 * @throws NotAllowed where the work is another's
	 * @throws Conflict where it is no longer open: who finished it and when
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void finish(Actor actor, UUID subject, String taskKey, String decision) {
		finish(actor, subject, taskKey, null, decision);
	}

	/** As above, for the one task of the given unit among parallel ones. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void finish(Actor actor, UUID subject, String taskKey, @Nullable UnitId unit, String decision) {
		Predicate<WorkItem> wanted = (item) -> item.taskKey().equals(taskKey)
				&& (unit == null || unit.equals(item.unit()));
		List<WorkItem> open = this.items.openOf(actor.agency(), subject).stream().filter(wanted).toList();
		if (open.isEmpty()) {
			throw this.items.lastEnded(actor.agency(), subject, taskKey);
		}
		WorkItem item = open.stream()
			.filter((candidate) -> mayDo(actor, candidate))
			.min(Comparator.comparing(WorkItem::createdAt))
			.orElseThrow(() -> refusal(actor, open.get(0)));
		if (!this.holding.finish(item, actor.officer())) {
			throw this.items.conflict(this.items.find(actor.agency(), item.id()).orElse(item));
		}
		this.onBehalf.record(actor, item);
		this.tasks.complete(item.id(), actor.officer(), decision);
	}

	/**
	 * Whether the actor may do this item now: it is the actor's, or that of somebody for
	 * whom the actor stands in today, or it waits for somebody like the actor. What falls
	 * to a role is done in another's place only where that role passes over, also if the
	 * one who is away has taken it, and a decision of the chairman only while the
	 * delegation lasts.
	 */
	public static boolean mayDo(Actor actor, WorkItem item) {
		OfficerId assignee = item.assignee();
		if (actor.officer().equals(assignee)) {
			return !item.isOwnToJudge(actor)
					&& (item.candidate().decision().isEmpty() || item.candidate().admits(actor));
		}
		return (assignee == null || actor.actsFor(assignee))
				&& (item.isOpenTo(actor) || (assignee != null && item.candidate().isOfWholeUnit()));
	}

	private RuntimeException refusal(Actor actor, WorkItem item) {
		if (item.isOwnToJudge(actor)) {
			return new Refused("work.own.judged");
		}
		return (item.assignee() != null && item.candidate().admits(actor)) ? this.items.conflict(item)
				: new NotAllowed("work.finish");
	}

}
