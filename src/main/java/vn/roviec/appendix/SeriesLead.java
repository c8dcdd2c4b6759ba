package vn.roviec.appendix;

import java.time.LocalDate;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many working days before a cycle begins an agency wants its task. */
@Repository
public class SeriesLead {

	/** Where the agency has said nothing. */
	static final int STANDARD = 3;

	private final JdbcClient jdbc;

	private final WorkingCalendars calendars;

	SeriesLead(JdbcClient jdbc, WorkingCalendars calendars) {
		this.jdbc = jdbc;
		this.calendars = calendars;
	}

	/** The agency's own number, or three. */
	public int of(AgencyId agency) {
		return this.jdbc.sql("select lead_days from series_setting where agency_id = :agency")
			.param("agency", agency.value())
			.query(Integer.class)
			.optional()
			.orElse(STANDARD);
	}

	/** Says of each cycle when its task is made, as the agency wants it now. */
	Opening opening(AgencyId agency) {
		return new Opening(of(agency), this.calendars.of(agency));
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

	/** When tasks of cycles are made. */
	record Opening(int lead, WorkingCalendar calendar) {

		LocalDate of(SeriesCycle cycle) {
			return this.calendar.plusWorkingDays(cycle.startsOn(), -this.lead);
		}

	}

}
