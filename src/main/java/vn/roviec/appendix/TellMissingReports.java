package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.ReportingQuarter;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the head of a plan's standing unit, on the first working morning after a
 * reporting period, how much work without a fixed date was not reported of. The key of
 * the notice names plan and period: however often this is asked, each head is told once.
 */
@Service
public class TellMissingReports {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final LocalTime MORNING = LocalTime.of(7, 30);

	private final PeriodReports reports;

	private final WorkingCalendars calendars;

	private final Agencies agencies;

	private final Notify notify;

	private final MessageSource messages;

	private final Clock clock;

	TellMissingReports(PeriodReports reports, WorkingCalendars calendars, Agencies agencies, Notify notify,
			MessageSource messages, Clock clock) {
		this.reports = reports;
		this.calendars = calendars;
		this.agencies = agencies;
		this.notify = notify;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Tells what is missing of the period that was asked about last, where its last day
	 * is over and the office works.
	 */
	@Transactional
	public void tell(AgencyId agency) {
		ReportingQuarter period = this.reports.asked(agency);
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		LocalDate today = now.toLocalDate();
		if (today.isAfter(period.cutOff()) && !now.toLocalTime().isBefore(MORNING)
				&& this.calendars.of(agency).isWorkingDay(today)) {
			this.reports.missing(agency, period).forEach((plan) -> tell(agency, plan, period));
		}
	}

	private void tell(AgencyId agency, PeriodReports.Missing plan, ReportingQuarter period) {
		String text = this.messages.getMessage("notice.period.missing",
				new Object[] { plan.rows(), period.words(), DAY.format(period.cutOff()), plan.title() }, VIETNAMESE);
		Notice notice = new Notice("period:" + plan.id() + ":" + period.number(), NoticeKind.LATE, plan.id(), text,
				"/plans/" + plan.id() + "?tab=progress#period");
		this.agencies.heads(agency, plan.standingUnit()).forEach((head) -> this.notify.tell(agency, head.id(), notice));
	}

}
