package vn.roviec.periodic.process;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.roviec.periodic.ReportStatus;
import vn.roviec.workflow.ConsistencyCheck;
import vn.roviec.workflow.Positions;
import vn.roviec.workflow.Positions.Expected;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every report's process stands where the report's status says. */
@Component
class ReportPositions implements ConsistencyCheck {

	private final JdbcClient jdbc;

	private final Positions positions;

	ReportPositions(JdbcClient jdbc, Positions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@Override
	public String name() {
		return "check.reports";
	}

	@Override
	public List<String> differences() {
		Map<String, Expected> expected = new HashMap<>();
		this.jdbc.sql("""
				select r.id, r.status, (select count(*) from report_part p
				where p.periodic_report = r.id and p.state = 'WAITING') as waiting,
				(select count(*) from delivery d where d.agency_id = r.agency_id and d.plan_id = r.id) as copies
				from periodic_report r
				""").query((row) -> {
			expected.put(row.getString("id"),
					expected(row.getString("status"), row.getInt("waiting"), row.getInt("copies") > 0));
		});
		return this.positions.differences(ReportProcess.KEY, expected);
	}

	private static Expected expected(String status, int waiting, boolean sent) {
		List<List<String>> places = switch (ReportStatus.valueOf(status)) {
			case GATHERING -> List.of(Collections.nCopies(waiting, ReportProcess.REPORT_UNIT));
			case COMPILING -> List.of(List.of(ReportProcess.COMPILE));
			case APPROVING -> List.of(List.of(ReportProcess.APPROVE));
			case SIGNING -> List.of(List.of(ReportProcess.SIGN));
			case NUMBERING -> List.of(List.of(ReportProcess.ISSUE));
			case ISSUED -> sent ? List.of() : List.of(List.of("seal-report"), List.of("distribute-report"));
			case DROPPED -> List.of();
		};
		return new Expected(status, places);
	}

}
