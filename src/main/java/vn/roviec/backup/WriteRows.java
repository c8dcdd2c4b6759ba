package vn.roviec.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import vn.roviec.backup.Manifest.Content;
import vn.roviec.backup.Table.Column;

import org.jspecify.annotations.Nullable;

/** Fills tables with the lines that were written of them. */
final class WriteRows {

	private static final TypeReference<List<@Nullable String>> TEXTS = new TypeReference<>() {
	};

	private static final int ROWS_AT_ONCE = 500;

	private static final int LETTERS_AT_ONCE = 8 * 1024 * 1024;

	private final Connection connection;

	WriteRows(Connection connection) {
		this.connection = connection;
	}

	/** Writes every line as a row, and tells what they were. */
	Content into(Table table, BufferedReader lines) throws SQLException, IOException {
		RowSum sum = new RowSum();
		try (PreparedStatement insert = this.connection.prepareStatement(table.insert())) {
			int rows = 0;
			int letters = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				sum.add(line.getBytes(StandardCharsets.UTF_8));
				fill(insert, table.columns(), Manifest.JSON.readValue(line, TEXTS));
				insert.addBatch();
				rows++;
				letters += line.length();
				if (rows >= ROWS_AT_ONCE || letters >= LETTERS_AT_ONCE) {
					insert.executeBatch();
					rows = 0;
					letters = 0;
				}
			}
			insert.executeBatch();
		}
		return new Content(table.name(), table.columnNames(), sum.rows(), sum.hex());
	}

	/** Lets the database count on from the last row. */
	void countOn(Table table) throws SQLException {
		for (String query : table.countOn()) {
			try (Statement statement = this.connection.createStatement();
					ResultSet row = statement.executeQuery(query)) {
				row.next();
				String restart = row.getString(1);
				try (Statement restarting = this.connection.createStatement()) {
					restarting.execute(restart);
				}
			}
		}
	}

	private static void fill(PreparedStatement insert, List<Column> columns, List<@Nullable String> texts)
			throws SQLException {
		for (int index = 0; index < columns.size(); index++) {
			columns.get(index).kind().set(insert, index + 1, texts.get(index));
		}
	}

}
