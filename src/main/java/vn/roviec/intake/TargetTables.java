package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads the shares and ranks that stand as goals in tables: a row for each, a column for
 * each period.
 */
final class TargetTables {

	private static final String NUMBER = "(\\d+(?:[.,]\\d+)?)";

	private static final Pattern FIGURE = Pattern.compile("(?iu)^((?:[≥≤<>=]+|\\p{L}[\\p{L} ]{0,40})?)\\s*" + NUMBER
			+ "\\s*%?(?:\\s*[-–]\\s*" + NUMBER + ")?\\s*((?:%|\\p{L}[\\p{L}/ ]{0,24})?)\\s*((?:trở lên|trở xuống)?)$");

	private static final Pattern IN_BRACKETS = Pattern
		.compile("\\(\\s*(?:đơn vị(?: tính)?:?\\s*)?([^()\\d]{1,25})\\)\\s*$");

	private static final Pattern RANK = Pattern.compile("(?iu)(?:thứ |xếp )?(?:hạng|vị trí|thứ tự)");

	private static final Pattern ROW_NUMBER = Pattern.compile("\\(?(?:\\d{1,3}|[IVX]{1,5}|[A-Z])\\)?[.)]?");

	private final Outline outline;

	private final int bodyEnd;

	private final PlanReading.@Nullable Period plan;

	/**
	 * For the tables of a plan.
	 * @param bodyEnd the line after which no heading counts any more
	 * @param plan the years that it covers
	 */
	TargetTables(Outline outline, int bodyEnd, PlanReading.@Nullable Period plan) {
		this.outline = outline;
		this.bodyEnd = bodyEnd;
		this.plan = plan;
	}

	/** The goals, in the order of the text. */
	List<PlanReading.Target> read(SourceText text) {
		List<PlanReading.Target> targets = new ArrayList<>();
		TargetColumns columns = null;
		for (Block block : text.blocks()) {
			if (block instanceof Block.Table table) {
				TargetColumns own = TargetColumns.of(table);
				boolean goesOn = own == null && columns != null && columns.width() == table.width()
						&& AppendixColumns.of(table) == null;
				columns = (own != null || goesOn) ? (own != null) ? own : columns : null;
				if (columns != null) {
					rows(table.rows().subList((own != null) ? own.headRows() : 0, table.rows().size()), columns,
							section(table.line()), targets);
				}
			}
		}
		return targets;
	}

	private String section(int line) {
		return (line >= this.bodyEnd) ? ""
				: this.outline.nodes()
					.filter((node) -> node.line() < line)
					.reduce((before, node) -> node)
					.map(Outline.Node::path)
					.orElse("");
	}

	private void rows(List<Block.Row> rows, TargetColumns columns, String section, List<PlanReading.Target> targets) {
		String name = "";
		String unit = "";
		for (Block.Row row : rows) {
			String own = row.text(columns.name());
			name = own.isEmpty() && row.continued(columns.name()) ? name : own;
			unit = row.text(columns.unit()).isEmpty() && row.continued(columns.unit()) ? unit
					: row.text(columns.unit());
			if (name.isEmpty() || ROW_NUMBER.matcher(name).matches()) {
				continue;
			}
			for (Map.Entry<Integer, String> column : columns.figures().entrySet()) {
				PlanReading.Period period = period(column.getValue());
				boolean past = this.plan != null && period != null && period.end() < this.plan.start();
				String cell = row.text(column.getKey());
				List<PlanReading.TargetValue> values = past ? List.of() : values(name, unit, cell);
				if (!values.isEmpty()) {
					boolean said = cell.endsWith(unit) || values.get(0).unit().equals("rank");
					targets.add(new PlanReading.Target(section, name + ": " + cell + (said ? "" : " " + unit), values,
							period, row.line()));
				}
			}
		}
	}

	private PlanReading.@Nullable Period period(String head) {
		PlanReading.Period own = PeriodReader.read(head, (this.plan != null) ? this.plan.start() : 0);
		return (own != null) ? own : this.plan;
	}

	private static List<PlanReading.TargetValue> values(String name, String unit, String cell) {
		Matcher figure = FIGURE.matcher(cell);
		if (!figure.matches()) {
			return TargetFigures.of(cell);
		}
		String of = unit(name, unit, cell, figure.group(4).strip());
		boolean rank = RANK.matcher(of).matches();
		if (!rank && !of.equals("%")) {
			return List.of();
		}
		String op = rank ? "rank<=" : op(name, figure.group(1).strip(), figure.group(5));
		return Stream.of(figure.group(2), figure.group(3))
			.filter(Objects::nonNull)
			.map((written) -> new PlanReading.TargetValue(Double.parseDouble(written.replace(',', '.')), op,
					rank ? "rank" : of))
			.toList();
	}

	/** The unit in the cell, else that of its row, else that in the goal's own words. */
	private static String unit(String name, String unit, String cell, String own) {
		Matcher brackets = IN_BRACKETS.matcher(name);
		String written = !own.isEmpty() ? own
				: !unit.isEmpty() ? unit : brackets.find() ? brackets.group(1).strip() : "";
		boolean share = cell.contains("%") || written.contains("%") || Fold.key(written).equals("phần trăm")
				|| written.isEmpty() && Fold.key(name).startsWith("tỷ lệ");
		return share ? "%" : written;
	}

	private static String op(String name, String before, String after) {
		String written = switch (before) {
			case "≥", ">=" -> ">=";
			case "≤", "<=" -> "<=";
			case ">", "<" -> before;
			default -> TargetFigures.op(before, after);
		};
		String goal = Fold.key(name);
		if (!written.equals("=")) {
			return written;
		}
		boolean down = goal.matches("(?:mức |tỷ lệ )?giảm .*") || goal.endsWith(" giảm");
		boolean up = goal.matches("(?:mức |tỷ lệ )?tăng (?!trưởng).*") || goal.endsWith(" tăng");
		return down ? "decrease" : up ? "increase" : "=";
	}

}
