package vn.roviec.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * THE list of what is kept about an officer as a person, and what of it goes when the
 * officer has left. What belongs to the record of the agency (its audit, register, signed
 * documents, receipts) is not in it.
 */
@Repository
class PersonalTables {

	private static final String OF = " where agency_id = :agency and officer_id = :officer";

	private static final String HELD = " where agency_id = :agency and holder = :officer";

	/** Add a table that knows persons: one line here. */
	private static final List<Kept> KEPT = List.of(
			stays("officer", "select name, active from officer where agency_id = :agency and id = :officer"),
			stays("positions",
					"select u.name as unit, p.role, p.title, p.valid_from, p.valid_to from officer_position p"
							+ " join unit u on u.agency_id = p.agency_id and u.id = p.unit_id"
							+ " where p.agency_id = :agency and p.officer_id = :officer"
							+ " order by p.valid_from, p.sort_order, p.id"),
			stays("account", "select username, active from account" + OF),
			goes("account_link", "select expires_at from account_link" + OF, "delete from account_link" + OF),
			goes("second_factor", "select confirmed_at from second_factor" + OF, "delete from second_factor" + OF),
			goes("recovery_code", "select count(*) as number from recovery_code" + OF,
					"delete from recovery_code" + OF),
			goes("preferences", "select mail, address, quiet_from, quiet_until from notice_preference" + OF,
					"delete from notice_preference" + OF),
			goes("calendar_link", "select made_at, revoked_at from calendar_link" + OF,
					"delete from calendar_link" + OF),
			goes("calendar", "select title, on_day, path from calendar_entry" + OF + " order by on_day, subject",
					"delete from calendar_entry" + OF),
			goes("views", "select name, query, created_at from worklist_view" + OF + " order by name",
					"delete from worklist_view" + OF),
			goes("result_draft", "select words, document, saved_at from result_draft" + OF + " order by saved_at",
					"delete from result_draft" + OF),
			goes("signing_key", "select subject, issuer, valid_from, valid_to from signing_key" + HELD,
					"delete from signing_key" + HELD),
			goes("signature_image", "select millimetres, added_at from signature_image" + HELD,
					"delete from signature_image" + HELD),
			goes("absence", "select first_day, last_day, reason from officer_absence" + OF + " order by first_day, id",
					"update officer_absence set reason = ''" + OF),
			goes("notice_waiting", "select place, count(*) as number from notice_waiting" + OF + " group by place",
					"delete from notice_waiting" + OF),
			goes("prepared_piece", "",
					"delete from prepared_piece where sheet_id in (select id from prepared_sheet" + OF + ")"),
			goes("prepared_sheet", "select count(*) as number from prepared_sheet" + OF,
					"delete from prepared_sheet" + OF),
			goes("mail_notice", "", "delete from mail_notice where mail_id in (select id from mail" + OF + ")"),
			goes("mail", "select address, subject, state, created_at from mail" + OF + " order by created_at, id",
					"delete from mail" + OF),
			stays("notices", "select text, link, created_at from notice" + OF + " order by created_at, id"),
			goes("sessions", "select count(*) as number from spring_session where principal_name = :name",
					"delete from spring_session where principal_name = :name"));

	private final JdbcClient jdbc;

	PersonalTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is kept, by kind; each row by its columns. */
	Map<String, List<Map<String, Object>>> of(AgencyId agency, OfficerId officer) {
		Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
		for (Kept kept : KEPT) {
			if (!kept.select().isEmpty()) {
				all.put(kept.kind(), rows(kept.select(), agency, officer));
			}
		}
		return all;
	}

	/** Takes away what is not the record's. */
	void erase(AgencyId agency, OfficerId officer) {
		for (Kept kept : KEPT) {
			if (!kept.erase().isEmpty()) {
				this.jdbc.sql(kept.erase()).params(whose(kept.erase(), agency, officer)).update();
			}
		}
	}

	private List<Map<String, Object>> rows(String select, AgencyId agency, OfficerId officer) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Map<String, Object> row : this.jdbc.sql(select)
			.params(whose(select, agency, officer))
			.query()
			.listOfRows()) {
			Map<String, Object> plain = new LinkedHashMap<>();
			row.forEach((column, value) -> {
				if (value != null) {
					plain.put(column.toLowerCase(Locale.ROOT), value.toString());
				}
			});
			rows.add(plain);
		}
		return rows;
	}

	private static Map<String, Object> whose(String sql, AgencyId agency, OfficerId officer) {
		return sql.contains(":name") ? Map.of("name", officer.toString())
				: Map.of("agency", agency.value(), "officer", officer.value());
	}

	private static Kept stays(String kind, String select) {
		return new Kept(kind, select, "");
	}

	private static Kept goes(String kind, String select, String erase) {
		return new Kept(kind, select, erase);
	}

	/**
	 * One kind of data.
	 *
	 * @param select blank where another kind shows it
	 * @param erase blank where it stays
	 */
	private record Kept(String kind, String select, String erase) {
	}

}
