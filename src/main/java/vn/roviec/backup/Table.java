package vn.roviec.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that is kept.
 *
 * @param name in small letters, as in every database
 * @param quoted as this database wants it
 * @param columns in the order of their names; without what the database reckons itself
 */
record Table(String name, String quoted, List<Column> columns) {

	List<String> columnNames() {
		return this.columns.stream().map(Column::name).toList();
	}

	String select() {
		return "select " + quotedColumns() + " from " + this.quoted;
	}

	String insert() {
		return "insert into " + this.quoted + " (" + quotedColumns() + ") values ("
				+ this.columns.stream().map((column) -> "?").collect(Collectors.joining(", ")) + ")";
	}

	/** Queries for the statements by which the database counts on after the rows. */
	List<String> countOn() {
		return this.columns.stream().filter(Column::counted).map(this::countOn).toList();
	}

	private String countOn(Column column) {
		return "select 'alter table " + this.quoted + " alter column " + column.quoted()
				+ " restart with ' || (coalesce(max(" + column.quoted() + "), 0) + 1) from " + this.quoted;
	}

	private String quotedColumns() {
		return this.columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
	}

	/**
	 * A column and what it holds.
	 *
	 * @param counted whether the database gives the next number by itself
	 */
	record Column(String name, String quoted, ValueKind kind, boolean counted) {
	}

}
