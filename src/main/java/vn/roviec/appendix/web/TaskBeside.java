package vn.roviec.appendix.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.ActingUnits;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.ExtensionRequest;
import vn.roviec.appendix.ExtensionRequests;
import vn.roviec.appendix.LateExplanation;
import vn.roviec.appendix.LateExplanations;
import vn.roviec.appendix.LinkDocument;
import vn.roviec.appendix.LinkedDocument;
import vn.roviec.appendix.LinkedDocuments;
import vn.roviec.appendix.Obstacle;
import vn.roviec.appendix.ObstacleState;
import vn.roviec.appendix.Obstacles;
import vn.roviec.appendix.Said;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Component;

/** Says what goes on beside a task's steps: extension, obstacle, explanation. */
@Component
class TaskBeside {

	private final ExtensionRequests extensions;

	private final LateExplanations explanations;

	private final Obstacles obstacles;

	private final LinkDocument linking;

	private final LinkedDocuments linked;

	private final WorkItems items;

	private final ActingUnits acting;

	private final TypedDates dates;

	private final Spoken spoken;

	TaskBeside(ExtensionRequests extensions, LateExplanations explanations, Obstacles obstacles, LinkDocument linking,
			LinkedDocuments linked, WorkItems items, ActingUnits acting, TypedDates dates, Spoken spoken) {
		this.extensions = extensions;
		this.explanations = explanations;
		this.obstacles = obstacles;
		this.linking = linking;
		this.linked = linked;
		this.items = items;
		this.acting = acting;
		this.dates = dates;
		this.spoken = spoken;
	}

	/** For the model attribute "beside". */
	Beside of(Actor actor, AppendixTask task) {
		List<ExtensionRequest> asked = this.extensions.of(task.agency(), task.id());
		List<LateExplanation> owed = this.explanations.of(task.agency(), task.id());
		List<Obstacle> raised = this.obstacles.of(task.agency(), task.id());
		ExtensionRequest open = asked.stream().filter((one) -> one.state().isOpen()).findFirst().orElse(null);
		boolean obstructed = raised.stream().anyMatch((one) -> one.state() == ObstacleState.OPEN);
		return new Beside(turn(actor, task, open != null, obstructed),
				(open != null) ? this.spoken.day(suggested(open)) : "",
				(open != null) ? this.dates.note(task.agency(), suggested(open)) : "",
				asked.stream().map(this::matter).toList(), raised.stream().map(this::matter).toList(),
				owed.stream().map(this::matter).toList(), this.linked.of(task.agency(), task.id()));
	}

	private SideTurn turn(Actor actor, AppendixTask task, boolean asked, boolean obstructed) {
		Set<String> mine = this.items.openOf(actor.agency(), task.id().value())
			.stream()
			.filter((item) -> FinishWork.mayDo(actor, item))
			.map(WorkItem::taskKey)
			.collect(Collectors.toSet());
		boolean does = task.status().isOpen() && this.acting.does(actor, task);
		return new SideTurn(does && !asked && task.deadline().dueOn() != null,
				mine.contains(AppendixProcess.PROPOSE_EXTENSION), mine.contains(AppendixProcess.DECIDE_EXTENSION),
				does && !obstructed, mine.contains(AppendixProcess.RESOLVE_OBSTACLE),
				mine.contains(AppendixProcess.EXPLAIN_LATENESS), mine.contains(AppendixProcess.JUDGE_EXPLANATION),
				does && task.status() == TaskStatus.PERFORMING ? this.linking.choices(task) : List.of());
	}

	/** The day that stands in the field before anybody types: the last one said. */
	private static LocalDate suggested(ExtensionRequest open) {
		LocalDate proposed = open.proposedDay();
		return (proposed != null) ? proposed : open.askedDay();
	}

	private Matter matter(ExtensionRequest request) {
		List<TaskPage.Event> course = new ArrayList<>();
		course.add(
				event(this.spoken.words("task.extension.asked", this.spoken.day(request.askedDay())), request.asked()));
		if (request.proposed() != null) {
			course.add(event((request.proposedDay() != null)
					? this.spoken.words("task.extension.proposed", this.spoken.day(request.proposedDay()))
					: this.spoken.words("task.extension.opposed"), request.proposed()));
		}
		if (request.decided() != null) {
			course.add(event((request.decidedDay() != null)
					? this.spoken.words("task.extension.granted", this.spoken.day(request.decidedDay()))
					: this.spoken.words("task.extension.refused"), request.decided()));
		}
		return new Matter("extension." + request.state(), tone(request), course);
	}

	private static @Nullable String tone(ExtensionRequest request) {
		return switch (request.state()) {
			case ASKED, PROPOSED -> "soon";
			case GRANTED -> "done";
			case REFUSED, LAPSED -> null;
		};
	}

	private Matter matter(Obstacle obstacle) {
		List<TaskPage.Event> course = new ArrayList<>();
		course.add(event(this.spoken.words("task.obstacle.raised"), obstacle.raised()));
		if (obstacle.resolved() != null) {
			course.add(event(this.spoken.words("task.obstacle.resolved"), obstacle.resolved()));
		}
		return new Matter("obstacle." + obstacle.state(), switch (obstacle.state()) {
			case OPEN -> "soon";
			case RESOLVED -> "done";
			case LAPSED -> null;
		}, course);
	}

	private Matter matter(LateExplanation explanation) {
		List<TaskPage.Event> course = new ArrayList<>();
		course.add(new TaskPage.Event(this.spoken.words("task.explanation.owed", this.spoken.day(explanation.dueOn())),
				this.spoken.words("task.history.system"), this.spoken.moment(explanation.owedAt()), null, false));
		if (explanation.written() != null) {
			course.add(event(this.spoken.words("task.explanation.written"), explanation.written()));
		}
		if (explanation.judged() != null) {
			String judgement = explanation.returnCount() > 0 && explanation.state().isOpen() ? "returned" : "accepted";
			course.add(event(this.spoken.words("task.explanation." + judgement), explanation.judged()));
		}
		return new Matter("explanation." + explanation.state(), switch (explanation.state()) {
			case OWED, WRITTEN -> "soon";
			case ACCEPTED -> "done";
			case LAPSED -> null;
		}, course);
	}

	private TaskPage.Event event(String what, Said said) {
		return new TaskPage.Event(what, said.name(), this.spoken.moment(said.at()),
				said.words().isBlank() ? null : said.words(), false);
	}

	/**
	 * What goes on beside a task.
	 *
	 * @param day the date suggested to whoever proposes or decides, "" where nobody does
	 * @param note what day that is
	 * @param documents that will be the result once they are issued
	 */
	record Beside(SideTurn turn, String day, String note, List<Matter> extensions, List<Matter> obstacles,
			List<Matter> explanations, List<LinkedDocument> documents) {

		/** Whether there is anything to show. */
		public boolean any() {
			return !this.extensions.isEmpty() || !this.obstacles.isEmpty() || !this.explanations.isEmpty();
		}

	}

	/**
	 * One request, obstacle or explanation.
	 *
	 * @param state for the fragment "state"
	 * @param course in order, the oldest first
	 */
	record Matter(String state, @Nullable String tone, List<TaskPage.Event> course) {
	}

}
