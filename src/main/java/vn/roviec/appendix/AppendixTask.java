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

/**
 * One deliverable of one appendix row: led by one unit, with the shares that coordinating
 * units owe, from its launch to the confirmation of its completion.
 */
public class AppendixTask {

	private final TaskId id;

	private int version;

	private final AgencyId agency;

	private final Order order;

	private TaskDeadline deadline;

	private TaskTiming timing;

	private TaskStatus status;

	private @Nullable OfficerId assignee;

	private TaskProgress progress;

	private TaskResult result;

	private TaskReturn returned;

	private String endedReason;

	private @Nullable Instant acceptedAt;

	private @Nullable Instant completedAt;

	private LastChange changed;

	private Set<TaskContribution> contributions;

	/** The shares as they stand in the database. */
	private Set<TaskContribution> storedShares = Set.of();

	/** Launches a task of an issued plan. */
	AppendixTask(AgencyId agency, PlanOrder plan, TaskOrder order, TaskTiming timing, Instant now) {
		this(new TaskId(UUID.randomUUID()), 0, agency,
				new Order(SourcePlan.of(plan), OrderedItem.of(order), order.leadUnit(), null, now),
				TaskDeadline.of(order), timing, State.launched(now), Shares.of(order).all());
	}

	private AppendixTask(TaskId id, int version, AgencyId agency, Order order, TaskDeadline deadline, TaskTiming timing,
			State state, Set<TaskContribution> contributions) {
		this.id = id;
		this.version = version;
		this.agency = agency;
		this.order = order;
		this.deadline = deadline;
		this.timing = timing;
		this.status = state.status();
		this.assignee = state.assignee();
		this.progress = state.progress();
		this.result = state.result();
		this.returned = state.returned();
		this.endedReason = state.endedReason();
		this.acceptedAt = state.acceptedAt();
		this.completedAt = state.completedAt();
		this.changed = state.changed();
		this.contributions = contributions;
	}

	/** The task as it stands in the database. */
	static AppendixTask stored(TaskId id, int version, AgencyId agency, Order order, TaskDeadline deadline,
			TaskTiming timing, State state, Set<TaskContribution> shares) {
		AppendixTask task = new AppendixTask(id, version, agency, order, deadline, timing, state, shares);
		task.storedShares = shares;
		return task;
	}

	/** Takes what was written for what is stored. */
	void written() {
		this.version++;
		this.storedShares = Set.copyOf(this.contributions);
	}

	void accept(OfficerId officer, Actor by, Instant now) {
		expect(TaskStatus.WAITING);
		this.assignee = officer;
		this.acceptedAt = now;
		this.contributions = shares().opened(now).all();
		change(TaskStatus.PERFORMING, by, now);
	}

	void handOver(OfficerId officer, Actor by, Instant now) {
		expect(TaskStatus.PERFORMING);
		this.assignee = officer;
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
			this.assignee = by.officer();
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
		if (hasDone(by) && !by.inPerson().heads(plan().standing())) {
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

	void handled(HandledRung rung) {
		this.deadline = this.deadline.handled(rung);
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
		return this.id;
	}

	public AgencyId agency() {
		return this.agency;
	}

	public SourcePlan plan() {
		return this.order.plan();
	}

	public OrderedItem item() {
		return this.order.item();
	}

	public UnitId leadUnit() {
		return this.order.leadUnit();
	}

	public @Nullable OfficerId responsibleLeader() {
		return this.order.responsibleLeader();
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
		return this.assignee;
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
		return this.order.launchedAt();
	}

	public @Nullable Instant acceptedAt() {
		return this.acceptedAt;
	}

	public @Nullable Instant completedAt() {
		return this.completedAt;
	}

	LastChange changed() {
		return this.changed;
	}

	int version() {
		return this.version;
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
		return actor.heads(plan().standing()) || actor.officer().equals(plan().owner());
	}

	/**
	 * What the plan asks for, which stays as it was when the task was launched.
	 */
	record Order(SourcePlan plan, OrderedItem item, UnitId leadUnit, @Nullable OfficerId responsibleLeader,
			Instant launchedAt) {
	}

	/**
	 * How far the task has come.
	 *
	 * @param endedReason blank where nobody has ended it early
	 */
	record State(TaskStatus status, @Nullable OfficerId assignee, TaskProgress progress, TaskResult result,
			TaskReturn returned, String endedReason, @Nullable Instant acceptedAt, @Nullable Instant completedAt,
			LastChange changed) {

		static State launched(Instant now) {
			return new State(TaskStatus.WAITING, null, TaskProgress.NONE, TaskResult.NONE, TaskReturn.NONE, "", null,
					null, new LastChange(now, ""));
		}

	}

}
