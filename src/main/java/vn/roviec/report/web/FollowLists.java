package vn.roviec.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.Unit;
import vn.roviec.deadline.DueDate;
import vn.roviec.report.FollowedPlan;
import vn.roviec.report.FollowedPlans;
import vn.roviec.report.PlannedWeek;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFigures;
import vn.roviec.report.TaskFilter;
import vn.roviec.report.TaskLine;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.NewSheet;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the list behind a figure. */
@Component
class FollowLists {

	private static final int PAGE = 100;

	private static final String[] COLUMNS = { "plan", "no", "product", "content", "lead", "assignee", "deadline", "due",
			"handedIn", "percent", "returns", "state" };

	/** In characters. */
	private static final int[] WIDTHS = { 34, 6, 36, 40, 18, 20, 18, 14, 14, 9, 9, 22 };

	private final TaskFigures figures;

	private final FollowedPlans plans;

	private final Agencies agencies;

	private final MatrixTable names;

	private final DeadlineLines deadlines;

	private final Sheets sheets;

	private final Spoken spoken;

	FollowLists(TaskFigures figures, FollowedPlans plans, Agencies agencies, MatrixTable names, DeadlineLines deadlines,
			Sheets sheets, Spoken spoken) {
		this.figures = figures;
		this.plans = plans;
		this.agencies = agencies;
		this.names = names;
		this.deadlines = deadlines;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	/**
	 * Fills the model with a page of the list.
	 * @return the view
	 */
	String show(AgencyId agency, TaskFilter filter, int page, Model model) {
		Standing standing = this.figures.standing(agency);
		int count = this.figures.count(agency, filter);
		int offset = (page - 1) * PAGE;
		List<Line> lines = this.figures.page(agency, filter, offset, PAGE)
			.stream()
			.map((task) -> line(agency, task))
			.toList();
		model.addAttribute("count", count);
		model.addAttribute("words", words(agency, filter, standing));
		model.addAttribute("lines", lines);
		model.addAttribute("ended", lines.stream().anyMatch((line) -> !line.handedIn().isEmpty()));
		model.addAttribute("back",
				FollowForm.address("/follow", TaskFilter.of(filter.unit(), filter.plan(), filter.year())));
		model.addAttribute("sheet", FollowForm.address("/follow/tasks/sheet", filter));
		String address = FollowForm.address("/follow/tasks", filter) + "&page=";
		model.addAttribute("earlier", (page > 1) ? address + (page - 1) : null);
		model.addAttribute("later", (offset + lines.size() < count && !lines.isEmpty()) ? address + (page + 1) : null);
		model.addAttribute("span", this.spoken.words("plans.span", offset + 1, offset + lines.size(), count));
		return "report/tasks";
	}

	/** The whole of it, to be taken away. */
	SheetTable sheet(AgencyId agency, TaskFilter filter) {
		Standing standing = this.figures.standing(agency);
		NewSheet sheet = this.sheets.titled(agency, String.join(", ", words(agency, filter, standing)),
				this.spoken.words("follow.file", this.spoken.today().toString()));
		for (int at = 0; at < COLUMNS.length; at++) {
			sheet.column("follow.column." + COLUMNS[at], WIDTHS[at]);
		}
		return sheet.of(this.figures.count(agency, filter),
				(line) -> this.figures.each(agency, filter, (task) -> line.accept(cells(task, standing))));
	}

	private List<String> cells(TaskLine task, Standing standing) {
		String assignee = task.assignee();
		return List.of(task.planSymbol().isBlank() ? task.planTitle() : task.planSymbol() + " " + task.planTitle(),
				String.valueOf(task.itemNo()), task.deliverable(), task.content(), task.lead(),
				(assignee != null) ? assignee : "", task.deadlineText(), due(task), this.spoken.day(task.handedInOn()),
				task.percent() + " %", String.valueOf(task.returns()), this.names.name(task.state(), standing));
	}

	private String due(TaskLine task) {
		return (task.dueOn() != null) ? this.spoken.due(new DueDate(task.dueOn(), task.strictBefore())) : "";
	}

	private Line line(AgencyId agency, TaskLine task) {
		DeadlineLine deadline = task.ended() ? new DeadlineLine(due(task), null, null)
				: this.deadlines.of(agency, task.dueOn(), task.strictBefore());
		return new Line(task.id(), task.title(), task.planTitle(), task.planSymbol(), task.itemNo(), task.lead(),
				task.assignee(), deadline, this.spoken.day(task.handedInOn()), this.names.shortName(task.state()),
				MatrixTable.tone(task.state()));
	}

	/** What the list is narrowed to, one after the other. */
	private List<String> words(AgencyId agency, TaskFilter filter, Standing standing) {
		return Stream
			.of(state(filter.state(), standing), unit(agency, filter), person(agency, filter), plan(agency, filter),
					week(filter.week(), filter.until()),
					filter.returned() ? this.spoken.words("follow.in.returned") : "",
					filter.obstructed() ? this.spoken.words("follow.in.obstructed") : "",
					(filter.year() != null && !"open".equals(filter.state()))
							? this.spoken.words("follow.in.year", String.valueOf(filter.year())) : "")
			.filter((part) -> !part.isEmpty())
			.toList();
	}

	private String state(@Nullable String word, Standing standing) {
		List<String> meant = standing.meant(word);
		if (word == null || meant.isEmpty()) {
			return this.spoken.words("follow.state.all");
		}
		return (meant.size() == 1) ? this.names.name(meant.get(0), standing)
				: this.spoken.words("follow.state." + word);
	}

	private String week(@Nullable LocalDate first, @Nullable LocalDate last) {
		if (first == null) {
			return "";
		}
		return PlannedWeek.isAhead(first)
				? this.spoken.words("follow.in.days", this.spoken.day(first), this.spoken.day(last))
				: this.spoken.words("follow.in.week", this.spoken.day(first));
	}

	private String unit(AgencyId agency, TaskFilter filter) {
		return (filter.unit() != null) ? this.agencies.unit(agency, filter.unit()).map(Unit::name).orElse("") : "";
	}

	private String person(AgencyId agency, TaskFilter filter) {
		return (filter.person() != null) ? this.agencies.officer(agency, filter.person()).map(Officer::name).orElse("")
				: "";
	}

	private String plan(AgencyId agency, TaskFilter filter) {
		return (filter.plan() != null) ? this.plans.find(agency, filter.plan()).map(FollowedPlan::name).orElse("") : "";
	}

	/** A task in the list. */
	record Line(UUID id, String title, String plan, String symbol, int itemNo, String lead, @Nullable String assignee,
			DeadlineLine deadline, String handedIn, String state, @Nullable String tone) {
	}

}
