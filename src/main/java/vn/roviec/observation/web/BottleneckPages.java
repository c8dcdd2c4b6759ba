package vn.roviec.observation.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;
import vn.roviec.observation.Awaited;
import vn.roviec.observation.Bottlenecks;
import vn.roviec.observation.LateMonths;
import vn.roviec.observation.ObservedAgency;
import vn.roviec.observation.SharedProduct;
import vn.roviec.observation.StuckTask;
import vn.roviec.observation.UnitField;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFilter;
import vn.roviec.report.TaskLine;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.PageAddress;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page about what holds up work in several agencies. */
@Component
class BottleneckPages {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yy");

	private static final TaskFilter ALL = TaskFilter.of(null, null, null);

	/** Steps of colour. */
	private static final int STEPS = 4;

	private static final int LISTED = 100;

	private final Bottlenecks bottlenecks;

	private final DeadlineLines deadlines;

	private final Spoken spoken;

	BottleneckPages(Bottlenecks bottlenecks, DeadlineLines deadlines, Spoken spoken) {
		this.bottlenecks = bottlenecks;
		this.deadlines = deadlines;
		this.spoken = spoken;
	}

	String show(List<ObservedAgency> seen, @Nullable Awaited awaited, @Nullable ObservedAgency of, Model model) {
		model.addAttribute("tab", "bottlenecks");
		model.addAttribute("seen", seen);
		stuck(seen, awaited, of, model);
		months(seen, model);
		fields(seen, model);
		model.addAttribute("products", this.bottlenecks.products(seen).stream().map(this::product).toList());
		return "observation/bottlenecks";
	}

	private void stuck(List<ObservedAgency> seen, @Nullable Awaited awaited, @Nullable ObservedAgency of, Model model) {
		List<StuckTask> all = this.bottlenecks.stuck(seen);
		List<Line> lines = new ArrayList<>();
		Bottlenecks.awaited(all)
			.forEach((named, counts) -> lines.add(new Line(this.spoken.words("lens.awaited." + named),
					seen.stream()
						.map((agency) -> new Cell(counts.getOrDefault(agency, 0L).intValue(), 0, listed(named, agency)))
						.toList(),
					new Cell(counts.values().stream().mapToInt(Long::intValue).sum(), 0, listed(named, null)))));
		List<StuckTask> listed = narrowed(all, awaited, of);
		model.addAttribute("stuck", all.size());
		model.addAttribute("awaited", lines);
		model.addAttribute("listedCount", listed.size());
		model.addAttribute("listed",
				listed.stream()
					.limit(LISTED)
					.map((task) -> new Stuck(task.agency().name(), task.title(), task.lead(), task.words(),
							this.spoken.day(this.spoken.dayOf(task.since()))))
					.toList());
		model.addAttribute("narrowed", words(awaited, of));
		PageAddress sheet = address("/lens/bottlenecks/sheet", awaited, of);
		model.addAttribute("sheet", sheet + (sheet.query().isEmpty() ? "?" : "&"));
	}

	/** Everything in the way that names this and is in this agency, the oldest first. */
	List<StuckTask> stuck(List<ObservedAgency> seen, @Nullable Awaited awaited, @Nullable ObservedAgency of) {
		return narrowed(this.bottlenecks.stuck(seen), awaited, of);
	}

	private static List<StuckTask> narrowed(List<StuckTask> all, @Nullable Awaited awaited,
			@Nullable ObservedAgency of) {
		return all.stream()
			.filter((task) -> awaited == null || awaited.in(task.words()))
			.filter((task) -> of == null || task.agency().equals(of))
			.toList();
	}

	private List<String> words(@Nullable Awaited awaited, @Nullable ObservedAgency of) {
		List<String> words = new ArrayList<>();
		if (awaited != null) {
			words.add(this.spoken.words("lens.awaited." + awaited));
		}
		if (of != null) {
			words.add(of.name());
		}
		return words;
	}

	private static String listed(Awaited named, @Nullable ObservedAgency agency) {
		return address("/lens/bottlenecks", named, agency) + "#obstacles";
	}

	private static PageAddress address(String path, @Nullable Awaited named, @Nullable ObservedAgency agency) {
		return new PageAddress(path).asking("awaited", named).asking("agency", (agency != null) ? agency.id() : null);
	}

	private void months(List<ObservedAgency> seen, Model model) {
		LateMonths months = this.bottlenecks.months(seen);
		List<YearMonth> newestFirst = new ArrayList<>(months.months());
		Collections.reverse(newestFirst);
		int most = months.most();
		List<Line> lines = new ArrayList<>();
		for (ObservedAgency agency : seen) {
			TaskFilter missed = ALL.in(Standing.MISSED);
			lines.add(new Line(agency.name(), newestFirst.stream().map((month) -> {
				int count = months.count(agency, month);
				int step = (count == 0) ? 0 : Math.max(1, (int) Math.ceil((double) STEPS * count / most));
				return new Cell(count, step, tasks(agency, missed.dueIn(month)));
			}).toList(), null));
		}
		List<YearMonth> shared = newestFirst.stream().filter((month) -> months.agencies(month) > 1).toList();
		model.addAttribute("months", newestFirst.stream().map(MONTH::format).toList());
		model.addAttribute("monthLines", lines);
		model.addAttribute("shared", shared.stream().map(MONTH::format).toList());
		model.addAttribute("missed", lines.stream().anyMatch((line) -> line.cells().stream().anyMatch(Cell::any)));
	}

	private void fields(List<ObservedAgency> seen, Model model) {
		List<Line> lines = new ArrayList<>();
		for (UnitField field : this.bottlenecks.fields(seen)) {
			Map<ObservedAgency, UnitField.OfUnit> late = field.late();
			lines.add(new Line(field.name(), seen.stream().map((agency) -> {
				UnitField.OfUnit unit = late.get(agency);
				return (unit == null) ? new Cell(0, 0, "")
						: new Cell(unit.count(), 0, tasks(agency, ALL.of(new UnitId(unit.unit())).in(Standing.LATE)));
			}).toList(), new Cell(field.count(), 0, "")));
		}
		model.addAttribute("fields", lines);
	}

	private static String tasks(ObservedAgency agency, TaskFilter filter) {
		return LensForm.address("/lens/agencies/" + agency.id() + "/tasks", filter);
	}

	private Product product(SharedProduct product) {
		List<Late> late = new ArrayList<>();
		product.tasks().forEach((agency, tasks) -> tasks.forEach((task) -> late.add(late(agency, task))));
		return new Product(product.title(), product.tasks().size(), product.count(), late);
	}

	private Late late(ObservedAgency agency, TaskLine task) {
		return new Late(agency.name(), task.planSymbol().isBlank() ? task.planTitle() : task.planSymbol(),
				task.itemNo(), task.lead(), this.deadlines.of(agency.id(), task.dueOn(), task.strictBefore()));
	}

	/**
	 * A line of figures by agency or month.
	 *
	 * @param sum null where there is none
	 */
	record Line(String name, List<Cell> cells, @Nullable Cell sum) {
	}

	/** A figure, its step of colour and its list. */
	record Cell(int count, int step, String href) {

		public boolean any() {
			return this.count > 0;
		}

	}

	/** Something in the way of a task. */
	record Stuck(String agency, String title, String lead, String words, String since) {
	}

	/** A product that is late in several agencies. */
	record Product(String title, int agencies, int count, List<Late> tasks) {
	}

	/** One of its tasks. */
	record Late(String agency, String plan, int itemNo, String lead, DeadlineLine deadline) {
	}

}
