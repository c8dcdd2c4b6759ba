package vn.roviec.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets rows refer to rows that come later, until all are there: rows of the engine refer
 * to each other in circles.
 */
final class References {

	private static final String FOREIGN_KEYS = """
			select format('alter table %s alter constraint %I', conrelid::regclass, conname)
			from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
			""";

	private final Connection connection;

	private final boolean postgresql;

	References(Connection connection) throws SQLException {
		this.connection = connection;
		this.postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
	}

	/** From now on. */
	void askLater() throws SQLException {
		if (this.postgresql) {
			alterEach("deferrable initially deferred");
		}
		else {
			execute("set referential_integrity false");
		}
	}

	/**
	 * As before.
	 * @throws SQLException where a row refers to one that is not there
	 */
	void askNow() throws SQLException {
		if (this.postgresql) {
			execute("set constraints all immediate");
			alterEach("not deferrable");
		}
		else {
			execute("set referential_integrity true");
		}
	}

	private void alterEach(String when) throws SQLException {
		List<String> keys = new ArrayList<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery(FOREIGN_KEYS)) {
			while (rows.next()) {
				keys.add(rows.getString(1));
			}
		}
		for (String key : keys) {
			execute(key + " " + when);
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
