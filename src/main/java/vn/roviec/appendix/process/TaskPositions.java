package vn.roviec.appendix.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.roviec.appendix.TaskStatus;
import vn.roviec.workflow.ConsistencyCheck;
import vn.roviec.workflow.Positions;
import vn.roviec.workflow.Positions.Expected;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every task's process stands where the task's status says, and watches its deadline.
 */
@Component
class TaskPositions implements ConsistencyCheck {

	private static final String WATCH = "await-watch-point";

	private final JdbcClient jdbc;

	private final Positions positions;

	TaskPositions(JdbcClient jdbc, Positions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@Override
	public String name() {
		return "check.tasks";
	}

	@Override
	public List<String> differences() {
		Map<String, Expected> expected = new HashMap<>();
		this.jdbc.sql("""
				select t.id, t.status, (select count(*) from task_contribution c
				where c.appendix_task = t.id and c.state = 'OWED') as owed from appendix_task t
				""").query((row) -> {
			expected.put(row.getString("id"), expected(row.getString("status"), row.getInt("owed")));
		});
		return this.positions.differences(AppendixProcess.KEY, expected);
	}

	private static Expected expected(String status, int owed) {
		Stream<String> shares = Stream.generate(() -> AppendixProcess.CONTRIBUTE).limit(owed);
		Stream<String> work = switch (TaskStatus.valueOf(status)) {
			case WAITING -> Stream.of(AppendixProcess.ACCEPT);
			case PERFORMING -> Stream.concat(Stream.of(AppendixProcess.PERFORM), shares);
			case SHARING -> shares;
			case ACCEPTING -> Stream.of(AppendixProcess.ACCEPT_RESULT);
			case CONFIRMING -> Stream.of(AppendixProcess.CONFIRM);
			case DONE, CANCELLED -> Stream.of();
		};
		List<String> places = work.collect(Collectors.toCollection(ArrayList::new));
		if (places.isEmpty()) {
			return new Expected(status, List.of());
		}
		places.add(WATCH);
		places.sort(null);
		return new Expected(status, List.of(places));
	}

}
