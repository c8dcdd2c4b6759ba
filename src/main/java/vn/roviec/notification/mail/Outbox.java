package vn.roviec.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of what is to be mailed and of the mails; all within the caller's
 * transaction.
 */
@Repository
class Outbox {

	private static final int LONGEST = 500;

	private final JdbcClient jdbc;

	Outbox(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Officers in office who have notices that are in no mail yet. */
	List<Addressee> addressees() {
		return this.jdbc.sql("""
				select distinct q.agency_id, q.officer_id from notice_waiting q
				join officer o on o.agency_id = q.agency_id and o.id = q.officer_id and o.active
				where q.place = 'POST'
				""")
			.query((row, number) -> new Addressee(new AgencyId(row.getObject("agency_id", UUID.class)),
					new OfficerId(row.getObject("officer_id", UUID.class))))
			.list();
	}

	List<Item> waiting(Addressee to) {
		return this.jdbc.sql("""
				select n.id, n.text from notice_waiting q join notice n on n.id = q.notice_id
				where q.agency_id = :agency and q.officer_id = :officer and q.place = 'POST'
				order by n.created_at, n.id
				""")
			.param("agency", to.agency().value())
			.param("officer", to.officer().value())
			.query((row, number) -> new Item(row.getObject("id", UUID.class), row.getString("text")))
			.list();
	}

	/** Notices of before this moment are too old to be mailed. */
	void forget(Instant before) {
		this.jdbc.sql("""
				delete from notice_waiting where place = 'POST' and exists (
				    select 1 from notice n where n.id = notice_waiting.notice_id and n.created_at < :before)
				""").param("before", at(before)).update();
	}

	boolean has(Addressee to, String key) {
		return this.jdbc.sql("""
				select count(*) from mail where agency_id = :agency and officer_id = :officer and mail_key = :key
				""")
			.param("agency", to.agency().value())
			.param("officer", to.officer().value())
			.param("key", key)
			.query(Integer.class)
			.single() > 0;
	}

	/** Puts a mail in and takes its notices off the list of those that wait. */
	void put(Mail mail, Addressee to, String key, List<Item> notices) {
		this.jdbc.sql("""
				insert into mail (id, agency_id, officer_id, mail_key, address, subject, text, state, attempts, next_at,
				    last_error, created_at)
				values (:id, :agency, :officer, :key, :address, :subject, :text, 'WAITING', 0, :now, '', :now)
				""")
			.param("id", mail.id())
			.param("agency", to.agency().value())
			.param("officer", to.officer().value())
			.param("key", key)
			.param("address", mail.address())
			.param("subject", mail.subject())
			.param("text", mail.text())
			.param("now", at(mail.createdAt()))
			.update();
		for (Item notice : notices) {
			this.jdbc.sql("insert into mail_notice (mail_id, notice_id, agency_id) values (?, ?, ?)")
				.params(mail.id(), notice.notice(), to.agency().value())
				.update();
			this.jdbc.sql("delete from notice_waiting where notice_id = ? and agency_id = ? and place = 'POST'")
				.params(notice.notice(), to.agency().value())
				.update();
		}
	}

	/** A mail that is due; no other node has it until the transaction ends. */
	Optional<Mail> take(Instant now) {
		return this.jdbc.sql("""
				select * from mail where state = 'WAITING' and next_at <= :now order by next_at, id
				fetch first 1 rows only for update skip locked
				""").param("now", at(now)).query(Outbox::mail).optional();
	}

	void sent(Mail mail) {
		this.jdbc.sql("update mail set state = 'SENT' where id = ? and agency_id = ?")
			.params(mail.id(), mail.agency().value())
			.update();
	}

	void failed(Mail mail, String error) {
		this.jdbc.sql("update mail set state = 'FAILED', last_error = ? where id = ? and agency_id = ?")
			.params(fitting(error), mail.id(), mail.agency().value())
			.update();
	}

	void again(Mail mail, Instant next, String error) {
		this.jdbc
			.sql("update mail set attempts = attempts + 1, next_at = ?, last_error = ? where id = ? and agency_id = ?")
			.params(at(next), fitting(error), mail.id(), mail.agency().value())
			.update();
	}

	List<UUID> noticesOf(Mail mail) {
		return this.jdbc.sql("select notice_id from mail_notice where mail_id = ? and agency_id = ? order by notice_id")
			.params(mail.id(), mail.agency().value())
			.query(UUID.class)
			.list();
	}

	private static Mail mail(ResultSet row, int number) throws SQLException {
		return new Mail(row.getObject("id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class)),
				row.getString("address"), row.getString("subject"), row.getString("text"), row.getInt("attempts"),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

	private static String fitting(String words) {
		return (words.length() <= LONGEST) ? words : words.substring(0, LONGEST);
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	/** Whose mails are made. */
	record Addressee(AgencyId agency, OfficerId officer) {

	}

	/** A notice that is to go into a mail. */
	record Item(UUID notice, String text) {

	}

}
