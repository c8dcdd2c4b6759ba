package vn.roviec.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.KnownInTransaction;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The working calendar of each agency: the law's holidays and the agency's rows. */
@Repository
public class WorkingCalendars {

	private final JdbcClient jdbc;

	private final RuleStamps stamps;

	private final Clock clock;

	private final Map<AgencyId, Known> known = new ConcurrentHashMap<>();

	private final KnownInTransaction<AgencyId, WorkingCalendar> current = new KnownInTransaction<>();

	WorkingCalendars(JdbcClient jdbc, RuleStamps stamps, Clock clock) {
		this.jdbc = jdbc;
		this.stamps = stamps;
		this.clock = clock;
	}

	/**
	 * The agency's calendar as it is now, also where another node has changed it; its
	 * rows are read once an edition, and within a transaction only its own changes show.
	 */
	public WorkingCalendar of(AgencyId agency) {
		return this.current.get(agency, () -> read(agency));
	}

	private WorkingCalendar read(AgencyId agency) {
		UUID stamp = Objects.requireNonNullElse(this.stamps.of(agency).calendar(), CalendarEdition.FIRST.stamp());
		Known before = this.known.get(agency);
		if (before != null && before.stamp().equals(stamp)) {
			return before.calendar();
		}
		WorkingCalendar calendar = new WorkingCalendar(rows(agency));
		this.known.put(agency, new Known(stamp, calendar));
		return calendar;
	}

	/** The present edition of the agency's calendar. */
	public CalendarEdition edition(AgencyId agency) {
		return this.jdbc.sql("select stamp, changed_by, changed_at from calendar_edition where agency_id = :agency")
			.param("agency", agency.value())
			.query((row, number) -> new CalendarEdition(row.getObject("stamp", UUID.class), row.getString("changed_by"),
					row.getObject("changed_at", OffsetDateTime.class).toInstant()))
			.optional()
			.orElse(CalendarEdition.FIRST);
	}

	/**
	 * Changes days in the caller's transaction.
	 * @param seen the stamp of the edition on which the change was thought out
	 * @param put days that differ from now on
	 * @param removed days that go back to what the law says
	 * @param by name of who changes it
	 * @throws Conflict where somebody else has changed the calendar since
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void change(AgencyId agency, UUID seen, Collection<CalendarDay> put, Collection<LocalDate> removed,
			String by) {
		begin(agency, seen, by);
		this.current.forget();
		this.stamps.forget();
		removed.forEach((day) -> delete(agency, day));
		put.forEach((day) -> {
			delete(agency, day.date());
			this.jdbc.sql("insert into calendar_day (agency_id, falls_on, kind, name) values (?, ?, ?, ?)")
				.params(agency.value(), day.date(), day.kind().name(), day.name())
				.update();
		});
	}

	private void begin(AgencyId agency, UUID seen, String by) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		int moved = this.jdbc.sql(
				"update calendar_edition set stamp = ?, changed_by = ?, changed_at = ? where agency_id = ? and stamp = ?")
			.params(UUID.randomUUID(), by, now, agency.value(), seen)
			.update();
		if (moved == 0) {
			CalendarEdition present = edition(agency);
			if (!present.equals(CalendarEdition.FIRST) || !seen.equals(present.stamp())) {
				throw new Conflict("conflict.calendar", present.changedBy(), present.changedAt());
			}
			first(agency, by, now);
		}
	}

	private void first(AgencyId agency, String by, OffsetDateTime now) {
		try {
			this.jdbc.sql("insert into calendar_edition (agency_id, stamp, changed_by, changed_at) values (?, ?, ?, ?)")
				.params(agency.value(), UUID.randomUUID(), by, now)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new Conflict("conflict.calendar", null, null);
		}
	}

	private void delete(AgencyId agency, LocalDate day) {
		this.jdbc.sql("delete from calendar_day where agency_id = ? and falls_on = ?")
			.params(agency.value(), day)
			.update();
	}

	private List<CalendarDay> rows(AgencyId agency) {
		return this.jdbc.sql("select falls_on, kind, name from calendar_day where agency_id = :agency")
			.param("agency", agency.value())
			.query((row, number) -> new CalendarDay(row.getObject("falls_on", LocalDate.class),
					DayKind.valueOf(row.getString("kind")), row.getString("name")))
			.list();
	}

	private record Known(UUID stamp, WorkingCalendar calendar) {

	}

}
