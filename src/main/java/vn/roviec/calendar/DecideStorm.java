package vn.roviec.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Role;
import vn.roviec.appendix.ShiftDeadlines;
import vn.roviec.appendix.ShiftedDeadline;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.CalendarDay;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.plan.ShiftConsultations;
import vn.roviec.plan.ShiftedConsultation;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chairman decides on lost days. With the signature the calendar, every deadline that
 * lost a day, its timer and its reminders move together, or nothing does.
 */
@Service
@Transactional
public class DecideStorm {

	private static final int NAME = 200;

	/** Characters of the reason why one is declined. */
	private static final int LONGEST = 1000;

	private final Storms storms;

	private final PreviewStorm previews;

	private final ShiftDeadlines shift;

	private final ShiftConsultations consultations;

	private final CountAnew count;

	private final WorkingCalendars calendars;

	private final Notify notify;

	private final StormWords words;

	private final AuditLog audit;

	private final Clock clock;

	DecideStorm(Storms storms, PreviewStorm previews, ShiftDeadlines shift, ShiftConsultations consultations,
			CountAnew count, WorkingCalendars calendars, Notify notify, StormWords words, AuditLog audit, Clock clock) {
		this.storms = storms;
		this.previews = previews;
		this.shift = shift;
		this.consultations = consultations;
		this.count = count;
		this.calendars = calendars;
		this.notify = notify;
		this.words = words;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Signs.
	 * @param seen of the preview that the chairman read
	 * @throws Refused where something has changed since
	 */
	public void sign(Actor chairman, StormId id, UUID seen) {
		Storm storm = proposed(chairman, id);
		StormPreview preview = this.previews.of(storm);
		if (!preview.seen().equals(seen)) {
			throw new Refused("storm.sign.changed");
		}
		WorkingCalendar before = this.calendars.of(storm.agency());
		this.storms.decide(storm, StormState.SIGNED, chairman, this.clock.instant(), "");
		changeCalendar(chairman, storm, before, preview);
		String why = this.words.move(storm, LocalDate.now(this.clock));
		List<ShiftedDeadline> moved = move(chairman, storm, before, why);
		if (!preview.moves(moved)) {
			throw new Refused("storm.sign.changed");
		}
		moved.forEach((one) -> this.storms.add(storm, one));
		preview.consultations().forEach((one) -> move(chairman, storm, one, why));
		this.count.of(storm.agency());
		tell(storm, moved);
		this.audit.append(chairman, (storm.undoes() != null) ? "storm.undone" : "storm.signed", id.value(),
				storm.reason());
	}

	/** Declines; nothing moves. */
	public void decline(Actor chairman, StormId id, String why) {
		Storm storm = proposed(chairman, id);
		String words = why.strip();
		if (words.isEmpty()) {
			throw new Refused("storm.words.missing");
		}
		if (words.length() > LONGEST) {
			throw new Refused("storm.words.long");
		}
		this.storms.decide(storm, StormState.DECLINED, chairman, this.clock.instant(), words);
		this.notify.tell(storm.agency(), storm.proposer(),
				notice(storm, "declined", this.words.declined(storm, words)));
		this.audit.append(chairman, "storm.declined", id.value(), words);
	}

	private Storm proposed(Actor chairman, StormId id) {
		Storm storm = this.storms.getLocked(chairman.agency(), id);
		if (!chairman.holds(Role.CHAIRMAN)) {
			throw new NotAllowed("storm.decide");
		}
		storm.expectProposed();
		return storm;
	}

	private void changeCalendar(Actor by, Storm storm, WorkingCalendar before, StormPreview preview) {
		AgencyId agency = storm.agency();
		UUID stamp = this.calendars.edition(agency).stamp();
		if (storm.undoes() != null) {
			this.calendars.change(agency, stamp, this.storms.before(agency, storm.undoes()), preview.days(), by.name());
			return;
		}
		String name = storm.reason().substring(0, Math.min(NAME, storm.reason().length()));
		List<CalendarDay> rows = storm.days().rows(before, name);
		rows.forEach((row) -> this.storms.add(storm, row.date(), before.row(row.date())));
		this.calendars.change(agency, stamp, rows, List.of(), by.name());
	}

	private List<ShiftedDeadline> move(Actor by, Storm storm, WorkingCalendar before, String reason) {
		return (storm.undoes() != null) ? this.shift.back(by, this.previews.movesOf(storm), reason)
				: this.shift.shift(by, storm.days(), before, reason);
	}

	private void move(Actor by, Storm storm, ShiftedConsultation one, String reason) {
		if (!this.consultations.move(by, one, reason)) {
			throw new Refused("storm.sign.changed");
		}
		this.storms.add(storm, one);
	}

	private void tell(Storm storm, List<ShiftedDeadline> moved) {
		this.shift.holders(storm.agency(), moved)
			.forEach((officer, tasks) -> this.notify.tell(storm.agency(), officer,
					notice(storm, "signed", this.words.signed(storm, tasks))));
	}

	private static Notice notice(Storm storm, String what, String text) {
		return new Notice("storm:" + storm.id() + ":" + what, NoticeKind.NEWS, storm.id().value(), text,
				"/agency/storms/" + storm.id());
	}

}
