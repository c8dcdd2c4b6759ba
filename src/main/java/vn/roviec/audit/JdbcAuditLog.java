package vn.roviec.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.AgencyRegistered;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the record in the transaction of what it records; the head of an agency's chain
 * stays locked until that transaction ends.
 */
@Repository
class JdbcAuditLog implements AuditLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcAuditLog(JdbcClient jdbc, Clock clock) {
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

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(Actor actor, String action, UUID subject, String words) {
		String name = actor.name().contains(actor.title()) ? actor.name() : actor.name() + ", " + actor.title();
		append(actor.agency(), actor.officer().value(), name, action, subject, words);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(AgencyId agency, String action, UUID subject, String words) {
		append(agency, null, "", action, subject, words);
	}

	private void append(AgencyId agency, @Nullable UUID actor, String actorName, String action, UUID subject,
			String words) {
		Head head = lockHead(agency);
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Link link = new Link(agency.value(), head.seq() + 1, at, actor, storable(actorName), action, subject,
				storable(words), head.hash());
		String hash = link.hash();
		this.jdbc
			.sql("insert into audit_entry (agency_id, seq, happened_at, actor_id, actor_name, action, subject, words,"
					+ " prev_hash, hash) values (:agency, :seq, :at, :actor, :name, :action, :subject, :words, :prev,"
					+ " :hash)")
			.param("agency", link.agency())
			.param("seq", link.seq())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("actor", actor)
			.param("name", link.actorName())
			.param("action", action)
			.param("subject", subject)
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

	@Override
	@Transactional(readOnly = true)
	public List<AuditEntry> of(AgencyId agency, UUID subject) {
		return this.jdbc
			.sql("select seq, happened_at, actor_name, action, subject, words from audit_entry"
					+ " where agency_id = ? and subject = ? order by seq")
			.params(agency.value(), subject)
			.query((row, n) -> new AuditEntry(row.getLong("seq"),
					row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("actor_name"),
					row.getString("action"), row.getObject("subject", UUID.class), row.getString("words")))
			.list();
	}

	private record Head(long seq, String hash) {

	}

}
