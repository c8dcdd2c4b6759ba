package vn.roviec.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import vn.roviec.backup.Manifest.Content;

/**
 * Fills an empty database with what a backup holds, and reads every row again to compare.
 */
final class RestoreBackup {

	private final DataSource database;

	private final Migrations migrations;

	/** Into the database at this address. */
	RestoreBackup(DataSource database, String url) {
		this.database = database;
		this.migrations = new Migrations(database, url);
	}

	/**
	 * Restores all, and brings the tables to the version of this program.
	 * @param written told of each table that is there again
	 * @throws Unusable where the database is not empty, the file broken or too new, or
	 * anything different afterwards
	 */
	Manifest from(Path file, Consumer<Content> written) throws IOException, SQLException {
		try (BackupFile backup = new BackupFile(file)) {
			Manifest manifest = backup.manifest();
			mustBeEmpty();
			this.migrations.upTo(manifest.version());
			fill(backup, manifest);
			compare(manifest, written);
			this.migrations.upToNow();
			return manifest;
		}
	}

	/**
	 * Looks for tables in it.
	 * @throws Unusable where there are any
	 */
	void mustBeEmpty() throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			int tables = new Tables(connection).count();
			if (tables > 0) {
				throw new Unusable("Cơ sở dữ liệu đích đã có " + tables
						+ " bảng. Chỉ ghi vào cơ sở dữ liệu trống; không có gì bị thay đổi.");
			}
		}
	}

	private void fill(BackupFile backup, Manifest manifest) throws IOException, SQLException {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			Map<String, Table> tables = new Tables(connection).kept()
				.stream()
				.collect(Collectors.toMap(Table::name, Function.identity()));
			if (tables.size() != manifest.tables().size()) {
				throw new Unusable("Bản sao lưu có " + manifest.tables().size() + " bảng, phiên bản này có "
						+ tables.size() + ". Tệp bị hỏng.");
			}
			References references = new References(connection);
			references.askLater();
			for (Content content : manifest.tables()) {
				fill(connection, table(tables, content), content, backup);
			}
			references.askNow();
			for (Table table : tables.values()) {
				new WriteRows(connection).countOn(table);
			}
			connection.commit();
		}
	}

	private static Table table(Map<String, Table> tables, Content content) {
		Table table = tables.get(content.table());
		if (table == null || !table.columnNames().equals(content.columns())) {
			throw new Unusable("Bảng " + content.table() + " trong bản sao lưu khác bảng của phiên bản này.");
		}
		return table;
	}

	private static void fill(Connection connection, Table table, Content content, BackupFile backup)
			throws IOException, SQLException {
		clear(connection, table);
		try (BufferedReader lines = backup.lines(table.name())) {
			mustBe(content, new WriteRows(connection).into(table, lines), "trong tệp sao lưu");
		}
	}

	/** Removes what the migrations put there; a table that is append-only has nothing. */
	private static void clear(Connection connection, Table table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet any = statement.executeQuery("select 1 from " + table.quoted() + " limit 1")) {
			if (any.next()) {
				statement.executeUpdate("delete from " + table.quoted());
			}
		}
	}

	private void compare(Manifest manifest, Consumer<Content> written) throws IOException, SQLException {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			ReadRows rows = new ReadRows(connection);
			Map<String, Content> expected = manifest.tables()
				.stream()
				.collect(Collectors.toMap(Content::table, Function.identity()));
			for (Table table : new Tables(connection).kept()) {
				Content found = rows.of(table, OutputStream.nullOutputStream());
				mustBe(expected.get(table.name()), found, "sau khi ghi");
				written.accept(found);
			}
			connection.rollback();
		}
	}

	private static void mustBe(Content expected, Content found, String where) {
		if (!found.equals(expected)) {
			throw new Unusable("Bảng " + expected.table() + " " + where + " có " + found.rows()
					+ " dòng, nội dung khác với khi sao lưu (" + expected.rows()
					+ " dòng). Không dùng kết quả này; tạo lại cơ sở dữ liệu trống và dùng bản sao lưu khác.");
		}
	}

}
