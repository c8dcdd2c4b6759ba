package vn.roviec.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table of goals hold the goal, its unit and the figures to reach, by
 * the words in its head.
 *
 * @param unit -1 where the table has no such column
 * @param figures the words over each column of figures
 */
record TargetColumns(int name, int unit, Map<Integer, String> figures, int headRows, int width) {

	/** How far down the head may stand. */
	private static final int SEARCHED = 3;

	private static final int HIGHEST_HEAD = 3;

	private static final int LONGEST = 14;

	private static final Pattern GOAL = Pattern.compile("(?:chỉ tiêu|mục tiêu|tiêu chí|chỉ số)");

	private static final Pattern NAME = Pattern.compile(
			"(?:(?:tên|nội dung|các|hệ thống|danh mục)\\s+)*(?:chỉ tiêu|mục tiêu|tiêu chí|chỉ số|nội dung)(?!.*20\\d{2}).*");

	private static final Pattern UNIT = Pattern.compile("(?:đơn vị(?: tính| đo)?|đvt|đ/v tính|đv tính)");

	private static final Pattern FIGURE = Pattern.compile(
			"(?:kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|giá trị|mức (?:cần )?đạt|cần đạt|được giao|lộ trình|giai đoạn|(?<!\\d)20\\d{2})");

	private static final Pattern TO_REACH = Pattern.compile("^(?:chỉ tiêu|mục tiêu|kế hoạch|phấn đấu|lộ trình).*");

	private static final Pattern NONE_TO_REACH = Pattern.compile(
			"(?:thực hiện|kết quả|ước|hiện trạng|hiện nay|so với|so sánh|tăng, giảm|ghi chú|cơ quan|đơn vị|trách nhiệm|chủ trì|theo dõi|thời gian|thời hạn|hoàn thành|căn cứ)");

	private static final Pattern MONEY = Pattern.compile("(?:đơn giá|thành tiền|kinh phí|nguồn vốn|dự toán|số tiền)");

	/** The columns, or null where the table is none of goals. */
	static @Nullable TargetColumns of(Block.Table table) {
		if (AppendixColumns.of(table) != null) {
			return null;
		}
		for (int at = 0; at < Math.min(SEARCHED, table.rows().size()); at++) {
			TargetColumns columns = read(table, at);
			if (columns != null) {
				return columns;
			}
		}
		return null;
	}

	private static @Nullable TargetColumns read(Block.Table table, int at) {
		List<Block.Row> rows = table.rows();
		int name = named(rows.get(at));
		if (name < 0) {
			return null;
		}
		int end = at + 1;
		while (end < rows.size() && end - at < HIGHEST_HEAD && rows.get(end).text(name).isEmpty()
				&& rows.get(end).text(0).isEmpty() && !rows.get(end).blank()) {
			end++;
		}
		List<String> heads = heads(rows.subList(at, end));
		int unit = -1;
		Map<Integer, String> figures = new LinkedHashMap<>();
		for (int column = name + 1; column < heads.size(); column++) {
			String head = heads.get(column);
			if (MONEY.matcher(head).find()) {
				return null;
			}
			if (UNIT.matcher(head).matches()) {
				unit = column;
			}
			else if (figure(head)) {
				figures.put(column, head);
			}
		}
		boolean goals = GOAL.matcher(heads.get(name)).find()
				|| figures.values().stream().anyMatch((head) -> TO_REACH.matcher(head).matches());
		return (goals && !figures.isEmpty()) ? new TargetColumns(name, unit, figures, end, heads.size()) : null;
	}

	private static int named(Block.Row row) {
		for (int column = 0; column < Math.min(2, row.cells().size()); column++) {
			if (NAME.matcher(Fold.key(row.text(column))).matches() && Fold.words(row.text(column)) <= LONGEST) {
				return column;
			}
		}
		return -1;
	}

	private static boolean figure(String head) {
		return Fold.words(head) <= LONGEST && FIGURE.matcher(head).find()
				&& (TO_REACH.matcher(head).matches() || !NONE_TO_REACH.matcher(head).find());
	}

	/** The words over each column; those of a wide cell stand over all of its columns. */
	private static List<String> heads(List<Block.Row> rows) {
		List<String> heads = new ArrayList<>();
		int width = rows.get(0).cells().size();
		for (int column = 0; column < width; column++) {
			StringBuilder head = new StringBuilder();
			for (int row = 0; row < rows.size(); row++) {
				boolean below = false;
				for (int deeper = row + 1; deeper < rows.size(); deeper++) {
					below |= !rows.get(deeper).text(column).isEmpty();
				}
				int from = column;
				while (below && from > 0 && rows.get(row).text(from).isEmpty() && !rows.get(row).continued(from)) {
					from--;
				}
				head.append(' ').append(rows.get(row).text(from));
			}
			heads.add(Fold.key(head.toString()));
		}
		return heads;
	}

}
