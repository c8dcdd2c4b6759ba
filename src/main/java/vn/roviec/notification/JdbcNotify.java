package vn.roviec.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes notices. A second one of the same key is left out by the statement itself: a
 * refused insert would end the caller's transaction on PostgreSQL. Where two transactions
 * tell the same at once, the unique key lets one of them through and the other is tried
 * again as a whole. Who stands in for an officer who is away is told too.
 */
@Repository
class JdbcNotify implements Notify {

	private static final int LONGEST = 1000;

	private final JdbcClient jdbc;

	private final Agencies agencies;

	private final Clock clock;

	JdbcNotify(JdbcClient jdbc, Agencies agencies, Clock clock) {
		this.jdbc = jdbc;
		this.agencies = agencies;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean tell(AgencyId agency, OfficerId officer, Notice notice) {
		boolean told = tell(agency, officer, null, notice);
		this.agencies.presence(agency, officer)
			.substitutes()
			.forEach((substitute) -> tell(agency, substitute, officer, notice));
		return told;
	}

	private boolean tell(AgencyId agency, OfficerId officer, @Nullable OfficerId insteadOf, Notice notice) {
		UUID id = UUID.randomUUID();
		boolean told = this.jdbc.sql("""
				insert into notice (id, agency_id, officer_id, instead_of, notice_key, kind, subject, text, link,
				    created_at)
				select cast(:id as uuid), cast(:agency as uuid), cast(:officer as uuid), cast(:absent as uuid),
				    cast(:key as varchar(200)), cast(:kind as varchar(20)), cast(:subject as uuid),
				    cast(:text as varchar(1000)), cast(:link as varchar(500)), cast(:now as timestamp with time zone)
				where not exists (select 1 from notice n where n.officer_id = :officer and n.notice_key = :key)
				""")
			.param("id", id)
			.param("agency", agency.value())
			.param("officer", officer.value())
			.param("absent", (insteadOf != null) ? insteadOf.value() : null)
			.param("key", notice.key())
			.param("kind", notice.kind().name())
			.param("subject", notice.subject())
			.param("text", fitting(notice.text()))
			.param("link", notice.link())
			.param("now", OffsetDateTime.now(this.clock).withOffsetSameInstant(ZoneOffset.UTC))
			.update() == 1;
		if (told) {
			onItsWay(agency, officer, id);
		}
		return told;
	}

	/** Behind the bell in any case, into a mail where the officer wants one. */
	private void onItsWay(AgencyId agency, OfficerId officer, UUID notice) {
		this.jdbc.sql("""
				insert into notice_waiting (notice_id, place, agency_id, officer_id)
				select cast(:id as uuid), 'BELL', cast(:agency as uuid), cast(:officer as uuid)
				union all
				select cast(:id as uuid), 'POST', p.agency_id, p.officer_id from notice_preference p
				where p.agency_id = :agency and p.officer_id = :officer and p.mail <> 'NONE'
				""").param("id", notice).param("agency", agency.value()).param("officer", officer.value()).update();
	}

	/** A long title shortens its notice; it never stops the work that is told of. */
	private static String fitting(String text) {
		String clean = text.replace('\0', ' ');
		return (clean.length() <= LONGEST) ? clean : clean.substring(0, LONGEST - 1) + "…";
	}

}
