package vn.roviec.periodic;

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
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.worklist.WorkHolders;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches the step of a report: units are reminded a working day before and on their last
 * day, everybody else on theirs; a working day later the heads of the standing unit know,
 * after three the chairman.
 */
@Service
public class RemindReport {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final WorkItems items;

	private final WorkHolders holders;

	private final Agencies agencies;

	private final WorkingCalendars calendars;

	private final Notify notify;

	private final MessageSource messages;

	private final Clock clock;

	RemindReport(WorkItems items, WorkHolders holders, Agencies agencies, WorkingCalendars calendars, Notify notify,
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
	public void remind(PeriodicReport report) {
		LocalDate today = LocalDate.now(this.clock);
		WorkingCalendar calendar = this.calendars.of(report.agency());
		if (!calendar.isWorkingDay(today)) {
			return;
		}
		for (WorkItem item : this.items.openOf(report.agency(), report.id().value())) {
			LocalDate due = item.due();
			if (due != null && !today.isBefore(first(item, due, calendar))) {
				tell(report, item, today.isBefore(due) ? -1 : calendar.workingDaysBetween(due, today));
			}
		}
	}

	private static LocalDate first(WorkItem item, LocalDate due, WorkingCalendar calendar) {
		return item.taskKey().equals(ReportProcess.REPORT_UNIT) ? calendar.plusWorkingDays(due, -1) : due;
	}

	private void tell(PeriodicReport report, WorkItem item, int late) {
		String step = this.messages.getMessage("task." + item.taskKey(), null, VIETNAMESE);
		String key = (late > 0) ? "notice.step.late" : (late < 0) ? "report.notice.soon" : "notice.step.due";
		String text = this.messages.getMessage(key, new Object[] { step, report.title(), late }, VIETNAMESE);
		Notice notice = new Notice("work:" + item.id() + ":" + late, (late > 0) ? NoticeKind.LATE : NoticeKind.REMINDER,
				report.id().value(), text, "/reports/" + report.id());
		audience(report, item, late).forEach((officer) -> this.notify.tell(report.agency(), officer, notice));
	}

	private Set<OfficerId> audience(PeriodicReport report, WorkItem item, int late) {
		Set<OfficerId> told = this.holders.of(item)
			.stream()
			.map(Officer::id)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (late > 0) {
			this.agencies.heads(report.agency(), report.standing()).forEach((officer) -> told.add(officer.id()));
		}
		if (late >= 3) {
			this.agencies.holding(report.agency(), Role.CHAIRMAN).forEach((officer) -> told.add(officer.id()));
		}
		return told;
	}

}
