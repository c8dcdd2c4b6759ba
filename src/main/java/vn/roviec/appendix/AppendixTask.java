package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.DueDate;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One deliverable of one appendix row: led by one unit, with the shares that coordinating
 * units owe, from its launch to the confirmation of its completion.
 */
public class AppendixTask {

	private static final int TITLE = 500;

	private static final int DOCUMENT = 100;

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID agencyId;

	@Embedded.Empty
	private SourcePlan plan;

	private int itemNo;

	private int position;

	private String groupLabel;

	private String content;

	private String deliverable;

	private String folded;

	private UUID leadUnit;

	private @Nullable UUID responsibleLeader;

	@Embedded.Empty
	private TaskDeadline deadline;

	@Embedded.Empty
	private TaskTiming timing;

	private TaskStatus status = TaskStatus.WAITING;

	private @Nullable UUID assignee;

	private int progressPercent;

	private String progressWords = "";

	private String resultWords = "";

	private String resultDocument = "";

	private int returnCount;

	private String returnedWords = "";

	private String endedReason = "";

	private Instant launchedAt;

	private @Nullable Instant acceptedAt;

	private @Nullable Instant submittedAt;

	private @Nullable Instant completedAt;

	private Instant changedAt;

	private String changedBy = "";

	private Set<TaskContribution> contributions;

	@PersistenceCreator
	private AppendixTask() {
	}

	/** Launches a task of an issued plan. */
	AppendixTask(AgencyId agency, PlanOrder plan, TaskOrder order, TaskTiming timing, Instant now) {
		this.id = UUID.randomUUID();
		this.agencyId = agency.value();
		this.plan = SourcePlan.of(plan);
		this.itemNo = order.itemNo();
		this.position = order.position();
		this.groupLabel = (order.group() != null) ? order.group() : "";
		this.content = order.content();
		this.deliverable = order.deliverable();
		this.folded = FoldedWords.of(this.content + "\n" + this.deliverable + "\n" + this.groupLabel).text();
		this.leadUnit = order.leadUnit().value();
		this.deadline = TaskDeadline.of(order);
		this.timing = timing;
		this.launchedAt = now;
		this.changedAt = now;
		this.contributions = order.coordinatingUnits()
			.stream()
			.filter((unit) -> !unit.equals(order.leadUnit()))
			.distinct()
			.map(TaskContribution::owedBy)
			.collect(Collectors.toSet());
	}

	void accept(OfficerId officer, Actor by, Instant now) {
		expect(TaskStatus.WAITING);
		this.assignee = officer.value();
		this.acceptedAt = now;
		this.contributions = each((share) -> share.opened(now));
		change(TaskStatus.PERFORMING, by, now);
	}

	void handOver(OfficerId officer, Actor by, Instant now) {
		expect(TaskStatus.PERFORMING);
		this.assignee = officer.value();
		change(TaskStatus.PERFORMING, by, now);
	}

	void report(int percent, String words, Actor by, Instant now) {
		expect(TaskStatus.PERFORMING);
		if (percent < 0 || percent > 100) {
			throw new Refused("task.progress.percent");
		}
		this.progressPercent = percent;
		this.progressWords = Words.optional(words);
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
		this.resultWords = Words.optional(words);
		this.resultDocument = Words.fitting(document.strip(), DOCUMENT);
		this.submittedAt = now;
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
		String said = Words.required(words, "task.share.words.missing");
		TaskContribution share = share(unit);
		if (!share.owed()) {
			throw new Conflict("conflict.task.share", null, share.givenAt());
		}
		this.contributions = each((each) -> each.unit().equals(unit) ? each.given(said, by.officer(), now) : each);
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
		this.progressPercent = 100;
		change(TaskStatus.DONE, by, now);
	}

	/** Sends the result back to the assignee from where it stands. */
	void giveBack(TaskStatus from, String words, Actor by, Instant now) {
		expect(from);
		this.returnedWords = Words.required(words, "task.return.words.missing");
		this.returnCount++;
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

	private void change(TaskStatus next, Actor by, Instant now) {
		this.status = next;
		this.changedBy = by.name();
		this.changedAt = now;
	}

	private void expect(TaskStatus... expected) {
		if (!List.of(expected).contains(this.status)) {
			throw new Conflict("conflict.task." + this.status, this.changedBy, this.changedAt);
		}
	}

	void mustBeOpen() {
		if (!this.status.isOpen()) {
			throw new Conflict("conflict.task." + this.status, this.changedBy, this.changedAt);
		}
	}

	private Set<TaskContribution> each(UnaryOperator<TaskContribution> change) {
		return this.contributions.stream().map(change).collect(Collectors.toSet());
	}

	private TaskContribution share(UnitId unit) {
		return this.contributions.stream()
			.filter((each) -> each.unit().equals(unit))
			.findFirst()
			.orElseThrow(() -> new NotFound("task.share"));
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

	public int itemNo() {
		return this.itemNo;
	}

	public int position() {
		return this.position;
	}

	public String groupLabel() {
		return this.groupLabel;
	}

	public String content() {
		return this.content;
	}

	public String deliverable() {
		return this.deliverable;
	}

	/** What is to be done and handed in, on one line. */
	public String title() {
		return title(this.content, this.deliverable);
	}

	static String title(String content, String deliverable) {
		String whole = Stream.of(content, deliverable)
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" → "))
			.replaceAll("\\s+", " ");
		return (whole.length() <= TITLE) ? whole : whole.substring(0, TITLE - 1) + "…";
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

	public int progressPercent() {
		return this.progressPercent;
	}

	public String progressWords() {
		return this.progressWords;
	}

	public String resultWords() {
		return this.resultWords;
	}

	/** Number of the issued document that is the result, or blank. */
	public String resultDocument() {
		return this.resultDocument;
	}

	public int returnCount() {
		return this.returnCount;
	}

	/** What was said when the result was last returned, or blank. */
	public String returnedWords() {
		return this.returnedWords;
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

	public @Nullable Instant submittedAt() {
		return this.submittedAt;
	}

	public @Nullable Instant completedAt() {
		return this.completedAt;
	}

	public List<TaskContribution> contributions() {
		return new ArrayList<>(this.contributions);
	}

	/** Units that still owe their share. */
	public List<UnitId> owedShares() {
		return this.contributions.stream().filter(TaskContribution::owed).map(TaskContribution::unit).toList();
	}

	/**
	 * Whether the actor follows the plan: the head of the standing unit or the plan's
	 * owner.
	 */
	public boolean isFollowedBy(Actor actor) {
		return actor.heads(this.plan.standing()) || actor.officer().equals(this.plan.owner());
	}

}
