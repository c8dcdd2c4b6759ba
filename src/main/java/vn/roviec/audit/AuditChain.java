package vn.roviec.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.AgencyRegistered;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the chains: each agency's head stays locked until the transaction ends. */
@Repository
class AuditChain {

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditChain(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void open(AgencyRegistered registered) {
		this.jdbc.sql("insert into audit_head (agency_id, seq, hash) values (?, 0, ?)")
			.params(registered.agency().value(), Link.START)
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void add(Happening happening) {
		Head head = lockHead(happening.agency());
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Link link = new Link(happening.agency().value(), head.seq() + 1, at, happening.actor(),
				storable(happening.actorName()), happening.action(), happening.subject(), storable(happening.words()),
				head.hash());
		String hash = link.hash();
		this.jdbc
			.sql("insert into audit_entry (agency_id, seq, happened_at, actor_id, actor_name, action, subject, words,"
					+ " prev_hash, hash) values (:agency, :seq, :at, :actor, :name, :action, :subject, :words, :prev,"
					+ " :hash)")
			.param("agency", link.agency())
			.param("seq", link.seq())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("actor", link.actor())
			.param("name", link.actorName())
			.param("action", link.action())
			.param("subject", link.subject())
			.param("words", link.words())
			.param("prev", link.prevHash())
			.param("hash", hash)
			.update();
		this.jdbc.sql("update audit_head set seq = ?, hash = ? where agency_id = ?")
			.params(link.seq(), hash, link.agency())
			.update();
	}

	private Head lockHead(AgencyId agency) {
		return this.jdbc.sql("select seq, hash from audit_head where agency_id = ? for update")
			.param(agency.value())
			.query((row, n) -> new Head(row.getLong("seq"), row.getString("hash")))
			.single();
	}

	/**
	 * Text as it comes back from the database: PostgreSQL has no NUL, UTF-8 no lone
	 * surrogate.
	 */
	private static String storable(String text) {
		return new String(text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

	/** What is to be recorded; actor null and actorName blank for the system. */
	record Happening(AgencyId agency, @Nullable UUID actor, String actorName, String action, UUID subject,
			String words) {

	}

	private record Head(long seq, String hash) {

	}

}
