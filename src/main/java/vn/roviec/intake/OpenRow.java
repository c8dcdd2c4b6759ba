package vn.roviec.intake;

import java.util.regex.Pattern;

import vn.roviec.intake.AppendixColumns.Column;

/** One row's product and deadline while its item is still being read. */
final class OpenRow {

	/** "2", "3 - 5", "I, III" below a head that says "Tháng" or "Quý". */
	private static final Pattern BARE_FIGURES = Pattern
		.compile("(?:0?[1-9]|1[0-2]|IV|I{1,3})(?:\\s*[,;–-]\\s*(?:0?[1-9]|1[0-2]|IV|I{1,3}))*(?:/20\\d\\d)?");

	private final StringBuilder product;

	private final StringBuilder deadline;

	private final int line;

	private final boolean deadlineContinued;

	private final AppendixColumns columns;

	private OpenRow(Block.Row row, AppendixColumns columns) {
		this.product = new StringBuilder(columns.text(row, Column.DELIVERABLE));
		this.deadline = new StringBuilder(columns.text(row, Column.DEADLINE));
		this.line = row.line();
		this.deadlineContinued = columns.continued(row, Column.DEADLINE);
		this.columns = columns;
	}

	static OpenRow of(Block.Row row, AppendixColumns columns) {
		return new OpenRow(row, columns);
	}

	boolean written() {
		return !this.product.isEmpty() || !this.deadline.isEmpty();
	}

	void append(OpenRow rest) {
		more(this.product, rest.product);
		more(this.deadline, rest.deadline);
	}

	private static void more(StringBuilder text, StringBuilder rest) {
		text.append((text.isEmpty() || rest.isEmpty()) ? "" : " ").append(rest);
	}

	String product() {
		return this.product.toString();
	}

	String deadline() {
		return this.deadline.toString();
	}

	int line() {
		return this.line;
	}

	boolean deadlineContinued() {
		return this.deadlineContinued;
	}

	boolean hasDeadlineColumn() {
		return this.columns.place(Column.DEADLINE) >= 0;
	}

	/**
	 * Whether times stand before the works, so that one holds until the next is written.
	 */
	boolean deadlineLeads() {
		return this.columns.place(Column.DEADLINE) == 0;
	}

	/** The deadline with what its column's head says of bare figures: "Tháng". */
	String deadlineInFull() {
		String written = deadline();
		return BARE_FIGURES.matcher(written).matches() ? (this.columns.deadlineUnit() + " " + written).strip()
				: written;
	}

}
