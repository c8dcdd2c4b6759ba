package vn.roviec.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The notices of one officer, newest first, and what became of each. */
@Repository
@Transactional
public class Notices {

	private static final String RECEIPTS = """
			select n.id, n.kind, n.subject, n.text, n.link, n.created_at, i.name as instead_of_name,
			(select min(e.happened_at) from notice_event e where e.notice_id = n.id and e.kind = 'OPENED') as opened_at,
			(select min(e.happened_at) from notice_event e where e.notice_id = n.id and e.kind = 'SEEN') as seen_at,
			o.name as officer_name
			from notice n left join officer o on o.id = n.officer_id left join officer i on i.id = n.instead_of
			""";

	private static final String AT_BELL = " and place = 'BELL'";

	private static final String MINE = " where n.agency_id = :agency and n.officer_id = :officer ";

	private final JdbcClient jdbc;

	private final NoticeEvents events;

	private final Clock clock;

	Notices(JdbcClient jdbc, NoticeEvents events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public int unread(Actor actor) {
		return mine("select count(*) from notice_waiting where agency_id = :agency and officer_id = :officer" + AT_BELL,
				actor)
			.query(Integer.class)
			.single();
	}

	@Transactional(readOnly = true)
	public int count(Actor actor) {
		return mine("select count(*) from notice n" + MINE, actor).query(Integer.class).single();
	}

	/**
	 * A page of notices.
	 * @param after the last notice of the page before, null for the first page
	 */
	@Transactional(readOnly = true)
	public List<Receipt> page(Actor actor, @Nullable UUID after, int size) {
		if (after == null) {
			return mine(RECEIPTS + MINE + "order by n.created_at desc, n.id desc fetch first :size rows only", actor)
				.param("size", size)
				.query(Notices::receipt)
				.list();
		}
		return mine(RECEIPTS + MINE + """
				and (n.created_at, n.id) < (select a.created_at, a.id from notice a
				    where a.agency_id = :agency and a.officer_id = :officer and a.id = :after)
				order by n.created_at desc, n.id desc fetch first :size rows only
				""", actor).param("after", after).param("size", size).query(Notices::receipt).list();
	}

	/** Everything that was told about one plan or task, to whomever, oldest first. */
	@Transactional(readOnly = true)
	public List<Told> told(AgencyId agency, UUID subject) {
		Map<UUID, List<NoticeEvent>> events = this.events.about(agency, subject);
		return this.jdbc.sql(RECEIPTS + """
				 where n.agency_id = :agency and n.subject = :subject order by n.created_at, n.id
				""").param("agency", agency.value()).param("subject", subject).query((row, number) -> {
			Receipt receipt = receipt(row, number);
			return new Told(row.getString("officer_name"), receipt, events.getOrDefault(receipt.id(), List.of()));
		}).list();
	}

	/** How many different notices about a subject have a key that begins so. */
	@Transactional(readOnly = true)
	public int tellings(AgencyId agency, UUID subject, String keyBegin) {
		return this.jdbc.sql("""
				select count(distinct notice_key) from notice
				where agency_id = :agency and subject = :subject and notice_key like :begin
				""")
			.param("agency", agency.value())
			.param("subject", subject)
			.param("begin", keyBegin + "%")
			.query(Integer.class)
			.single();
	}

	/**
	 * Writes down that these notices of the officer stand on the screen.
	 * @throws org.springframework.dao.DuplicateKeyException where another of the
	 * officer's screens has just done so
	 */
	public void shown(Actor actor, List<UUID> ids) {
		if (!ids.isEmpty()) {
			mark(actor, NoticeEventKind.DELIVERED, "n.id in (:ids)").param("ids", ids).update();
		}
	}

	/**
	 * Opens a notice; the first opening counts.
	 * @return the path it leads to; empty where the officer has no such notice
	 */
	public Optional<String> open(Actor actor, UUID id) {
		Optional<String> link = mine("select n.link from notice n" + MINE + "and n.id = :id for update", actor)
			.param("id", id)
			.query(String.class)
			.optional();
		link.ifPresent((path) -> {
			mine("delete from notice_waiting where agency_id = :agency and officer_id = :officer and notice_id = :id"
					+ AT_BELL, actor)
				.param("id", id)
				.update();
			this.events.add(actor.agency(), id, NoticeChannel.APP, NoticeEventKind.OPENED, "");
		});
		return link;
	}

	/** Marks all as read; that says nothing of their having been opened. */
	public void readAll(Actor actor) {
		mine("select notice_id from notice_waiting where agency_id = :agency and officer_id = :officer" + AT_BELL
				+ " for update", actor)
			.query(UUID.class)
			.list();
		mark(actor, NoticeEventKind.SEEN,
				"n.id in (select u.notice_id from notice_waiting u where u.agency_id = :agency"
						+ " and u.officer_id = :officer" + AT_BELL + ")")
			.update();
		mine("""
				delete from notice_waiting where agency_id = :agency and officer_id = :officer and place = 'BELL'
				and exists (
				    select 1 from notice_event e
				    where e.notice_id = notice_waiting.notice_id and e.kind in ('SEEN', 'OPENED'))
				""", actor).update();
	}

	private JdbcClient.StatementSpec mark(Actor actor, NoticeEventKind kind, String which) {
		return mine("""
				insert into notice_event (notice_id, agency_id, channel, kind, happened_at, words)
				select n.id, n.agency_id, 'APP', cast(:kind as varchar(20)), cast(:now as timestamp with time zone), ''
				from notice n
				""" + MINE + "and " + which + """
				 and not exists (select 1 from notice_event e
				    where e.notice_id = n.id and e.channel = 'APP' and e.kind = :kind)
				""", actor).param("kind", kind.name()).param("now", now());
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
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("instead_of_name"),
				moment(row, "opened_at"), moment(row, "seen_at"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	/**
	 * A notice, whom it went to, and what became of it in order.
	 */
	public record Told(String officerName, Receipt receipt, List<NoticeEvent> events) {

	}

}
