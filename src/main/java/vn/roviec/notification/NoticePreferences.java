package vn.roviec.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How officers want to be told; each chooses for herself. */
@Repository
@Transactional
public class NoticePreferences {

	private static final String SELECT = """
			select mail, address, quiet_from, quiet_until from notice_preference
			where agency_id = :agency and officer_id = :officer
			""";

	private final JdbcClient jdbc;

	NoticePreferences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public NoticePreference of(AgencyId agency, OfficerId officer) {
		return find(SELECT, agency, officer);
	}

	/**
	 * As above; nobody else changes it or makes mails by it until the transaction ends.
	 */
	public NoticePreference locked(AgencyId agency, OfficerId officer) {
		return find(SELECT + " for update", agency, officer);
	}

	private NoticePreference find(String sql, AgencyId agency, OfficerId officer) {
		return this.jdbc.sql(sql)
			.param("agency", agency.value())
			.param("officer", officer.value())
			.query(NoticePreferences::preference)
			.optional()
			.orElseGet(NoticePreference::standard);
	}

	/** Keeps what the actor has chosen; who wants no mails has none waiting either. */
	public void choose(Actor actor, NoticePreference chosen) {
		String set = """
				update notice_preference set mail = :mail, address = :address, quiet_from = :from, quiet_until = :until
				where agency_id = :agency and officer_id = :officer
				""";
		if (write(set, actor, chosen) == 0) {
			write("""
					insert into notice_preference (officer_id, agency_id, mail, address, quiet_from, quiet_until)
					values (:officer, :agency, :mail, :address, :from, :until)
					""", actor, chosen);
		}
		if (chosen.mail() == MailWay.NONE) {
			this.jdbc.sql(
					"delete from notice_waiting where agency_id = :agency and officer_id = :officer and place = 'POST'")
				.param("agency", actor.agency().value())
				.param("officer", actor.officer().value())
				.update();
		}
	}

	private int write(String sql, Actor actor, NoticePreference chosen) {
		return this.jdbc.sql(sql)
			.param("agency", actor.agency().value())
			.param("officer", actor.officer().value())
			.param("mail", chosen.mail().name())
			.param("address", chosen.address())
			.param("from", chosen.quietFrom())
			.param("until", chosen.quietUntil())
			.update();
	}

	private static NoticePreference preference(ResultSet row, int number) throws SQLException {
		return new NoticePreference(MailWay.valueOf(row.getString("mail")), row.getString("address"),
				row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class));
	}

}
