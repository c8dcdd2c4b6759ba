package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.Signature;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.Candidate;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.WorkHolders;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Component;

/** Says where a plan stands, who has it, and what the reader can do. */
@Component
class PlanHeads {

	private static final Map<PlanStatus, String> TONES = Map.of(PlanStatus.CONSULTING, "running", PlanStatus.DIGESTING,
			"running", PlanStatus.APPROVING, "running", PlanStatus.CHECKING, "running", PlanStatus.SIGNING, "running",
			PlanStatus.NUMBERING, "running", PlanStatus.ISSUED, "running", PlanStatus.CLOSED, "done");

	private static final Map<String, String> PAGES = Map.of(PlanProcess.DRAFT, "/draft", PlanProcess.DIGEST, "/draft",
			PlanProcess.SIGN, "/sign", PlanProcess.ISSUE, "/issue");

	private final WorkItems items;

	private final WorkHolders holders;

	private final Agencies agencies;

	private final MoreToDo more;

	private final DeadlineLines deadlines;

	private final Spoken spoken;

	PlanHeads(WorkItems items, WorkHolders holders, Agencies agencies, MoreToDo more, DeadlineLines deadlines,
			Spoken spoken) {
		this.items = items;
		this.holders = holders;
		this.agencies = agencies;
		this.more = more;
		this.deadlines = deadlines;
		this.spoken = spoken;
	}

	PlanHead of(Plan plan, Actor actor) {
		List<WorkItem> open = open(plan);
		boolean closing = open.stream().anyMatch((item) -> item.taskKey().equals(PlanProcess.CLOSE));
		State state = state(plan, closing);
		List<PlanStep> steps = steps(plan);
		return new PlanHead(plan.id().value(), plan.title(), DocumentSymbol.of(plan), state.key(), state.tone(),
				note(plan), steps.stream().map((step) -> this.spoken.words("plan.step." + step)).toList(),
				current(plan, steps, closing), open.stream().map((item) -> waiting(plan, item)).toList(),
				turn(open, actor).map((item) -> action(plan, item)).orElse(null), withdrawable(plan, actor),
				this.more.pages(plan, actor));
	}

	/** The open item that the reader may do now. */
	Optional<WorkItem> turn(Plan plan, Actor actor) {
		return turn(open(plan), actor);
	}

	private static Optional<WorkItem> turn(List<WorkItem> open, Actor actor) {
		return open.stream().filter((item) -> FinishWork.mayDo(actor, item)).findFirst();
	}

	private List<WorkItem> open(Plan plan) {
		return this.items.openOf(plan.agency(), plan.id().value());
	}

	private static State state(Plan plan, boolean closing) {
		if (plan.status() == PlanStatus.DRAFTING && plan.returned().open()) {
			return new State("returned", "soon");
		}
		return closing ? new State("closing", "soon")
				: new State(PlanLines.state(plan.status()), TONES.get(plan.status()));
	}

	private String note(Plan plan) {
		String unit = unit(plan, plan.draftingUnit());
		Signature signature = plan.signature();
		if (signature == null) {
			return this.spoken.words("plan.note.draft", unit, name(plan, plan.drafter()));
		}
		String who = name(plan, signature.signer());
		return (plan.issuedOn() == null) ? this.spoken.words("plan.note.signed", who, unit) : this.spoken
			.words("plan.note.issued", this.spoken.day(plan.issuedOn()), who, unit(plan, plan.standingUnit()));
	}

	private String name(Plan plan, OfficerId officer) {
		return this.agencies.officer(plan.agency(), officer).map(Officer::name).orElse("");
	}

	private String unit(Plan plan, UnitId unit) {
		return this.agencies.unit(plan.agency(), unit).map(Unit::name).orElse("");
	}

	/** Nobody reads of a consultation that did not take place. */
	private static List<PlanStep> steps(Plan plan) {
		boolean skipped = plan.consultations().isEmpty() && plan.status() != PlanStatus.DRAFTING;
		return Arrays.stream(PlanStep.values()).filter((step) -> step != PlanStep.CONSULT || !skipped).toList();
	}

	private static int current(Plan plan, List<PlanStep> steps, boolean closing) {
		return switch (plan.status()) {
			case WITHDRAWN, RECALLED, REPLACED -> -1;
			case CLOSED -> steps.size();
			case DRAFTING -> steps.indexOf(PlanStep.DRAFT);
			case CONSULTING, DIGESTING -> steps.indexOf(PlanStep.CONSULT);
			case APPROVING -> steps.indexOf(PlanStep.APPROVE);
			case CHECKING -> steps.indexOf(PlanStep.CHECK);
			case SIGNING -> steps.indexOf(PlanStep.SIGN);
			case NUMBERING -> steps.indexOf(PlanStep.ISSUE);
			case ISSUED -> steps.indexOf(closing ? PlanStep.CLOSE : PlanStep.WORK);
		};
	}

	private PlanHead.Waiting waiting(Plan plan, WorkItem item) {
		return new PlanHead.Waiting(this.spoken.words("task." + item.taskKey()), who(plan, item),
				this.spoken.moment(item.createdAt()), deadline(plan, item));
	}

	private @Nullable DeadlineLine deadline(Plan plan, WorkItem item) {
		return (item.due() != null) ? this.deadlines.of(plan.agency(), item.due(), item.strictBefore()) : null;
	}

	/** A name where it is one's own, the unit where anybody there may do it. */
	private String who(Plan plan, WorkItem item) {
		UnitId unit = item.unit();
		if (item.assigneeName() != null) {
			return item.assigneeName();
		}
		if (unit != null && Candidate.unit(unit).equals(item.candidate())) {
			return unit(plan, unit);
		}
		List<String> names = new ArrayList<>(this.holders.of(item).stream().map(Officer::name).toList());
		return names.isEmpty() ? this.spoken.words("plan.nobody") : String.join(this.spoken.words("plan.or"), names);
	}

	private static PlanHead.Action action(Plan plan, WorkItem item) {
		String page = PAGES.get(item.taskKey());
		return new PlanHead.Action(item.taskKey(), "/plans/" + plan.id() + ((page != null) ? page : "#step"));
	}

	private static boolean withdrawable(Plan plan, Actor actor) {
		return plan.status().beforeIssue()
				&& (actor.actsFor(plan.drafter()) || actor.heads(plan.draftingUnit()) || actor.holds(Role.CHAIRMAN));
	}

	/** The steps of a plan as one quiet line tells them. */
	private enum PlanStep {

		DRAFT, CONSULT, APPROVE, CHECK, SIGN, ISSUE, WORK, CLOSE

	}

	private record State(String key, @Nullable String tone) {
	}

}
