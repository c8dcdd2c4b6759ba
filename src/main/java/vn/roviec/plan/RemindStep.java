package vn.roviec.plan;

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
import vn.roviec.worklist.WorkHolders;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches a step of a plan that stays where it is: on its last day whoever holds it is
 * reminded, a working day later the drafter and Văn phòng know, after three the chairman.
 */
@Service
public class RemindStep {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final WorkItems items;

	private final WorkHolders holders;

	private final Agencies agencies;

	private final WorkingCalendars calendars;

	private final Notify notify;

	private final MessageSource messages;

	private final Clock clock;

	RemindStep(WorkItems items, WorkHolders holders, Agencies agencies, WorkingCalendars calendars, Notify notify,
			MessageSource messages, Clock clock) {
		this.items = items;
		this.holders = holders;
		this.agencies = agencies;
		this.calendars = calendars;
		this.notify = notify;
		this.messages = messages;
		this.clock = clock;
	}

	@Transactional
	public void remind(Plan plan) {
		LocalDate today = LocalDate.now(this.clock);
		WorkingCalendar calendar = this.calendars.of(plan.agency());
		if (!calendar.isWorkingDay(today)) {
			return;
		}
		for (WorkItem item : this.items.openOf(plan.agency(), plan.id().value())) {
			if (item.due() != null && !today.isBefore(item.due())) {
				tell(plan, item, calendar.workingDaysBetween(item.due(), today));
			}
		}
	}

	private void tell(Plan plan, WorkItem item, int late) {
		String text = this.messages.getMessage(
				(late > 0) ? "notice.step.late" : "notice.step.due", new Object[] {
						this.messages.getMessage("task." + item.taskKey(), null, VIETNAMESE), plan.title(), late },
				VIETNAMESE);
		Notice notice = new Notice("work:" + item.id() + ":" + late, (late > 0) ? NoticeKind.LATE : NoticeKind.REMINDER,
				plan.id().value(), text, "/plans/" + plan.id());
		audience(plan, item, late).forEach((officer) -> this.notify.tell(plan.agency(), officer, notice));
	}

	private Set<OfficerId> audience(Plan plan, WorkItem item, int late) {
		Set<OfficerId> told = this.holders.of(item)
			.stream()
			.map(Officer::id)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (late > 0) {
			told.add(plan.drafter());
			this.agencies.heads(plan.agency(), this.agencies.office(plan.agency()).id())
				.forEach((officer) -> told.add(officer.id()));
		}
		if (late >= 3) {
			this.agencies.holding(plan.agency(), Role.CHAIRMAN).forEach((officer) -> told.add(officer.id()));
		}
		return told;
	}

}
