package vn.roviec.plan.process;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.roviec.plan.PlanStatus;
import vn.roviec.workflow.ConsistencyCheck;
import vn.roviec.workflow.Positions;
import vn.roviec.workflow.Positions.Expected;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every plan's process stands where the plan's status says. */
@Component
class PlanPositions implements ConsistencyCheck {

	/** The steps that follow the issue without anybody's hand, and the wait for tasks. */
	private static final List<String> AFTER_ISSUE = List.of("seal-document", "distribute-copies", "amend-plan",
			"launch-tasks", PlanProcess.AWAIT, PlanProcess.CLOSE);

	private final JdbcClient jdbc;

	private final Positions positions;

	PlanPositions(JdbcClient jdbc, Positions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@Override
	public String name() {
		return "check.plans";
	}

	@Override
	public List<String> differences() {
		Map<String, Expected> expected = new HashMap<>();
		this.jdbc.sql("""
				select p.id, p.status, (select count(*) from consultation c
				where c.plan = p.id and c.state = 'WAITING') as waiting from plan p
				""").query((row) -> {
			expected.put(row.getString("id"), expected(row.getString("status"), row.getInt("waiting")));
		});
		return this.positions.differences(PlanProcess.KEY, expected);
	}

	private static Expected expected(String status, int waiting) {
		List<List<String>> places = switch (PlanStatus.valueOf(status)) {
			case DRAFTING -> at(PlanProcess.DRAFT);
			case CONSULTING -> List.of(Collections.nCopies(waiting, PlanProcess.CONSULT_UNIT));
			case DIGESTING -> at(PlanProcess.DIGEST);
			case APPROVING -> at(PlanProcess.APPROVE);
			case CHECKING -> at(PlanProcess.CHECK);
			case SIGNING -> at(PlanProcess.SIGN);
			case NUMBERING -> at(PlanProcess.ISSUE);
			case ISSUED -> AFTER_ISSUE.stream().map(List::of).toList();
			case CLOSED, WITHDRAWN, RECALLED, REPLACED -> List.of();
		};
		return new Expected(status, places);
	}

	private static List<List<String>> at(String step) {
		return List.of(List.of(step));
	}

}
