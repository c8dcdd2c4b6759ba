package vn.roviec.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What receivers have reported. */
@Repository
public class ReportedStatuses {

	private final JdbcClient jdbc;

	ReportedStatuses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of one document, in the order in which it was reported. */
	@Transactional(readOnly = true)
	public List<ReportedStatus> of(AgencyId agency, UUID subject) {
		return this.jdbc.sql("""
				select from_code, from_name, status, words, reported_at from exchange_status
				where agency_id = ? and subject = ? order by reported_at, from_code
				""")
			.params(agency.value(), subject)
			.query((row, n) -> new ReportedStatus(new Party(row.getString("from_code"), row.getString("from_name")),
					StatusCode.valueOf(row.getString("status")), row.getString("words"),
					row.getObject("reported_at", LocalDateTime.class)))
			.list();
	}

	/**
	 * Keeps a report.
	 * @return false where it is known
	 */
	boolean add(Actor clerk, UUID subject, ExchangedStatus status, Instant now) {
		return this.jdbc.sql("""
				insert into exchange_status (agency_id, subject, from_code, from_name, status, words, reported_at,
				    entered_at, entered_by)
				select cast(:agency as uuid), cast(:subject as uuid), :code, :name, :status, :words,
				    cast(:at as timestamp), cast(:now as timestamp with time zone), :by
				where not exists (select 1 from exchange_status where agency_id = :agency and subject = :subject
				    and from_code = :code and status = :status and reported_at = :at)
				""")
			.param("agency", clerk.agency().value())
			.param("subject", subject)
			.param("code", shortened(status.from().code(), 50))
			.param("name", shortened(status.from().name(), 300))
			.param("status", status.code().name())
			.param("words", shortened(status.words(), 2000))
			.param("at", status.at())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", clerk.name())
			.update() == 1;
	}

	private static String shortened(String words, int longest) {
		return words.substring(0, Math.min(words.length(), longest));
	}

}
