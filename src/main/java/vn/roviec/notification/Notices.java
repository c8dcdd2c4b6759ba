package vn.roviec.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The notices of one officer, newest first, and what they have opened. */
@Repository
@Transactional
public class Notices {

	private static final String RECEIPTS = "select id, kind, subject, text, link, created_at, opened_at from notice ";

	private static final String MINE = "where agency_id = :agency and officer_id = :officer ";

	private final JdbcClient jdbc;

	private final Clock clock;

	Notices(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public int unread(Actor actor) {
		return mine("select count(*) from notice " + MINE + "and opened_at is null", actor).query(Integer.class)
			.single();
	}

	/**
	 * A page of notices.
	 * @param after the last notice of the page before, null for the first page
	 */
	@Transactional(readOnly = true)
	public List<Receipt> page(Actor actor, @Nullable UUID after, int size) {
		if (after == null) {
			return mine(RECEIPTS + MINE + "order by created_at desc, id desc fetch first :size rows only", actor)
				.param("size", size)
				.query(Notices::receipt)
				.list();
		}
		return mine(RECEIPTS + MINE + """
				and (created_at, id) < (select a.created_at, a.id from notice a
				    where a.agency_id = :agency and a.officer_id = :officer and a.id = :after)
				order by created_at desc, id desc fetch first :size rows only
				""", actor).param("after", after).param("size", size).query(Notices::receipt).list();
	}

	/** Everything that was told about one plan or task, to whomever, oldest first. */
	@Transactional(readOnly = true)
	public List<Receipt> about(AgencyId agency, UUID subject) {
		return this.jdbc.sql(RECEIPTS + "where agency_id = :agency and subject = :subject order by created_at, id")
			.param("agency", agency.value())
			.param("subject", subject)
			.query(Notices::receipt)
			.list();
	}

	/** As {@link #about}, with the names of those who were told. */
	@Transactional(readOnly = true)
	public List<Told> told(AgencyId agency, UUID subject) {
		return this.jdbc.sql("""
				select n.id, n.kind, n.subject, n.text, n.link, n.created_at, n.opened_at, o.name as officer_name
				from notice n left join officer o on o.id = n.officer_id
				where n.agency_id = :agency and n.subject = :subject order by n.created_at, n.id
				""")
			.param("agency", agency.value())
			.param("subject", subject)
			.query((row, number) -> new Told(row.getString("officer_name"), receipt(row, number)))
			.list();
	}

	/**
	 * Marks a notice as opened; the first opening counts.
	 * @return the path it leads to; empty where the officer has no such notice
	 */
	public Optional<String> open(Actor actor, UUID id) {
		mine("update notice set opened_at = :now " + MINE + "and id = :id and opened_at is null", actor).param("id", id)
			.param("now", now())
			.update();
		return mine("select link from notice " + MINE + "and id = :id", actor).param("id", id)
			.query(String.class)
			.optional();
	}

	public void readAll(Actor actor) {
		mine("update notice set opened_at = :now " + MINE + "and opened_at is null", actor).param("now", now())
			.update();
	}

	private JdbcClient.StatementSpec mine(String sql, Actor actor) {
		return this.jdbc.sql(sql).param("agency", actor.agency().value()).param("officer", actor.officer().value());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Receipt receipt(ResultSet row, int number) throws SQLException {
		return new Receipt(row.getObject("id", UUID.class), NoticeKind.valueOf(row.getString("kind")),
				row.getObject("subject", UUID.class), row.getString("text"), row.getString("link"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), opened(row));
	}

	private static @Nullable Instant opened(ResultSet row) throws SQLException {
		OffsetDateTime value = row.getObject("opened_at", OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	/**
	 * A notice and whom it went to.
	 */
	public record Told(String officerName, Receipt receipt) {

	}

}
