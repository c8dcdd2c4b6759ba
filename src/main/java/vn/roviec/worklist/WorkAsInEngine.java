package vn.roviec.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import vn.roviec.workflow.ConsistencyCheck;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open work items are the engine's open tasks, each once, in the hands of an officer
 * or of nobody. What modules place themselves they compare themselves.
 */
@Component
class WorkAsInEngine implements ConsistencyCheck {

	private final TaskService tasks;

	private final JdbcClient jdbc;

	WorkAsInEngine(TaskService tasks, JdbcClient jdbc) {
		this.tasks = tasks;
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "check.worklist";
	}

	@Override
	public List<String> differences() {
		Map<String, Open> items = items();
		Map<String, Open> engine = engine();
		TreeSet<String> ids = new TreeSet<>(items.keySet());
		ids.addAll(engine.keySet());
		List<String> differences = new ArrayList<>(doubled());
		differences.addAll(inNoHands());
		for (String id : ids) {
			if (!Objects.equals(items.get(id), engine.get(id))) {
				differences.add("work " + id + ": " + items.get(id) + " ≠ " + engine.get(id));
			}
		}
		return differences;
	}

	private Map<String, Open> items() {
		Map<String, Open> open = new HashMap<>();
		this.jdbc.sql("""
				select id, agency_id, task_key from work_item where state in ('OPEN', 'CLAIMED')
				and id not like 'own-%'
				""").query((row) -> {
			open.put(row.getString("id"), new Open(row.getString("agency_id"), row.getString("task_key")));
		});
		return open;
	}

	private Map<String, Open> engine() {
		Map<String, Open> open = new HashMap<>();
		for (Task task : this.tasks.createTaskQuery().list()) {
			open.put(task.getId(), new Open(task.getTenantId(), task.getTaskDefinitionKey()));
		}
		return open;
	}

	/** One step, or one unit's share of it, is open once only. */
	private List<String> doubled() {
		return this.jdbc
			.sql("""
					select subject_id, task_key, count(*) as times from work_item where state in ('OPEN', 'CLAIMED')
					and id not like 'own-%' group by subject_id, task_key, unit_id having count(*) > 1 order by subject_id, task_key
					""")
			.query((row, number) -> row.getString("task_key") + " of " + row.getString("subject_id") + ": "
					+ row.getInt("times") + " ≠ 1")
			.list();
	}

	/**
	 * What is claimed is claimed by an officer of the agency, and what is open by nobody.
	 */
	private List<String> inNoHands() {
		return this.jdbc.sql("""
				select w.id, w.state, w.assignee_id from work_item w
				left join officer o on o.id = w.assignee_id and o.agency_id = w.agency_id
				where w.state = 'OPEN' and w.assignee_id is not null or w.state = 'CLAIMED' and o.id is null
				order by w.id
				""")
			.query((row, number) -> "work " + row.getString("id") + ": " + row.getString("state") + " ≠ held by "
					+ row.getString("assignee_id"))
			.list();
	}

	/** Which step of whose process an open task is. */
	private record Open(String agency, String task) {
	}

}
