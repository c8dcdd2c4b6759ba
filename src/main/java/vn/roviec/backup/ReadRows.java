package vn.roviec.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import vn.roviec.backup.Manifest.Content;
import vn.roviec.backup.Table.Column;

import org.jspecify.annotations.Nullable;

/** Writes what tables hold as lines, each a JSON array of texts. */
final class ReadRows {

	/** At once: a piece of a file has 512 KiB. */
	private static final int FETCHED = 64;

	private final Connection connection;

	/** Of a connection whose transaction sees one moment. */
	ReadRows(Connection connection) {
		this.connection = connection;
	}

	/** Writes all rows of the table, and tells what they were. */
	Content of(Table table, OutputStream out) throws SQLException, IOException {
		RowSum sum = new RowSum();
		try (Statement statement = this.connection.createStatement()) {
			statement.setFetchSize(FETCHED);
			try (ResultSet rows = statement.executeQuery(table.select())) {
				while (rows.next()) {
					byte[] line = Manifest.JSON.writeValueAsBytes(texts(rows, table.columns()));
					sum.add(line);
					out.write(line);
					out.write('\n');
				}
			}
		}
		return new Content(table.name(), table.columnNames(), sum.rows(), sum.hex());
	}

	private static List<@Nullable String> texts(ResultSet row, List<Column> columns) throws SQLException {
		List<@Nullable String> texts = new ArrayList<>(columns.size());
		for (Column column : columns) {
			texts.add(column.kind().text(row, texts.size() + 1));
		}
		return texts;
	}

}
