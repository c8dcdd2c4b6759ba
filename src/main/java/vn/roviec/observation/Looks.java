package vn.roviec.observation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has looked at an agency, read from its record: what cannot be changed there is not
 * kept a second time.
 */
@Repository
@Transactional(readOnly = true)
public class Looks {

	static final String ACTION = "observation.looked";

	/** More pages than anybody opens between a page and its repetition. */
	private static final int NEAR = 100;

	private static final String AT_AGENCY = """
			from audit_entry where agency_id = :agency
			and subject in (select v.id from observation v where v.agency_id = :agency) and action = :action
			""";

	private final JdbcClient jdbc;

	Looks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Looks at an agency, the newest first.
	 * @param before number of the look after which to go on, towards older ones
	 */
	public List<Look> of(AgencyId agency, long before, int most) {
		return this.jdbc
			.sql("select seq, happened_at, actor_name, words " + AT_AGENCY
					+ "and seq < :before order by seq desc fetch first :most rows only")
			.param("agency", agency.value())
			.param("action", ACTION)
			.param("before", before)
			.param("most", most)
			.query((row, n) -> new Look(row.getLong("seq"),
					row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("actor_name"),
					row.getString("words")))
			.list();
	}

	public int count(AgencyId agency) {
		return this.jdbc.sql("select count(*) " + AT_AGENCY)
			.param("agency", agency.value())
			.param("action", ACTION)
			.query(Integer.class)
			.single();
	}

	/** Whether the officer has looked at the same since that moment. */
	boolean repeated(ObservedAgency seen, OfficerId officer, String words, Instant since) {
		return this.jdbc
			.sql("""
					select actor_id, words, happened_at from audit_entry where agency_id = :agency and subject = :observation
					and action = :action order by seq desc fetch first :near rows only
					""")
			.param("agency", seen.id().value())
			.param("observation", seen.observation())
			.param("action", ACTION)
			.param("near", NEAR)
			.query((row, n) -> officer.value().equals(row.getObject("actor_id", UUID.class))
					&& words.equals(row.getString("words"))
					&& row.getObject("happened_at", OffsetDateTime.class).toInstant().isAfter(since))
			.list()
			.contains(true);
	}

}
