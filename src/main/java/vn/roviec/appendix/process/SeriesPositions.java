package vn.roviec.appendix.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.roviec.workflow.ConsistencyCheck;
import vn.roviec.workflow.Positions;
import vn.roviec.workflow.Positions.Expected;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every series with cycles to come waits for its next one. */
@Component
class SeriesPositions implements ConsistencyCheck {

	private static final String WAIT = "await-cycle";

	private final JdbcClient jdbc;

	private final Positions positions;

	SeriesPositions(JdbcClient jdbc, Positions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@Override
	public String name() {
		return "check.series";
	}

	@Override
	public List<String> differences() {
		Map<String, Expected> expected = new HashMap<>();
		this.jdbc.sql("select id, status from task_series").query((row) -> {
			String status = row.getString("status");
			expected.put(row.getString("id"),
					new Expected(status, status.equals("RUNNING") ? List.of(List.of(WAIT)) : List.of()));
		});
		return this.positions.differences(SeriesProcess.KEY, expected);
	}

}
