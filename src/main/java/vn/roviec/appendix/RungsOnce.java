package vn.roviec.appendix;

import java.util.List;

import vn.roviec.workflow.ConsistencyCheck;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** No rung of the ladder was handled twice for one version of a due date. */
@Component
class RungsOnce implements ConsistencyCheck {

	private final JdbcClient jdbc;

	RungsOnce(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "check.rungs";
	}

	@Override
	public List<String> differences() {
		return this.jdbc.sql("""
				select task_id, due_version, rung, count(*) as times from task_rung
				group by task_id, due_version, rung having count(*) > 1 order by task_id, due_version, rung
				""")
			.query((row, number) -> "task " + row.getString("task_id") + ", due version " + row.getInt("due_version")
					+ ", rung " + row.getInt("rung") + ": " + row.getInt("times") + " ≠ 1")
			.list();
	}

}
