package vn.roviec.periodic;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;
import vn.roviec.appendix.TaskMark;

/**
 * The tables and lists that an outline can ask for, in the small markup of documents.
 *
 * @param names of the units that lead
 */
record PartsOfReport(List<ReportLine> lines, Map<UnitId, String> names) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final String NONE = "- Không có.";

	/** The text names so many; all of them stand in the appendix. */
	private static final int NAMED = 20;

	int figure(ReportField field) {
		ReportFigures figures = ReportFigures.of(this.lines);
		return switch (field) {
			case TASKS -> figures.tasks();
			case DONE -> figures.done();
			case PERCENT -> figures.percent();
			case DONE_IN_PERIOD -> figures.doneInPeriod();
			case EARLY -> figures.early();
			case ON_TIME -> figures.onTime();
			case DONE_LATE -> figures.doneLate();
			case OVERDUE -> figures.overdue();
			case RUNNING -> figures.running();
			case STOPPED -> figures.stopped();
			default -> throw new IllegalArgumentException("No figure: " + field);
		};
	}

	String units() {
		List<String> rows = new ArrayList<>();
		rows.add("| Đơn vị chủ trì | Tổng số | Hoàn thành | Trong kỳ | Quá hạn | Đang thực hiện |");
		rows.add("|---|---|---|---|---|---|");
		this.lines.stream()
			.map(ReportLine::unit)
			.distinct()
			.forEach((unit) -> rows.add(row(this.names.getOrDefault(unit, ""),
					this.lines.stream().filter((line) -> line.unit().equals(unit)).toList())));
		rows.add(row("Cộng", this.lines));
		return String.join("\n", rows);
	}

	private static String row(String name, List<ReportLine> some) {
		ReportFigures figures = ReportFigures.of(some);
		return "| " + name.replace("|", "\\|") + " | " + figures.tasks() + " | " + figures.done() + " | "
				+ figures.doneInPeriod() + " | " + figures.overdue() + " | " + figures.running() + " |";
	}

	/** Under the groups of the plan, where it has any. */
	String results() {
		List<String> said = new ArrayList<>();
		String group = "";
		for (ReportLine line : this.lines) {
			if (line.result().isBlank() && !line.doneInPeriod()) {
				continue;
			}
			if (!line.groupLabel().equals(group)) {
				group = line.groupLabel();
				said.add("**" + oneLine(group).replace("*", "") + "**");
			}
			said.add("- " + task(line) + ": " + oneLine(line.result().isBlank() ? line.cumulative() : line.result())
					+ ".");
		}
		return said.isEmpty() ? NONE : String.join("\n", said);
	}

	String late() {
		return list((line) -> line.mark() == TaskMark.LATE && (line.overdue() || line.doneInPeriod()),
				(line) -> task(line) + " (" + this.names.getOrDefault(line.unit(), "") + ", hạn " + day(line.dueOn())
						+ "): " + oneLine(line.cumulative()));
	}

	String difficulties() {
		return list((line) -> !line.difficulties().isBlank(),
				(line) -> task(line) + ": " + oneLine(line.difficulties()));
	}

	/** Of the tasks, and what units said beside them. */
	String proposals(List<String> said) {
		List<String> all = Stream
			.concat(this.lines.stream()
				.filter((line) -> !line.proposals().isBlank())
				.map((line) -> task(line) + ": " + oneLine(line.proposals())),
					said.stream().map(PartsOfReport::oneLine))
			.map((one) -> "- " + ended(one))
			.toList();
		return all.isEmpty() ? NONE : String.join("\n", all);
	}

	/** What is not done, the first to fall due first. */
	String next() {
		List<ReportLine> open = this.lines.stream()
			.filter((line) -> line.mark() == TaskMark.RUNNING || line.overdue())
			.filter((line) -> line.dueOn() != null)
			.sorted(Comparator.comparing((line) -> String.valueOf(line.dueOn())))
			.toList();
		return new PartsOfReport(open, this.names).list((line) -> true,
				(line) -> task(line) + " (" + this.names.getOrDefault(line.unit(), "") + "), hạn " + day(line.dueOn()));
	}

	private String list(Predicate<ReportLine> wanted, Function<ReportLine, String> words) {
		List<ReportLine> found = this.lines.stream().filter(wanted).toList();
		if (found.isEmpty()) {
			return NONE;
		}
		List<String> said = new ArrayList<>(
				found.stream().limit(NAMED).map((line) -> "- " + ended(words.apply(line))).toList());
		if (found.size() > NAMED) {
			said.add("- Và " + (found.size() - NAMED) + " nhiệm vụ khác tại phụ lục kèm theo.");
		}
		return String.join("\n", said);
	}

	private static String task(ReportLine line) {
		return oneLine(line.content().replace("\nSản phẩm: ", " - "));
	}

	static String oneLine(String words) {
		return words.strip().replaceAll("[.;\\s]+$", "").replaceAll("\\s*\\R\\s*", "; ");
	}

	private static String ended(String words) {
		return words + (words.endsWith(".") ? "" : ".");
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? DAY.format(day) : "";
	}

}
