package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.appendix.PlanProgress;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.plan.Plan;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Tells how far the tasks of a plan are. */
@Component
class PlanTasks {

	private final TaskOverview tasks;

	private final Agencies agencies;

	private final DeadlineLines deadlines;

	private final Spoken spoken;

	PlanTasks(TaskOverview tasks, Agencies agencies, DeadlineLines deadlines, Spoken spoken) {
		this.tasks = tasks;
		this.agencies = agencies;
		this.deadlines = deadlines;
		this.spoken = spoken;
	}

	/** Figures of the plan: all zero where no task was launched. */
	PlanProgress progress(Plan plan) {
		return this.tasks.progress(plan.agency(), plan.id().value());
	}

	List<UnitProgress> byUnit(Plan plan) {
		List<UnitProgress> units = new ArrayList<>();
		this.tasks.progressByUnit(plan.agency(), plan.id().value())
			.forEach((unit, progress) -> units
				.add(new UnitProgress(this.agencies.unit(plan.agency(), unit).map(Unit::name).orElse(""), progress)));
		return units;
	}

	List<Task> list(Plan plan) {
		return this.tasks.ofPlan(plan.agency(), plan.id().value()).stream().map((task) -> task(plan, task)).toList();
	}

	/** The tasks that are still open, in the order of the appendix. */
	List<Task> open(Plan plan) {
		return this.tasks.ofPlan(plan.agency(), plan.id().value())
			.stream()
			.filter((task) -> task.status().isOpen())
			.map((task) -> task(plan, task))
			.toList();
	}

	private Task task(Plan plan, TaskSummary task) {
		boolean late = task.isLate(this.spoken.today());
		String tone = late ? "late"
				: (task.status() == TaskStatus.DONE) ? "done" : task.status().isOpen() ? "running" : null;
		DeadlineLine deadline = (task.status().isOpen() && task.dueOn() != null)
				? this.deadlines.of(plan.agency(), task.dueOn(), task.strictBefore()) : null;
		return new Task(task.id().value(), task.itemNo(), task.position(), task.status().isOpen(), task.groupLabel(),
				task.deliverable().isBlank() ? task.content() : task.deliverable(), task.content(), task.leadName(),
				task.deadlineText(), this.spoken.day(task.dueOn()), deadline,
				task.status().name().toLowerCase(Locale.ROOT), tone);
	}

	/** Figures of one lead unit. */
	record UnitProgress(String unit, PlanProgress progress) {
	}

	/**
	 * One task in the list.
	 *
	 * @param position of its product in the row
	 * @param state message key after "state."
	 */
	record Task(UUID id, int itemNo, int position, boolean open, String group, String product, String content,
			String lead, String deadlineText, String date, @Nullable DeadlineLine deadline, String state,
			@Nullable String tone) {
	}

}
