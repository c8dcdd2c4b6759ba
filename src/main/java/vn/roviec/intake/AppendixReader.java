package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.intake.AppendixColumns.Column;

/** Reads the tables of tasks: an item for each number, a deliverable for each row. */
final class AppendixReader {

	private static final Pattern TITLE = Pattern
		.compile("(?u)^(?:PHỤ LỤC|Phụ lục)(?:\\s+(?:số\\s*)?[\\dIVX]+)?\\s*[.:]?\\s*(.*)$");

	private static final Pattern GROUP_NO = Pattern.compile("^([IVX]{1,5}|[A-HĐ])\\s*[.)/:-]?$");

	private static final Pattern GROUP = Pattern
		.compile("^([IVX]{1,5}|[A-HĐ])\\s*[.)/:-]\\s*(.+)$|^([IVX]{1,5})\\s+(\\p{Lu}{2}.+)$");

	/** "Nhóm A: …", "Phần 2. …": the word belongs to the number. */
	private static final Pattern NAMED_GROUP = Pattern
		.compile("(?iu)^(?:nhóm|phần|mục|lĩnh vực)\\s+(?-i:([IVX]{1,5}|[A-HĐ]|\\d{1,2}))\\s*[.):-]\\s*(.+)$");

	private static final Pattern ITEM_NO = Pattern
		.compile("^((?:[IVX]+\\.)?\\d{1,3}(?:\\.\\d{1,3})*|[a-zđ])\\s*[.)]?$");

	private static final Pattern NO_IN_CONTENT = Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,2})*)[.)]\\s+(.+)$");

	private final UnitDictionary units;

	private final DeliverableDeadlines deadlines;

	AppendixReader(UnitDictionary units, DeliverableDeadlines deadlines) {
		this.units = units;
		this.deadlines = deadlines;
	}

	PlanReading.Appendix read(SourceText text, int contextYear) {
		List<PlanReading.Group> groups = new ArrayList<>();
		List<OpenItem> items = new ArrayList<>();
		AppendixColumns columns = null;
		State state = new State();
		for (Block.Table table : text.tables()) {
			AppendixColumns own = AppendixColumns.of(table);
			if (own == null && (AppendixColumns.headed(table) || TargetColumns.of(table) != null)) {
				columns = null;
			}
			boolean goesOn = own == null && columns != null && table.width() == columns.width();
			if (own != null || goesOn) {
				columns = (own != null) ? own : columns;
				int from = (own != null) ? own.headRows() : 0;
				for (Block.Row row : table.rows().subList(from, table.rows().size())) {
					place(row, columns, groups, items, state);
				}
			}
		}
		if (items.isEmpty()) {
			return PlanReading.Appendix.none();
		}
		return new PlanReading.Appendix(title(text), groups,
				items.stream().map((item) -> item.close(this.units, this.deadlines, contextYear)).toList());
	}

	private static void place(Block.Row row, AppendixColumns columns, List<PlanReading.Group> groups,
			List<OpenItem> items, State state) {
		if (row.blank() || columns.repeatsHead(row) || columnNumbers(row)) {
			return;
		}
		PlanReading.Group group = group(row, columns);
		if (group != null) {
			groups.add(group);
			state.group = group.no();
			state.open = null;
			return;
		}
		String no = columns.text(row, Column.NO);
		String content = columns.text(row, Column.CONTENT);
		Matcher inContent = NO_IN_CONTENT.matcher(content);
		if (columns.place(Column.NO) < 0 && inContent.matches()) {
			no = inContent.group(1);
			content = inContent.group(2);
		}
		if (columns.place(Column.NO) < 0 && no.isEmpty() && !content.isEmpty()) {
			no = String.valueOf(items.size() + 1);
		}
		Matcher numbered = ITEM_NO.matcher(no);
		if (numbered.matches()) {
			OpenItem item = new OpenItem(numbered.group(1).replaceFirst("^0+(?=\\d)", ""), state.group, columns, row,
					content);
			if (state.open != null) {
				item.shares(state.open, row, columns);
			}
			state.open = item;
			items.add(item);
		}
		else if (state.open != null) {
			state.open.add(row, columns);
		}
	}

	/**
	 * A row "(1) (2) (3)" or "1 2 3" below the head, or one that only repeats its
	 * numbers.
	 */
	private static boolean columnNumbers(Block.Row row) {
		List<String> texts = row.cells().stream().map(Block.Cell::text).filter((text) -> !text.isEmpty()).toList();
		return texts.size() > 2 && texts.stream().allMatch((text) -> text.matches("\\(?\\d{1,2}\\)?(?:=.*)?|[A-H]"));
	}

	private static PlanReading.@Nullable Group group(Block.Row row, AppendixColumns columns) {
		List<String> written = row.cells()
			.stream()
			.map(Block.Cell::text)
			.filter((text) -> !text.isEmpty())
			.distinct()
			.toList();
		if (written.isEmpty() || written.size() > 2) {
			return null;
		}
		for (int i = 0; i < 2 && written.size() == 2; i++) {
			Matcher no = GROUP_NO.matcher(written.get(i));
			if (no.matches() && (i == 0 || no.group().equals(columns.text(row, Column.NO)))) {
				return new PlanReading.Group(no.group(1), written.get(1 - i));
			}
		}
		Matcher whole = GROUP.matcher(written.get(0));
		if (written.size() == 1 && whole.matches()) {
			return (whole.group(1) != null) ? new PlanReading.Group(whole.group(1), whole.group(2).strip())
					: new PlanReading.Group(whole.group(3), whole.group(4).strip());
		}
		Matcher named = NAMED_GROUP.matcher(written.get(0));
		if (written.size() == 1 && named.matches()) {
			return new PlanReading.Group(named.group(1), named.group(2).strip());
		}
		boolean heads = written.size() == 1 && Fold.capitals(written.get(0)) && Fold.words(written.get(0)) > 1
				&& (row.text(0) + columns.text(row, Column.CONTENT)).contains(written.get(0));
		return heads ? new PlanReading.Group(written.get(0), written.get(0)) : null;
	}

	private static @Nullable String title(SourceText text) {
		List<Block.Paragraph> paragraphs = text.paragraphs();
		for (int i = paragraphs.size() - 1; i >= 0; i--) {
			Matcher found = TITLE.matcher(paragraphs.get(i).text());
			boolean capitals = paragraphs.get(i).text().startsWith("PHỤ LỤC");
			if (found.matches() && (capitals || found.group(1).isEmpty())) {
				String own = found.group(1).strip();
				boolean next = own.isEmpty() && i + 1 < paragraphs.size()
						&& !paragraphs.get(i + 1).text().startsWith("(");
				return next ? paragraphs.get(i + 1).text() : (own.isEmpty() ? null : own);
			}
		}
		return null;
	}

	/** What holds for the rows to come. */
	private static final class State {

		private @Nullable String group;

		private @Nullable OpenItem open;

	}

}
