package vn.roviec.periodic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.ReportingPeriod;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.plan.Plan;
import vn.roviec.register.DocumentType;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the report of a plan for a closed period: its lines are written, and the units
 * that have something to say are asked. The standing unit is not, it compiles anyway.
 */
@Service
public class OpenReport {

	private final PeriodicReports reports;

	private final ReportLines lines;

	private final LinesOfPeriod written;

	private final ReportRules rules;

	private final DraftReport draft;

	private final WorkingCalendars calendars;

	private final Agencies agencies;

	private final ReportProcess process;

	private final AuditLog audit;

	private final Clock clock;

	OpenReport(PeriodicReports reports, ReportLines lines, LinesOfPeriod written, ReportRules rules, DraftReport draft,
			WorkingCalendars calendars, Agencies agencies, ReportProcess process, AuditLog audit, Clock clock) {
		this.reports = reports;
		this.lines = lines;
		this.written = written;
		this.rules = rules;
		this.draft = draft;
		this.calendars = calendars;
		this.agencies = agencies;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public ReportId open(Plan plan, ReportingPeriod period) {
		List<ReportLine> all = this.written.of(plan.agency(), plan.id().value(), period);
		PeriodicReport report = this.reports.save(new PeriodicReport(plan, period, days(plan, period), asked(plan, all),
				words(plan, period), this.clock.instant()));
		this.lines.add(plan.agency(), report.id(), all);
		this.audit.append(plan.agency(), "report.opened", report.id().value(), report.title());
		if (report.parts().isEmpty()) {
			this.draft.draft(report);
			this.reports.save(report);
		}
		this.process.start(plan.agency(), report.id());
		return report.id();
	}

	private ReportDays days(Plan plan, ReportingPeriod period) {
		LocalDate sendBy = this.rules.of(plan.agency(), period.kind()).sendBy(period);
		return ReportDays.of(LocalDate.now(this.clock), sendBy, this.calendars.of(plan.agency()));
	}

	private static List<UnitId> asked(Plan plan, List<ReportLine> lines) {
		return lines.stream()
			.filter((line) -> line.doneInPeriod() || !line.done())
			.map(ReportLine::unit)
			.filter((unit) -> !unit.equals(plan.standingUnit()))
			.distinct()
			.toList();
	}

	/** Whoever got the plan's last report gets this one, else whoever got the plan. */
	private PeriodicReport.Words words(Plan plan, ReportingPeriod period) {
		Optional<PeriodicReport> last = this.reports.of(plan.agency(), plan.id()).stream().findFirst();
		return new PeriodicReport.Words("Kết quả thực hiện " + ReportWords.plan(plan.title()) + ", " + period.words(),
				last.map(PeriodicReport::recipients).orElse(plan.text().recipients()),
				DocumentType.REPORT.symbol(this.agencies.agency(plan.agency()).symbol()));
	}

}
