package vn.roviec.appendix;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many working days before a cycle begins an agency wants its task. */
@Repository
public class SeriesLead {

	/** Where the agency has said nothing. */
	static final int STANDARD = 3;

	private final JdbcClient jdbc;

	SeriesLead(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The agency's own number, or three. */
	public int of(AgencyId agency) {
		return this.jdbc.sql("select lead_days from series_setting where agency_id = :agency")
			.param("agency", agency.value())
			.query(Integer.class)
			.optional()
			.orElse(STANDARD);
	}

	void set(AgencyId agency, int days) {
		int changed = this.jdbc.sql("update series_setting set lead_days = :days where agency_id = :agency")
			.param("days", days)
			.param("agency", agency.value())
			.update();
		if (changed == 0) {
			this.jdbc.sql("insert into series_setting (agency_id, lead_days) values (:agency, :days)")
				.param("agency", agency.value())
				.param("days", days)
				.update();
		}
	}

}
