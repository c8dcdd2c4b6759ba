package vn.roviec.appendix;

import org.junit.jupiter.params.ParameterizedTest;

import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;

import static org.assertj.core.api.Assertions.assertThat;

class RungsOnceIT {

	@ParameterizedTest
	@DatabaseUnderTest
	void aRungThatWasHandledTwiceIsFoundEvenWithoutTheKey(MigratedDatabase database) {
		try (Rows rows = new Rows(database, MovedClock.at("2026-03-02T08:00"), RungsOnce.class)) {
			for (String constraint : rows.jdbc()
				.sql("select constraint_name from information_schema.table_constraints where lower(table_name) = 'task_rung'"
						+ " and constraint_type in ('PRIMARY KEY', 'FOREIGN KEY')")
				.query(String.class)
				.list()) {
				rows.jdbc().sql("alter table task_rung drop constraint " + constraint).update();
			}
			String insert = "insert into task_rung values ('7f1c8f54-0000-4000-8000-000000000001',"
					+ " '7f1c8f54-0000-4000-8000-000000000002', 1, %d, 'SENT', '', timestamp '2026-03-02 08:00:00')";
			rows.jdbc().sql(insert.formatted(-3)).update();
			rows.jdbc().sql(insert.formatted(-1)).update();
			assertThat(rows.get(RungsOnce.class).differences()).isEmpty();
			rows.jdbc().sql(insert.formatted(-1)).update();
			assertThat(rows.get(RungsOnce.class).differences()).singleElement().asString().contains("rung -1: 2");
		}
	}

}
