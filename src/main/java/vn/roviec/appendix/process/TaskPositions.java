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
		Map<String, List<String>> beside = beside();
		Map<String, Expected> expected = new HashMap<>();
		this.jdbc.sql("""
				select t.id, t.status, (select count(*) from task_contribution c
				where c.appendix_task = t.id and c.state = 'OWED') as owed from appendix_task t
				""").query((row) -> {
			String id = row.getString("id");
			expected.put(id, expected(row.getString("status"), row.getInt("owed"), beside.getOrDefault(id, List.of())));
		});
		return this.positions.differences(AppendixProcess.KEY, expected);
	}

	/** What is open beside the steps of each task. */
	private Map<String, List<String>> beside() {
		Map<String, List<String>> beside = new HashMap<>();
		this.jdbc.sql("""
				select task_id, case state when 'ASKED' then 'propose-extension' else 'decide-extension' end as place
				from extension_request where state in ('ASKED', 'PROPOSED')
				union all
				select task_id, case state when 'OWED' then 'explain-lateness' else 'judge-explanation' end
				from late_explanation where state in ('OWED', 'WRITTEN')
				union all
				select task_id, 'resolve-obstacle' from obstacle where state = 'OPEN'
				""").query((row) -> {
			beside.computeIfAbsent(row.getString("task_id"), (task) -> new ArrayList<>()).add(row.getString("place"));
		});
		return beside;
	}

	private static Expected expected(String status, int owed, List<String> beside) {
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
		if (places.isEmpty() && beside.isEmpty()) {
			return new Expected(status, List.of());
		}
		places.add(WATCH);
		places.addAll(beside);
		places.sort(null);
		return new Expected(status, List.of(places));
	}

}
