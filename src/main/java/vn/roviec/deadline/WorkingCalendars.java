package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The working calendar of each agency: the law's holidays and the agency's rows. */
@Component
public class WorkingCalendars {

	private final JdbcClient jdbc;

	private final Map<AgencyId, WorkingCalendar> known = new ConcurrentHashMap<>();

	WorkingCalendars(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The agency's calendar, read once until it is forgotten. */
	public WorkingCalendar of(AgencyId agency) {
		return this.known.computeIfAbsent(agency, (id) -> new WorkingCalendar(rows(id)));
	}

	/**
	 * Reads the agency's rows anew at the next question; to be called when they change.
	 */
	public void forget(AgencyId agency) {
		this.known.remove(agency);
	}

	private List<CalendarDay> rows(AgencyId agency) {
		return this.jdbc.sql("select falls_on, kind, name from calendar_day where agency_id = :agency")
			.param("agency", agency.value())
			.query((row, number) -> new CalendarDay(row.getObject("falls_on", LocalDate.class),
					DayKind.valueOf(row.getString("kind")), row.getString("name")))
			.list();
	}

}
