package vn.roviec.report.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.report.Decision;
import vn.roviec.report.Decisions;
import vn.roviec.report.Matrix;
import vn.roviec.report.PlannedWeek;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFigures;
import vn.roviec.report.TaskFilter;
import vn.roviec.report.TaskLine;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** What a weekly meeting looks at: what is late, what is due, what needs a decision. */
@Component
class Meeting {

	private static final int LONGEST = 110;

	private final TaskFigures figures;

	private final Decisions decisions;

	private final DeadlineLines deadlines;

	private final Spoken spoken;

	Meeting(TaskFigures figures, Decisions decisions, DeadlineLines deadlines, Spoken spoken) {
		this.figures = figures;
		this.decisions = decisions;
		this.deadlines = deadlines;
		this.spoken = spoken;
	}

	/**
	 * The sheet of this week, of the coming one on a weekend, with so many lines in each
	 * part at most.
	 */
	Sheet of(AgencyId agency, int lines) {
		LocalDate today = this.spoken.today();
		LocalDate monday = PlannedWeek.monday(today);
		TaskFilter all = TaskFilter.of(null, null, today.getYear());
		Matrix matrix = this.figures.matrix(agency, all);
		TaskFilter due = all.due(PlannedWeek.first(today)).in("ahead");
		return new Sheet(this.spoken.day(monday), this.spoken.day(monday.plusDays(6)), PlannedWeek.isAhead(today),
				matrix.total("open"), matrix.total("ended"), part(agency, all.in(Standing.LATE), lines),
				part(agency, due, lines), new Part(this.decisions.open(agency, lines).stream().map(this::line).toList(),
						this.decisions.count(agency), null));
	}

	private Part part(AgencyId agency, TaskFilter filter, int lines) {
		return new Part(this.figures.page(agency, filter, 0, lines).stream().map((task) -> line(agency, task)).toList(),
				this.figures.count(agency, filter), FollowForm.address("/follow/tasks", filter));
	}

	private Line line(AgencyId agency, TaskLine task) {
		String assignee = task.assignee();
		return new Line("/tasks/" + task.id(), shortened(task.title()), task.lead(), (assignee != null) ? assignee : "",
				this.deadlines.of(agency, task.dueOn(), task.strictBefore()));
	}

	private Line line(Decision decision) {
		String what = this.spoken.words("meeting.decide." + decision.kind(), shortened(decision.title()));
		return new Line(decision.href(), what, decision.unit(), shortened(decision.words()), new DeadlineLine(
				this.spoken.words("meeting.since", this.spoken.day(this.spoken.dayOf(decision.since()))), null, null));
	}

	private static String shortened(String text) {
		String line = text.replaceAll("\\s+", " ").strip();
		return (line.length() <= LONGEST) ? line : line.substring(0, LONGEST - 1).strip() + "…";
	}

	/**
	 * The sheet.
	 *
	 * @param ahead whether the week is still to begin
	 * @param open tasks that are not done
	 * @param done in this year
	 */
	record Sheet(String monday, String sunday, boolean ahead, int open, int done, Part late, Part due, Part decide) {
	}

	/**
	 * One of its three parts.
	 *
	 * @param count of all, also of those without a line
	 * @param href of the whole list, null where there is none
	 */
	record Part(List<Line> lines, int count, @Nullable String href) {

		/** How many have no line. */
		public int more() {
			return this.count - this.lines.size();
		}

	}

	/** One line. */
	record Line(String href, String title, String unit, String who, DeadlineLine when) {
	}

}
