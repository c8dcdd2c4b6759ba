package vn.roviec.distribution.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.roviec.distribution.DeliveryState;
import vn.roviec.workflow.ConsistencyCheck;
import vn.roviec.workflow.Positions;
import vn.roviec.workflow.Positions.Expected;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every copy that is followed stands in its process where its state says; the others have
 * none.
 */
@Component
class CopyPositions implements ConsistencyCheck {

	private static final List<List<String>> UNDER_WAY = List.of(List.of("send-copy"), List.of("await-receipt"));

	private final JdbcClient jdbc;

	private final Positions positions;

	CopyPositions(JdbcClient jdbc, Positions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@Override
	public String name() {
		return "check.copies";
	}

	@Override
	public List<String> differences() {
		Map<String, Expected> expected = new HashMap<>();
		this.jdbc.sql("select id, state, followed from delivery").query((row) -> {
			String state = row.getString("state");
			expected.put(row.getString("id"), new Expected(state, places(state, row.getBoolean("followed"))));
		});
		return this.positions.differences(CopyProcess.KEY, expected);
	}

	private static List<List<String>> places(String state, boolean followed) {
		if (!followed) {
			return List.of();
		}
		return switch (DeliveryState.valueOf(state)) {
			case WAITING, SENT, PAPER -> UNDER_WAY;
			case FAILED -> List.of(List.of(CopyProcess.FIX));
			case RECEIVED, HANDED, GIVEN_UP, PUBLISHED, RECALLED -> List.of();
		};
	}

}
