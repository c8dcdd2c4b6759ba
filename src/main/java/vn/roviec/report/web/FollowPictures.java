package vn.roviec.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.report.BurnUp;
import vn.roviec.report.ComingWeeks;
import vn.roviec.report.Heat;
import vn.roviec.report.TaskCourse;
import vn.roviec.report.TaskFigures;
import vn.roviec.report.TaskFilter;
import vn.roviec.report.TaskLine;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pictures below the matrix: weeks to come, the course, obstacles, the timeline. */
@Component
public class FollowPictures {

	private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("dd/MM");

	/** Steps of colour. */
	private static final int STEPS = 4;

	private static final int OBSTACLES = 10;

	/** Bars of one timeline. */
	private static final int BARS = 300;

	private final ComingWeeks weeks;

	private final TaskCourse course;

	private final TaskFigures figures;

	private final MatrixTable names;

	private final Spoken spoken;

	private final Clock clock;

	FollowPictures(ComingWeeks weeks, TaskCourse course, TaskFigures figures, MatrixTable names, Spoken spoken,
			Clock clock) {
		this.weeks = weeks;
		this.course = course;
		this.figures = figures;
		this.names = names;
		this.spoken = spoken;
		this.clock = clock;
	}

	void show(AgencyId agency, TaskFilter filter, Model model) {
		heat(this.weeks.heat(agency, filter), filter, model);
		course(agency, filter, model);
		TaskFilter stuck = filter.inTheWay();
		model.addAttribute("obstacles",
				this.weeks.obstacles(agency, stuck, OBSTACLES)
					.stream()
					.map((one) -> new Obstacle("/tasks/" + one.task(), one.title(), one.lead(), one.raisedBy(),
							this.spoken.moment(one.raisedAt()), one.words()))
					.toList());
		model.addAttribute("obstacleCount", this.figures.count(agency, stuck));
		model.addAttribute("obstacleList", FollowForm.address("/follow/tasks", stuck));
		if (filter.plan() != null) {
			timeline(agency, filter, model);
		}
	}

	private void heat(Heat heat, TaskFilter filter, Model model) {
		List<HeatLine> lines = new ArrayList<>();
		for (Heat.Row row : heat.rows()) {
			TaskFilter unit = filter.of(new UnitId(row.unit()));
			lines.add(new HeatLine(row.name(), heat.weeks().stream().map((week) -> {
				int count = row.counts().getOrDefault(week, 0);
				int step = (count == 0) ? 0 : Math.max(1, (int) Math.ceil((double) STEPS * count / heat.most()));
				return new HeatCell(count, step, FollowForm.address("/follow/tasks", unit.due(week)));
			}).toList()));
		}
		model.addAttribute("weeks", heat.weeks().stream().map(WEEK::format).toList());
		model.addAttribute("heat", lines);
	}

	private void course(AgencyId agency, TaskFilter filter, Model model) {
		BurnUp course = this.course.burnUp(agency, filter);
		LocalDate today = this.spoken.today();
		model.addAttribute("course", Curve.of(course, today));
		model.addAttribute("coursePoints",
				course.points()
					.stream()
					.map((point) -> new CoursePoint(this.spoken.day(point.day()), point.planned(),
							point.known() ? String.valueOf(point.done()) : ""))
					.toList());
		course.points()
			.stream()
			.filter((point) -> point.day().equals(today))
			.findFirst()
			.ifPresent((point) -> model.addAttribute("courseWords",
					this.spoken.words((point.planned() > point.done()) ? "follow.course.behind" : "follow.course.even",
							point.planned(), point.done(), point.planned() - point.done(), course.all())));
		model.addAttribute("courseAll", course.all());
	}

	private void timeline(AgencyId agency, TaskFilter filter, Model model) {
		List<TaskLine> tasks = this.figures.inOrder(agency, TaskFilter.of(filter.unit(), filter.plan(), null), BARS);
		model.addAttribute("timeline", Timeline.of(tasks, this.spoken.today(), this.clock.getZone()));
		model.addAttribute("bars", this);
	}

	/** A task's state and days in words, for whoever does not see its bar. */
	public String said(TaskLine task) {
		String state = this.names.shortName(task.state());
		LocalDate due = task.dueOn();
		String until = (due != null) ? this.spoken.words("follow.bar.due", this.spoken.day(due))
				: this.spoken.words("follow.bar.open");
		return task.ended() ? state + ", " + this.spoken.words("follow.bar.done", this.spoken.day(task.handedInOn()))
				: state + ", " + until;
	}

	/** The class of a task's bar. */
	public String tone(TaskLine task) {
		return task.ended() ? "done" : task.late() ? "late" : "running";
	}

	/** One unit in the coming weeks. */
	record HeatLine(String name, List<HeatCell> cells) {
	}

	/** A figure, its step of colour from 0, and its list. */
	record HeatCell(int count, int step, String href) {
	}

	/** What was due and done until a day. */
	record CoursePoint(String day, int planned, String done) {
	}

	/** Something in the way. */
	record Obstacle(String href, String title, String lead, String by, String at, String words) {
	}

}
