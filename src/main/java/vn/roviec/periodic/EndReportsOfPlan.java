package vn.roviec.periodic;

import java.time.Clock;
import java.util.Locale;

import vn.roviec.agency.Agencies;
import vn.roviec.audit.AuditLog;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.plan.PlanEnded;
import vn.roviec.plan.PlanStatus;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Of a recalled plan nobody reports: its open reports end with it. What a replaced plan
 * did in a period that is closed is still owed: the standing unit is asked whether
 * anybody waits for it.
 */
@Component
class EndReportsOfPlan {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final PeriodicReports reports;

	private final ReportProcess process;

	private final Agencies agencies;

	private final Notify notify;

	private final MessageSource messages;

	private final AuditLog audit;

	private final Clock clock;

	EndReportsOfPlan(PeriodicReports reports, ReportProcess process, Agencies agencies, Notify notify,
			MessageSource messages, AuditLog audit, Clock clock) {
		this.reports = reports;
		this.process = process;
		this.agencies = agencies;
		this.notify = notify;
		this.messages = messages;
		this.audit = audit;
		this.clock = clock;
	}

	@EventListener
	void on(PlanEnded ended) {
		boolean recalled = ended.plan().status() == PlanStatus.RECALLED;
		this.reports.of(ended.plan().agency(), ended.plan().id())
			.stream()
			.map((report) -> this.reports.getLocked(report.agency(), report.id()))
			.filter((report) -> report.status().isOpen())
			.forEach((report) -> {
				if (recalled) {
					end(report, ended);
				}
				tell(report, recalled ? "report.notice.ended" : "report.notice.replaced");
			});
	}

	private void end(PeriodicReport report, PlanEnded ended) {
		report.endWithPlan(ended.reason(), this.clock.instant());
		this.reports.save(report);
		this.audit.append(ended.by(), "report.dropped", report.id().value(), ended.reason());
		this.process.dropped(report.agency(), report.id());
	}

	private void tell(PeriodicReport report, String key) {
		String text = this.messages.getMessage(key, new Object[] { report.period().words(), report.planTitle() },
				VIETNAMESE);
		Notice notice = new Notice("report:" + report.id() + ":plan-ended", NoticeKind.NEWS, report.id().value(), text,
				"/reports/" + report.id());
		this.agencies.heads(report.agency(), this.agencies.inForce(report.agency(), report.standing()))
			.forEach((officer) -> this.notify.tell(report.agency(), officer.id(), notice));
	}

}
