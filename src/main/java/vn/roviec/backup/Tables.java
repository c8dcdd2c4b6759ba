package vn.roviec.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import vn.roviec.backup.Table.Column;

/** Which tables a database has, and in which version. */
final class Tables {

	/** What tells of the tables themselves: each database has its own. */
	private static final String HISTORY = "flyway_schema_history";

	/**
	 * Who is signed in signs in again: an ended session must not come back to life. Lists
	 * that were prepared to be taken away are prepared again.
	 */
	private static final Set<String> NOT_KEPT = Set.of(HISTORY, "spring_session", "spring_session_attributes",
			"prepared_sheet", "prepared_piece");

	private final Connection connection;

	Tables(Connection connection) {
		this.connection = connection;
	}

	/** How many tables there are, kept or not. */
	int count() throws SQLException {
		return names().size();
	}

	/** The tables that are kept, in the order of their names. */
	List<Table> kept() throws SQLException {
		List<Table> tables = new ArrayList<>();
		for (String name : names()) {
			if (!NOT_KEPT.contains(small(name))) {
				tables.add(new Table(small(name), quoted(name), columns(name)));
			}
		}
		tables.sort(Comparator.comparing(Table::name));
		return tables;
	}

	/** The version of the tables: the last migration that they have had. */
	String version() throws SQLException {
		for (String name : names()) {
			if (small(name).equals(HISTORY)) {
				return version(quoted(name));
			}
		}
		throw new Unusable("Cơ sở dữ liệu này không có dữ liệu của Rõ Việc. Kiểm tra lại địa chỉ.");
	}

	private String version(String history) throws SQLException {
		try (ResultSet rows = this.connection.createStatement()
			.executeQuery("select " + quoted("version") + " from " + history + " where " + quoted("success") + " and "
					+ quoted("version") + " is not null order by " + quoted("installed_rank") + " desc")) {
			if (!rows.next()) {
				throw new Unusable("Cơ sở dữ liệu này chưa có bảng nào của Rõ Việc.");
			}
			return rows.getString(1);
		}
	}

	private List<String> names() throws SQLException {
		List<String> names = new ArrayList<>();
		try (ResultSet rows = this.connection.getMetaData()
			.getTables(this.connection.getCatalog(), this.connection.getSchema(), "%",
					new String[] { "TABLE", "BASE TABLE" })) {
			while (rows.next()) {
				names.add(rows.getString("TABLE_NAME"));
			}
		}
		return names;
	}

	private List<Column> columns(String table) throws SQLException {
		List<Column> columns = new ArrayList<>();
		try (ResultSet rows = this.connection.getMetaData()
			.getColumns(this.connection.getCatalog(), this.connection.getSchema(), pattern(table), "%")) {
			while (rows.next()) {
				String name = rows.getString("COLUMN_NAME");
				if (!"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
					columns.add(new Column(small(name), quoted(name),
							ValueKind.of(small(table), rows.getString("TYPE_NAME")),
							"YES".equals(rows.getString("IS_AUTOINCREMENT"))));
				}
			}
		}
		columns.sort(Comparator.comparing(Column::name));
		return columns;
	}

	/** An underscore stands for itself. */
	private String pattern(String table) throws SQLException {
		return table.replace("_", this.connection.getMetaData().getSearchStringEscape() + "_");
	}

	private static String small(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	private static String quoted(String name) {
		return '"' + name + '"';
	}

}
