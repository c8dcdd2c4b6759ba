package vn.roviec.observation.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.DueDate;
import vn.roviec.observation.ObservedAgency;
import vn.roviec.observation.PlanInIssue;
import vn.roviec.observation.SideBySide;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFilter;
import vn.roviec.report.TaskLine;
import vn.roviec.report.web.MatrixTable;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the lists behind the figures of other agencies. A list names units and never
 * persons, and leads nowhere into the agency's own pages.
 */
@Component
class LensLists {

	private static final int PAGE = 100;

	/** Lines of each agency where several are listed. */
	private static final int OF_EACH = 25;

	private final SideBySide figures;

	private final Agencies agencies;

	private final MatrixTable names;

	private final DeadlineLines deadlines;

	private final Spoken spoken;

	LensLists(SideBySide figures, Agencies agencies, MatrixTable names, DeadlineLines deadlines, Spoken spoken) {
		this.figures = figures;
		this.agencies = agencies;
		this.names = names;
		this.deadlines = deadlines;
		this.spoken = spoken;
	}

	/** The first tasks of each agency. */
	String tasks(List<ObservedAgency> seen, TaskFilter filter, Model model) {
		List<Part> parts = seen.stream()
			.map((one) -> part(one, filter, 0, OF_EACH))
			.filter((part) -> part.count() > 0)
			.toList();
		model.addAttribute("one", false);
		model.addAttribute("sheet", LensForm.address("/lens/tasks/sheet", filter));
		return show(parts, words(null, filter), filter, model);
	}

	/** A page of the tasks of one agency. */
	String tasksOfOne(ObservedAgency seen, TaskFilter filter, int page, Model model) {
		int offset = (page - 1) * PAGE;
		Part part = part(seen, filter, offset, PAGE);
		int shown = part.lines().size();
		String address = part.href() + "&page=";
		model.addAttribute("one", true);
		model.addAttribute("earlier", (page > 1) ? address + (page - 1) : null);
		model.addAttribute("later", (shown > 0 && offset + shown < part.count()) ? address + (page + 1) : null);
		model.addAttribute("span", this.spoken.words("plans.span", offset + 1, offset + shown, part.count()));
		model.addAttribute("sheet", LensForm.address("/lens/agencies/" + seen.id() + "/tasks/sheet", filter));
		return show(List.of(part), words(seen, filter), filter, model);
	}

	private String show(List<Part> parts, List<String> words, TaskFilter filter, Model model) {
		model.addAttribute("parts", parts);
		model.addAttribute("count", parts.stream().mapToInt(Part::count).sum());
		model.addAttribute("words", words);
		model.addAttribute("back", LensForm.address("/lens", TaskFilter.of(null, null, filter.year())));
		return "observation/tasks";
	}

	/** The plans that an agency carries out. */
	String plans(ObservedAgency seen, Model model) {
		List<PlanLine> lines = new ArrayList<>();
		for (PlanInIssue plan : this.figures.plans(seen.id())) {
			TaskFilter filter = TaskFilter.of(null, plan.id(), null);
			lines.add(new PlanLine(plan, this.spoken.day(plan.issuedOn()), address(seen, filter.in("open")),
					address(seen, filter.in(Standing.LATE)), address(seen, filter.in("ended"))));
		}
		model.addAttribute("agency", seen.name());
		model.addAttribute("sheet", "/lens/agencies/" + seen.id() + "/plans/sheet");
		model.addAttribute("lines", lines);
		return "observation/plans";
	}

	private Part part(ObservedAgency seen, TaskFilter filter, int offset, int size) {
		return new Part(seen.name(), this.figures.count(seen.id(), filter), address(seen, filter),
				this.figures.page(seen.id(), filter, offset, size).stream().map((task) -> line(seen, task)).toList());
	}

	private static String address(ObservedAgency seen, TaskFilter filter) {
		return LensForm.address("/lens/agencies/" + seen.id() + "/tasks", filter);
	}

	private Line line(ObservedAgency seen, TaskLine task) {
		DeadlineLine deadline = task.ended() ? new DeadlineLine(due(task), null, null)
				: this.deadlines.of(seen.id(), task.dueOn(), task.strictBefore());
		return new Line(task.title(), task.planTitle(), task.planSymbol(), task.itemNo(), task.lead(), deadline,
				this.spoken.day(task.handedInOn()), this.names.shortName(task.state()), MatrixTable.tone(task.state()));
	}

	private String due(TaskLine task) {
		return (task.dueOn() != null) ? this.spoken.due(new DueDate(task.dueOn(), task.strictBefore())) : "";
	}

	/** What the list is narrowed to, one after the other. */
	private List<String> words(@Nullable ObservedAgency seen, TaskFilter filter) {
		YearMonth month = filter.month();
		return Stream
			.of((seen != null) ? seen.name() : "", state(seen, filter), unit(seen, filter.unit()),
					filter.obstructed() ? this.spoken.words("follow.in.obstructed") : "",
					(month != null) ? this.spoken.words("lens.in.month",
							"%02d/%d".formatted(month.getMonthValue(), month.getYear())) : "",
					(filter.year() != null && !"open".equals(filter.state()))
							? this.spoken.words("follow.in.year", String.valueOf(filter.year())) : "")
			.filter((part) -> !part.isEmpty())
			.toList();
	}

	private String state(@Nullable ObservedAgency seen, TaskFilter filter) {
		String word = filter.state();
		if (word == null) {
			return this.spoken.words("follow.state.all");
		}
		Standing standing = (seen != null) ? this.figures.standing(seen.id()) : null;
		List<String> meant = (standing != null) ? standing.meant(word) : List.of();
		return (standing != null && meant.size() == 1) ? this.names.name(meant.get(0), standing)
				: this.spoken.words("follow.state." + (word.startsWith(Standing.LATE) ? Standing.LATE : word));
	}

	private String unit(@Nullable ObservedAgency seen, @Nullable UnitId unit) {
		return (seen != null && unit != null) ? this.agencies.unit(seen.id(), unit).map(Unit::name).orElse("") : "";
	}

	/**
	 * Tasks of one agency.
	 *
	 * @param count of all, also of those without a line
	 * @param href of the whole list
	 */
	record Part(String name, int count, String href, List<Line> lines) {

		/** Whether something was handed in, which then has a column. */
		public boolean ended() {
			return this.lines.stream().anyMatch((line) -> !line.handedIn().isEmpty());
		}

	}

	/** A task in the list. */
	record Line(String title, String plan, String symbol, int itemNo, String lead, DeadlineLine deadline,
			String handedIn, String state, @Nullable String tone) {
	}

	/** A plan with the addresses of its tasks. */
	record PlanLine(PlanInIssue plan, String issuedOn, String open, String late, String done) {
	}

}
