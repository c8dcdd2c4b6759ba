package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.appendix.PeriodReport;
import vn.roviec.appendix.PeriodReports;
import vn.roviec.appendix.PlanProgress;
import vn.roviec.appendix.SeriesOverview;
import vn.roviec.appendix.SeriesOverview.CycleLine;
import vn.roviec.appendix.SeriesOverview.SeriesProgress;
import vn.roviec.appendix.SeriesRows;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.appendix.TaskSeries;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.deadline.ReportingQuarter;
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

	private final SeriesOverview series;

	private final SeriesRows rows;

	private final PeriodReports reports;

	PlanTasks(TaskOverview tasks, Agencies agencies, DeadlineLines deadlines, Spoken spoken, SeriesOverview series,
			SeriesRows rows, PeriodReports reports) {
		this.rows = rows;
		this.reports = reports;
		this.series = series;
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

	/** Who has reported of work without a fixed date for the period asked about last. */
	Period period(Plan plan) {
		ReportingQuarter period = this.reports.asked(plan.agency());
		List<PeriodReports.Owed> asked = this.reports.ofPlan(plan.agency(), plan.id().value(), period);
		return new Period(period.words(), (int) asked.stream().filter((one) -> one.report() != null).count(),
				asked.stream().map(this::reported).toList());
	}

	private Reported reported(PeriodReports.Owed one) {
		PeriodReport report = one.report();
		String said = (report != null) ? this.spoken.words("plan.period.said", report.percent(), report.byName(),
				this.spoken.moment(report.at())) : null;
		return new Reported(one.task().value(), one.itemNo(),
				one.deliverable().isBlank() ? one.content() : one.deliverable(), one.leadName(), one.assigneeName(),
				said, (report != null) ? report.words() : "");
	}

	int seriesCount(Plan plan) {
		return this.rows.count(plan.agency(), plan.id().value());
	}

	/** The recurring deliverables. */
	List<Series> series(Plan plan) {
		return this.series.ofPlan(plan.agency(), plan.id().value()).stream().map(this::series).toList();
	}

	private Series series(SeriesProgress progress) {
		TaskSeries one = progress.series();
		CycleLine next = progress.next();
		String coming = (next != null) ? this.spoken.cycle(next.cycle().name(), next.opensOn(), one.due(next.cycle()))
				: this.spoken.words((one.ended() != null) ? "plan.series.stopped" : "plan.series.none");
		return new Series(one.id().value(), one.order().itemNo(), one.title(),
				this.agencies.unit(one.agency(), one.order().leadUnit()).map(Unit::shortName).orElse(""),
				one.order().deadlineText(),
				this.spoken.words("plan.series.opened", progress.opened(), progress.cycles().size(), progress.done()),
				coming);
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
	 * A reporting period.
	 *
	 * @param reported how many have reported
	 */
	record Period(String name, int reported, List<Reported> tasks) {
	}

	/**
	 * Work that is asked about.
	 *
	 * @param assignee null where nobody has accepted it
	 * @param said who has reported, when; null where nobody has
	 */
	record Reported(UUID id, int itemNo, String product, String lead, @Nullable String assignee, @Nullable String said,
			String words) {
	}

	/** One recurring deliverable. */
	record Series(UUID id, int itemNo, String product, String lead, String deadlineText, String opened, String next) {
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
