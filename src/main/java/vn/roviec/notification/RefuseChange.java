package vn.roviec.notification;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Keeps what is only added: H2 asks it before it changes or removes a row. */
public class RefuseChange implements Trigger {

	private String table = "";

	@Override
	public void init(Connection database, String schema, String trigger, String table, boolean before, int type) {
		this.table = table;
	}

	@Override
	public void fire(Connection database, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
		throw new SQLException(this.table + " is append-only");
	}

}
