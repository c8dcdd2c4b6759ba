package vn.roviec.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.CalendarDay;
import vn.roviec.deadline.DayKind;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrator enters swaps, working Saturdays and the agency's own days off. No due
 * date moves by that; the days of reminders do.
 */
@Service
@Transactional
public class ChangeCalendar {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final WorkingCalendars calendars;

	private final CountAnew count;

	private final AuditLog audit;

	private final Clock clock;

	ChangeCalendar(WorkingCalendars calendars, CountAnew count, AuditLog audit, Clock clock) {
		this.calendars = calendars;
		this.count = count;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Enters days: a day off and, where it is a swap, the day that is worked for it.
	 * @param seen stamp of the edition that the administrator saw
	 */
	public void enter(Actor actor, UUID seen, List<CalendarDay> days) {
		expectAdministrator(actor);
		WorkingCalendar calendar = this.calendars.of(actor.agency());
		days.forEach((day) -> check(day, calendar));
		this.calendars.change(actor.agency(), seen, days, List.of(), actor.name());
		this.count.of(actor.agency());
		this.audit.append(actor, "calendar.entered", actor.agency().value(),
				days.stream()
					.map((day) -> DAY.format(day.date()) + " " + day.name())
					.collect(Collectors.joining("; ")));
	}

	/** Takes back what was entered for a day, which becomes again what the law says. */
	public void remove(Actor actor, UUID seen, LocalDate day) {
		expectAdministrator(actor);
		CalendarDay row = this.calendars.of(actor.agency()).row(day).orElseThrow(() -> new NotFound("calendar"));
		if (row.kind() == DayKind.FORCE_MAJEURE) {
			throw new Refused("calendar.day.storm");
		}
		this.calendars.change(actor.agency(), seen, List.of(), List.of(day), actor.name());
		this.count.of(actor.agency());
		this.audit.append(actor, "calendar.removed", actor.agency().value(), DAY.format(day) + " " + row.name());
	}

	private void check(CalendarDay day, WorkingCalendar calendar) {
		int year = LocalDate.now(this.clock).getYear();
		if (day.date().getYear() < year || day.date().getYear() > year + 2) {
			throw new Refused("calendar.day.far", String.valueOf(year), String.valueOf(year + 2));
		}
		if (calendar.row(day.date()).isPresent()) {
			throw new Refused("calendar.day.known", DAY.format(day.date()));
		}
		boolean works = calendar.isWorkingDay(day.date());
		if (day.kind() == DayKind.SWAP_WORK && works) {
			throw new Refused("calendar.day.worked", DAY.format(day.date()));
		}
		if (day.kind() != DayKind.SWAP_WORK && !works) {
			throw new Refused("calendar.day.off", DAY.format(day.date()));
		}
	}

	private static void expectAdministrator(Actor actor) {
		if (!actor.holds(Role.ADMINISTRATOR)) {
			throw new NotAllowed("calendar.change");
		}
	}

}
