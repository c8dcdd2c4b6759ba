package vn.roviec.plan.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.roviec.workflow.ConsistencyCheck;
import vn.roviec.workflow.Positions;
import vn.roviec.workflow.Positions.Expected;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The process of every letter of correction stands where the letter's state says. */
@Component
class LetterPositions implements ConsistencyCheck {

	private final JdbcClient jdbc;

	private final Positions positions;

	LetterPositions(JdbcClient jdbc, Positions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@Override
	public String name() {
		return "check.letters";
	}

	@Override
	public List<String> differences() {
		Map<String, Expected> expected = new HashMap<>();
		this.jdbc.sql("""
				select c.id, case when c.dropped_at is not null then 'dropped'
				    when exists (select 1 from distributed_document d where d.plan_id = c.id) then 'sent'
				    when c.number is not null then 'issued' when c.signed_at is not null then 'signed'
				    when c.returned <> '' then 'returned' else 'written' end as state
				from correction c
				""").query((row) -> {
			String state = row.getString("state");
			expected.put(row.getString("id"), new Expected(state, places(state)));
		});
		return this.positions.differences(LetterProcess.KEY, expected);
	}

	private static List<List<String>> places(String state) {
		return switch (state) {
			case "written" -> List.of(List.of(LetterProcess.SIGN));
			case "returned" -> List.of(List.of(LetterProcess.REWRITE));
			case "signed" -> List.of(List.of(LetterProcess.ISSUE));
			case "issued" -> List.of(List.of("seal-letter"), List.of("distribute-letter"));
			default -> List.of();
		};
	}

}
