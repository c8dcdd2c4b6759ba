package vn.roviec.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.intake.AppendixColumns.Column;

/** An item of the appendix while its rows are still coming. */
final class OpenItem {

	/** A deadline that goes on in the next row: "Trước ngày", "Quý II -". */
	private static final Pattern OPEN_END = Pattern
		.compile("(?iu)(?:[-–/,]|(?<!\\p{L})(?:trước|đến|từ|hết|và|trong|chậm nhất|của|trước ngày))\\s*$");

	private static final Pattern OPEN_NUMBER = Pattern.compile("(?iu)(?<!\\p{L})(?:ngày|tháng|quý|năm)\\s*$");

	private static final Pattern DATE = Pattern.compile("^\\d{1,2}[/.-]\\d{1,2}(?!\\d)");

	private static final Pattern TIME = Pattern.compile(
			"^(?:ngày|tháng|quý|năm|trước|trong|chậm nhất|hằng|hàng|xong|hoàn thành|từ|định kỳ|cuối|đầu|giữa|thường xuyên|theo|cả năm)(?!\\p{L})");

	private final String no;

	private final @Nullable String group;

	private final int line;

	private final Map<Column, String> own = new EnumMap<>(Column.class);

	private final List<OpenRow> rows = new ArrayList<>();

	OpenItem(String no, @Nullable String group, AppendixColumns columns, Block.Row row, String content) {
		this.no = no;
		this.group = group;
		this.line = row.line();
		for (Column column : new Column[] { Column.LEAD, Column.COORDINATING, Column.FUNDING }) {
			this.own.put(column, columns.text(row, column));
		}
		this.own.put(Column.CONTENT, content);
		this.rows.add(OpenRow.of(row, columns));
	}

	/** Takes over from the item above what stands in one cell for both. */
	void shares(OpenItem above, Block.Row row, AppendixColumns columns) {
		for (Column column : new Column[] { Column.LEAD, Column.COORDINATING, Column.FUNDING }) {
			if (columns.continued(row, column) && columns.text(row, column).isEmpty()) {
				this.own.put(column, above.own.getOrDefault(column, ""));
			}
		}
	}

	/**
	 * A row without a number: the rest of a row that a page break has cut, or a further
	 * product.
	 */
	void add(Block.Row row, AppendixColumns columns) {
		OpenRow next = OpenRow.of(row, columns);
		boolean rest = restOfRow(row, columns, next);
		for (Column column : this.own.keySet()) {
			this.own.merge(column, columns.text(row, column),
					(before, more) -> joined(before, more, rest || column == Column.CONTENT));
		}
		OpenRow last = this.rows.get(this.rows.size() - 1);
		if (rest) {
			last.append(next);
		}
		else if (next.written()) {
			this.rows.add(next);
		}
	}

	private static String joined(String before, String more, boolean join) {
		if (more.isEmpty() || (!before.isEmpty() && !join)) {
			return before;
		}
		return before.isEmpty() ? more : before + " " + more;
	}

	/**
	 * Cut cells go on in small letters; a new product begins with a capital and usually
	 * has a date.
	 */
	private boolean restOfRow(Block.Row row, AppendixColumns columns, OpenRow next) {
		String content = columns.text(row, Column.CONTENT);
		String coordinating = columns.text(row, Column.COORDINATING);
		String lead = columns.text(row, Column.LEAD);
		if (startsSmall(content) || startsSmall(coordinating) || startsSmall(lead)) {
			return true;
		}
		OpenRow last = this.rows.get(this.rows.size() - 1);
		boolean ownDeadline = !next.deadline().isEmpty() && !restOfDeadline(last.deadline(), next.deadline());
		if (next.product().isEmpty()) {
			return !ownDeadline;
		}
		return startsSmall(next.product()) && !ownDeadline && !last.product().matches(".*[;.]\\s*$");
	}

	/**
	 * Whether a row that goes on with the one above has a product and a deadline of its
	 * own besides, where that one's are whole.
	 */
	static boolean bringsItsOwn(Block.Row above, Block.Row row, AppendixColumns columns) {
		String product = columns.text(row, Column.DELIVERABLE);
		String before = columns.text(above, Column.DEADLINE);
		String deadline = columns.text(row, Column.DEADLINE);
		boolean whole = DATE.matcher(deadline).find() || TIME.matcher(Fold.key(deadline)).find();
		return !product.isEmpty() && Character.isUpperCase(product.codePointAt(0)) && !before.isEmpty() && whole
				&& !columns.text(above, Column.DELIVERABLE).isEmpty() && !restOfDeadline(before, deadline);
	}

	/** Whether the words below only end what the cell above has begun. */
	private static boolean restOfDeadline(String above, String below) {
		boolean number = !below.isEmpty() && "IVX0123456789".indexOf(below.charAt(0)) >= 0;
		return OPEN_END.matcher(above).find() || number && OPEN_NUMBER.matcher(above).find()
				|| startsSmall(below) && !ownTime(above, below);
	}

	private static boolean ownTime(String above, String below) {
		String words = Fold.key(below);
		boolean figures = above.matches(".*\\d.*") && below.matches(".*\\d.*");
		return TIME.matcher(words).find() || figures && !words.matches("(?:đến|tới|và|hoặc)(?!\\p{L}).*");
	}

	private static boolean startsSmall(String text) {
		return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
	}

	PlanReading.Item close(UnitDictionary units, DeliverableDeadlines deadlines, int contextYear) {
		String lead = text(Column.LEAD);
		String coordinating = text(Column.COORDINATING);
		return new PlanReading.Item(this.no, this.group, this.own.getOrDefault(Column.CONTENT, ""), lead,
				ids(units, lead), coordinating, ids(units, coordinating), text(Column.FUNDING),
				deadlines.read(this.rows, contextYear), this.line);
	}

	private @Nullable String text(Column column) {
		String text = this.own.getOrDefault(column, "");
		return text.isEmpty() ? null : text;
	}

	private static List<String> ids(UnitDictionary units, @Nullable String text) {
		return (text != null) ? units.resolve(text).ids() : List.of();
	}

}
