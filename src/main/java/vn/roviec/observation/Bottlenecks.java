package vn.roviec.observation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.report.ComingWeeks;
import vn.roviec.report.DueMonths;
import vn.roviec.report.Matrix;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFigures;
import vn.roviec.report.TaskFilter;
import vn.roviec.report.TaskLine;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What holds up work in several agencies at once. */
@Service
@Transactional(readOnly = true)
public class Bottlenecks {

	private static final TaskFilter ALL = TaskFilter.of(null, null, null);

	private static final TaskFilter LATE = ALL.in(Standing.LATE);

	private static final int MONTHS = 12;

	/** More than are ever open or late in an agency that still works. */
	private static final int MOST = 5000;

	private static final Pattern LEVEL = Pattern.compile(" (?:xa|phuong|dac khu)(?: .*)?$");

	private final TaskFigures figures;

	private final ComingWeeks obstacles;

	private final DueMonths months;

	private final Agencies agencies;

	private final Clock clock;

	Bottlenecks(TaskFigures figures, ComingWeeks obstacles, DueMonths months, Agencies agencies, Clock clock) {
		this.figures = figures.byOneLadder();
		this.obstacles = obstacles;
		this.months = months;
		this.agencies = agencies;
		this.clock = clock;
	}

	/** Open tasks with something in their way, the oldest first. */
	public List<StuckTask> stuck(List<ObservedAgency> seen) {
		return seen.stream()
			.flatMap((agency) -> this.obstacles.obstacles(agency.id(), ALL, MOST)
				.stream()
				.map((one) -> new StuckTask(agency, one.title(), one.lead(), one.raisedAt(), one.words())))
			.sorted(Comparator.comparing(StuckTask::since))
			.toList();
	}

	/** The last months, this one too, in which tasks missed their dates. */
	public LateMonths months(List<ObservedAgency> seen) {
		YearMonth present = YearMonth.from(LocalDate.now(this.clock));
		Map<ObservedAgency, Map<YearMonth, Integer>> counts = new LinkedHashMap<>();
		seen.forEach((agency) -> counts.put(agency, this.months.of(agency.id(), ALL.in(Standing.MISSED))));
		return new LateMonths(
				IntStream.range(0, MONTHS).mapToObj((at) -> present.minusMonths(MONTHS - 1L - at)).toList(), counts);
	}

	/** Fields whose units have late tasks, those with the most first. */
	public List<UnitField> fields(List<ObservedAgency> seen) {
		Map<String, UnitField> fields = new LinkedHashMap<>();
		for (ObservedAgency agency : seen) {
			Matrix matrix = this.figures.matrix(agency.id(), LATE);
			for (Matrix.Row row : matrix.rows()) {
				int late = row.count(matrix.standing().meant(Standing.LATE));
				fields.computeIfAbsent(field(agency, row), (key) -> new UnitField(row.name(), new LinkedHashMap<>()))
					.late()
					.merge(agency, new UnitField.OfUnit(row.unit(), late), (one, other) -> one);
			}
		}
		return fields.values().stream().sorted(Comparator.comparingInt(UnitField::count).reversed()).toList();
	}

	private String field(ObservedAgency agency, Matrix.Row row) {
		return this.agencies.unit(agency.id(), new UnitId(row.unit()))
			.map(Unit::code)
			.orElseGet(() -> LEVEL.matcher(FoldedWords.of(row.name()).text()).replaceFirst(""));
	}

	/** Products that are late in more than one agency, in most of them first. */
	public List<SharedProduct> products(List<ObservedAgency> seen) {
		Map<String, Map<ObservedAgency, List<TaskLine>>> products = new HashMap<>();
		for (ObservedAgency agency : seen) {
			for (TaskLine task : this.figures.page(agency.id(), LATE, 0, MOST)) {
				products.computeIfAbsent(FoldedWords.of(task.title()).text(), (key) -> new LinkedHashMap<>())
					.computeIfAbsent(agency, (key) -> new ArrayList<>())
					.add(task);
			}
		}
		return products.values()
			.stream()
			.filter((one) -> one.size() > 1)
			.map((one) -> new SharedProduct(one.values().iterator().next().get(0).title(), one))
			.sorted(Comparator.comparing((SharedProduct one) -> one.tasks().size())
				.thenComparing(SharedProduct::count)
				.reversed()
				.thenComparing(SharedProduct::title))
			.toList();
	}

	/** How many of these name each thing, by agency. */
	public static Map<Awaited, Map<ObservedAgency, Long>> awaited(List<StuckTask> stuck) {
		Map<Awaited, Map<ObservedAgency, Long>> counts = new LinkedHashMap<>();
		for (Awaited one : Awaited.values()) {
			Map<ObservedAgency, Long> of = stuck.stream()
				.filter((task) -> one.in(task.words()))
				.collect(Collectors.groupingBy(StuckTask::agency, LinkedHashMap::new, Collectors.counting()));
			if (!of.isEmpty()) {
				counts.put(one, of);
			}
		}
		return counts;
	}

}
