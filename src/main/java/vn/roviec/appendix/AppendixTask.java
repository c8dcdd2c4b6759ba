package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.DueDate;
import vn.roviec.workflow.Refused;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One deliverable of one appendix row: led by one unit, with the shares that coordinating
 * units owe, from its launch to the confirmation of its completion.
 */
public class AppendixTask {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID agencyId;

	@Embedded.Empty
	private SourcePlan plan;

	@Embedded.Empty
	private OrderedItem item;

	private UUID leadUnit;

	private @Nullable UUID responsibleLeader;

	@Embedded.Empty
	private TaskDeadline deadline;

	@Embedded.Empty
	private TaskTiming timing;

	private TaskStatus status = TaskStatus.WAITING;

	private @Nullable UUID assignee;

	@Embedded.Empty
	private TaskProgress progress = TaskProgress.NONE;

	@Embedded.Empty
	private TaskResult result = TaskResult.NONE;

	@Embedded.Empty
	private TaskReturn returned = TaskReturn.NONE;

	private String endedReason = "";

	private Instant launchedAt;

	private @Nullable Instant acceptedAt;

	private @Nullable Instant completedAt;

	@Embedded.Empty
	private LastChange changed;

	@Transient
	private Set<TaskContribution> contributions = Set.of();

	/** The shares as they stand in the database. */
	@Transient
	private Set<TaskContribution> storedShares = Set.of();

	@PersistenceCreator
	private AppendixTask() {
	}

	/** Launches a task of an issued plan. */
	AppendixTask(AgencyId agency, PlanOrder plan, TaskOrder order, TaskTiming timing, Instant now) {
		this.id = UUID.randomUUID();
		this.agencyId = agency.value();
		this.plan = SourcePlan.of(plan);
		this.item = OrderedItem.of(order);
		this.leadUnit = order.leadUnit().value();
		this.deadline = TaskDeadline.of(order);
		this.timing = timing;
		this.launchedAt = now;
		this.changed = new LastChange(now, "");
		this.contributions = Shares.of(order).all();
	}

	void accept(OfficerId officer, Actor by, Instant now) {
		expect(TaskStatus.WAITING);
		this.assignee = officer.value();
		this.acceptedAt = now;
		this.contributions = shares().opened(now).all();
		change(TaskStatus.PERFORMING, by, now);
	}

	void handOver(OfficerId officer, Actor by, Instant now) {
		expect(TaskStatus.PERFORMING);
		this.assignee = officer.value();
		change(TaskStatus.PERFORMING, by, now);
	}

	void report(int percent, String words, Actor by, Instant now) {
		expect(TaskStatus.PERFORMING);
		this.progress = TaskProgress.of(percent, words);
		change(TaskStatus.PERFORMING, by, now);
	}

	void submit(String words, String document, boolean evidence, Actor by, Instant now) {
		expect(TaskStatus.PERFORMING);
		if (words.isBlank() && document.isBlank() && !evidence) {
			throw new Refused("task.result.missing");
		}
		keepAssignee(by);
		handIn(words, document, by, now);
	}

	/** The document that the task asks for was issued by somebody else. */
	void fulfil(String document, Actor by, Instant now) {
		expect(TaskStatus.PERFORMING);
		handIn("", document, by, now);
	}

	private void handIn(String words, String document, Actor by, Instant now) {
		this.result = TaskResult.of(words, document, now);
		this.contributions = shares().awaited(now).all();
		change(owedShares().isEmpty() ? TaskStatus.ACCEPTING : TaskStatus.SHARING, by, now);
	}

	/** Who stands in for an absent officer hands the task in; it stays the officer's. */
	private void keepAssignee(Actor by) {
		OfficerId absent = assignee();
		if (absent == null || !by.actsFor(absent)) {
			this.assignee = by.officer().value();
		}
	}

	private boolean hasDone(Actor by) {
		OfficerId doer = assignee();
		return doer != null && by.actsFor(doer);
	}

	void give(UnitId unit, String words, Actor by, Instant now) {
		expect(TaskStatus.PERFORMING, TaskStatus.SHARING);
		this.contributions = shares().given(unit, words, by.officer(), now).all();
		boolean last = this.status == TaskStatus.SHARING && owedShares().isEmpty();
		change(last ? TaskStatus.ACCEPTING : this.status, by, now);
	}

	void acceptResult(Actor by, Instant now) {
		expect(TaskStatus.ACCEPTING);
		change(TaskStatus.CONFIRMING, by, now);
	}

	void confirm(Actor by, Instant now) {
		expect(TaskStatus.CONFIRMING);
		if (hasDone(by) && !by.heads(this.plan.standing())) {
			throw new Refused("task.confirm.own");
		}
		this.completedAt = now;
		this.progress = this.progress.whole();
		change(TaskStatus.DONE, by, now);
	}

	/** Sends the result back to the assignee from where it stands. */
	void giveBack(TaskStatus from, String words, Actor by, Instant now) {
		expect(from);
		this.returned = this.returned.again(words);
		change(TaskStatus.PERFORMING, by, now);
	}

	void cancel(String reason, Actor by, Instant now) {
		mustBeOpen();
		this.endedReason = Words.required(reason, "task.cancel.reason.missing");
		change(TaskStatus.CANCELLED, by, now);
	}

	void moveDeadline(LocalDate date, Actor by, Instant now) {
		mustBeOpen();
		if (date.equals(this.deadline.dueOn()) && !this.deadline.strictBefore()) {
			throw new Refused("task.deadline.same");
		}
		this.deadline = this.deadline.movedTo(date);
		change(this.status, by, now);
	}

	/** Moves the due date for days that were lost to everybody. */
	void shiftDeadline(DueDate due, Actor by, Instant now) {
		mustBeOpen();
		this.deadline = this.deadline.shiftedTo(due);
		change(this.status, by, now);
	}

	/** The term counts from this day; the due date follows from it. */
	void countFrom(LocalDate event, LocalDate due, Actor by, Instant now) {
		mustBeOpen();
		if (event.equals(this.timing.eventOn()) && due.equals(this.deadline.dueOn())) {
			throw new Refused("task.event.same");
		}
		this.timing = this.timing.countedFrom(event);
		this.deadline = this.deadline.countedTo(due);
		change(this.status, by, now);
	}

	private void change(TaskStatus next, Actor by, Instant now) {
		this.status = next;
		this.changed = LastChange.by(by, now);
	}

	private void expect(TaskStatus... expected) {
		if (!List.of(expected).contains(this.status)) {
			throw this.changed.conflict(this.status);
		}
	}

	void mustBeOpen() {
		if (!this.status.isOpen()) {
			throw this.changed.conflict(this.status);
		}
	}

	private Shares shares() {
		return new Shares(this.contributions);
	}

	public TaskId id() {
		return new TaskId(this.id);
	}

	public AgencyId agency() {
		return new AgencyId(this.agencyId);
	}

	public SourcePlan plan() {
		return this.plan;
	}

	public OrderedItem item() {
		return this.item;
	}

	public UnitId leadUnit() {
		return new UnitId(this.leadUnit);
	}

	public @Nullable OfficerId responsibleLeader() {
		return (this.responsibleLeader != null) ? new OfficerId(this.responsibleLeader) : null;
	}

	public TaskDeadline deadline() {
		return this.deadline;
	}

	public TaskTiming timing() {
		return this.timing;
	}

	public TaskStatus status() {
		return this.status;
	}

	public @Nullable OfficerId assignee() {
		return (this.assignee != null) ? new OfficerId(this.assignee) : null;
	}

	public TaskProgress progress() {
		return this.progress;
	}

	public TaskResult result() {
		return this.result;
	}

	public TaskReturn returned() {
		return this.returned;
	}

	/** Why the task was cancelled, or blank. */
	public String endedReason() {
		return this.endedReason;
	}

	public Instant launchedAt() {
		return this.launchedAt;
	}

	public @Nullable Instant acceptedAt() {
		return this.acceptedAt;
	}

	public @Nullable Instant completedAt() {
		return this.completedAt;
	}

	/** Takes these shares for what is stored. */
	void keepShares(Set<TaskContribution> shares) {
		this.contributions = shares;
		this.storedShares = shares;
	}

	Set<TaskContribution> storedShares() {
		return this.storedShares;
	}

	public List<TaskContribution> contributions() {
		return new ArrayList<>(this.contributions);
	}

	/** Units that still owe their share. */
	public List<UnitId> owedShares() {
		return Shares.owed(this.contributions);
	}

	/**
	 * Whether the actor follows the plan: the head of the standing unit or the plan's
	 * owner.
	 */
	public boolean isFollowedBy(Actor actor) {
		return actor.heads(this.plan.standing()) || actor.officer().equals(this.plan.owner());
	}

}
