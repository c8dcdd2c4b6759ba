package vn.roviec.periodic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.ReportKind;
import vn.roviec.deadline.ReportingPeriod;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Of which periods each agency reports. */
@Repository
@Transactional
public class ReportRules {

	private final JdbcClient jdbc;

	ReportRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One rule for each kind of period. */
	@Transactional(readOnly = true)
	public List<ReportRule> of(AgencyId agency) {
		Map<ReportKind, ReportRule> rules = new EnumMap<>(ReportKind.class);
		Stream.of(ReportKind.values()).forEach((kind) -> rules.put(kind, ReportRule.usual(kind)));
		this.jdbc.sql("select kind, active, send_day from report_rule where agency_id = :agency")
			.param("agency", agency.value())
			.query((row) -> {
				ReportKind kind = ReportKind.valueOf(row.getString("kind"));
				rules.put(kind, new ReportRule(kind, row.getBoolean("active"), row.getInt("send_day")));
			});
		return List.copyOf(rules.values());
	}

	ReportRule of(AgencyId agency, ReportKind kind) {
		return of(agency).stream().filter((rule) -> rule.kind() == kind).findFirst().orElseThrow();
	}

	/**
	 * The period to report of that was closed last before a day: of several that were
	 * closed at once the longest alone, which says what the others would.
	 */
	Optional<ReportingPeriod> closedBefore(AgencyId agency, LocalDate day) {
		return of(agency).stream()
			.filter(ReportRule::active)
			.map((rule) -> ReportingPeriod.closedBefore(rule.kind(), day))
			.max(Comparator.comparing(ReportingPeriod::cutOff).thenComparing(ReportingPeriod.LONGEST_FIRST.reversed()));
	}

	void save(AgencyId agency, List<ReportRule> rules) {
		this.jdbc.sql("delete from report_rule where agency_id = ?").param(agency.value()).update();
		rules.forEach((rule) -> this.jdbc
			.sql("insert into report_rule (agency_id, kind, active, send_day) values (?, ?, ?, ?)")
			.params(agency.value(), rule.kind().name(), rule.active(), rule.sendDay())
			.update());
	}

}
