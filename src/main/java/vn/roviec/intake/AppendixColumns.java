package vn.roviec.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which column of a task table holds what, by the words in its head.
 *
 * @param headRows how many rows the head takes
 */
record AppendixColumns(Map<Column, Integer> places, int headRows, int width) {

	enum Column {

		NO("(?:s?tt|số tt|số thứ tự|số t\\.?t|stt\\.?)"), COORDINATING("(?!.*chủ trì).*phối hợp.*"),
		LEAD(".*(?:chủ trì|đơn vị thực hiện|cơ quan thực hiện|bộ phận thực hiện|phụ trách|đầu mối|tham mưu|cơ quan, đơn vị|đơn vị|cơ quan|trách nhiệm|phân công|thực hiện chính|người thực hiện).*"),
		DEADLINE(".*(?:thời gian|thời hạn|tiến độ|hoàn thành|lộ trình|hạn ).*"),
		FUNDING(".*(?:kinh phí|nguồn vốn|nguồn lực|dự toán).*"),
		DELIVERABLE(".*(?:sản phẩm|kết quả|đầu ra|hình thức văn bản).*"), NOTE(".*(?:ghi chú|căn cứ).*"),
		CONTENT(".*(?:nội dung|nhiệm vụ|công việc|hoạt động|danh mục|đầu việc|mục tiêu|chỉ tiêu|lĩnh vực|giải pháp).*");

		private final Pattern words;

		Column(String words) {
			this.words = Pattern.compile(words);
		}

	}

	/** The columns, or null where the table is none of tasks. */
	static @Nullable AppendixColumns of(Block.Table table) {
		for (int at = 0; at < Math.min(4, table.rows().size()); at++) {
			AppendixColumns one = read(table, at, 1);
			AppendixColumns two = (at + 1 < table.rows().size() && secondHead(table.rows().get(at + 1)))
					? read(table, at, 2) : null;
			AppendixColumns best = (two != null && (one == null || two.places.size() >= one.places.size())) ? two : one;
			if (best != null) {
				return best;
			}
		}
		return null;
	}

	/** Below a head cell over several columns stand their own heads, and no number. */
	private static boolean secondHead(Block.Row row) {
		String first = row.text(0);
		boolean heads = row.cells().stream().anyMatch((cell) -> names(Fold.key(cell.text())) != null);
		return first.isEmpty() && heads && row.cells().stream().allMatch((cell) -> Fold.words(cell.text()) <= 6);
	}

	private static @Nullable AppendixColumns read(Block.Table table, int at, int rows) {
		Map<Column, Integer> places = new EnumMap<>(Column.class);
		int width = table.rows().get(at).cells().size();
		for (int column = 0; column < width; column++) {
			List<String> heads = new ArrayList<>();
			for (int row = at + rows - 1; row >= at; row--) {
				heads.add(Fold.key(table.rows().get(row).text(column)));
			}
			for (String head : heads) {
				Column name = names(head);
				if (name == Column.LEAD && head.contains("chủ trì")) {
					// stronger than "Lãnh đạo phụ trách" or "Đơn vị" before it
					places.put(name, column);
					break;
				}
				if (name != null && !places.containsKey(name)) {
					places.put(name, column);
					break;
				}
			}
		}
		boolean tasks = places.containsKey(Column.CONTENT) && (places.containsKey(Column.LEAD)
				|| places.containsKey(Column.DEADLINE) || places.containsKey(Column.DELIVERABLE)) && places.size() >= 3;
		return tasks ? new AppendixColumns(places, at + rows, width) : null;
	}

	private static @Nullable Column names(String head) {
		if (head.isEmpty() || Fold.words(head) > 14) {
			return null;
		}
		for (Column column : Column.values()) {
			if (column.words.matcher(head).matches()) {
				return column;
			}
		}
		return null;
	}

	int place(Column column) {
		return this.places.getOrDefault(column, -1);
	}

	String text(Block.Row row, Column column) {
		return row.text(place(column));
	}

	boolean continued(Block.Row row, Column column) {
		return row.continued(place(column));
	}

	/** Whether the row repeats the head, as at the top of a page. */
	boolean repeatsHead(Block.Row row) {
		return Column.NO.words.matcher(Fold.key(text(row, Column.NO))).matches()
				&& names(Fold.key(text(row, Column.CONTENT))) == Column.CONTENT;
	}

}
