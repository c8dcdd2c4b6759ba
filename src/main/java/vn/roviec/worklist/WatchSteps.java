package vn.roviec.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches steps that stay where they are: on its last day whoever holds a step is
 * reminded, a working day later those above know, after three the chairman.
 */
@Service
public class WatchSteps {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final WorkItems items;

	private final WorkHolders holders;

	private final Agencies agencies;

	private final WorkingCalendars calendars;

	private final Notify notify;

	private final MessageSource messages;

	private final Clock clock;

	WatchSteps(WorkItems items, WorkHolders holders, Agencies agencies, WorkingCalendars calendars, Notify notify,
			MessageSource messages, Clock clock) {
		this.items = items;
		this.holders = holders;
		this.agencies = agencies;
		this.calendars = calendars;
		this.notify = notify;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Tells whom it concerns today, each officer of each day once; nobody on a day off.
	 */
	@Transactional
	public void remind(WatchedSubject subject) {
		LocalDate today = LocalDate.now(this.clock);
		WorkingCalendar calendar = this.calendars.of(subject.agency());
		if (!calendar.isWorkingDay(today)) {
			return;
		}
		for (WorkItem item : this.items.openOf(subject.agency(), subject.id())) {
			LocalDate due = item.due();
			if (due != null && !today.isBefore(firstDay(subject, item, due, calendar))) {
				tell(subject, item, today.isBefore(due) ? -1 : calendar.workingDaysBetween(due, today));
			}
		}
	}

	private static LocalDate firstDay(WatchedSubject subject, WorkItem item, LocalDate due, WorkingCalendar calendar) {
		return subject.warned().contains(item.taskKey()) ? calendar.plusWorkingDays(due, -1) : due;
	}

	private void tell(WatchedSubject subject, WorkItem item, int late) {
		String step = this.messages.getMessage("task." + item.taskKey(), null, VIETNAMESE);
		String key = (late > 0) ? "notice.step.late" : (late < 0) ? "notice.step.soon" : "notice.step.due";
		String text = this.messages.getMessage(key, new Object[] { step, subject.title(), late }, VIETNAMESE);
		Notice notice = new Notice("work:" + item.id() + ":" + late, (late > 0) ? NoticeKind.LATE : NoticeKind.REMINDER,
				subject.id(), text, subject.link());
		audience(subject, item, late).forEach((officer) -> this.notify.tell(subject.agency(), officer, notice));
	}

	private Set<OfficerId> audience(WatchedSubject subject, WorkItem item, int late) {
		Set<OfficerId> told = this.holders.of(item)
			.stream()
			.map(Officer::id)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (late > 0) {
			told.addAll(subject.above());
		}
		if (late >= 3) {
			this.agencies.holding(subject.agency(), Role.CHAIRMAN).forEach((officer) -> told.add(officer.id()));
		}
		return told;
	}

}
