package vn.roviec.document;

import java.util.List;

/**
 * A document with a table of its own as the appendix, as reports have one.
 *
 * @param paper head, body and foot; its own appendix is empty
 * @param type "BÁO CÁO"
 */
public record ReportSheet(PlanSheet paper, String type, List<Column> columns, List<Row> rows) {

	public ReportSheet {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/** "Báo cáo". */
	public String typeName() {
		return this.type.substring(0, 1) + this.type.substring(1).toLowerCase();
	}

	/**
	 * A column.
	 *
	 * @param width in hundredths of the table's
	 */
	public record Column(String name, int width) {
	}

	/**
	 * A row.
	 *
	 * @param cells one for each column; a single one is the heading of a group
	 */
	public record Row(List<String> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

		/** The heading of a group. */
		public static Row group(String name) {
			return new Row(List.of(name));
		}

		/** Whether it is the heading of a group. */
		public boolean isGroup() {
			return this.cells.size() == 1;
		}

	}

}
