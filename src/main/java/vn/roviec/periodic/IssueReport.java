package vn.roviec.periodic;

import java.time.Clock;
import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;
import vn.roviec.audit.AuditLog;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.plan.Signature;
import vn.roviec.register.DocumentType;
import vn.roviec.register.RegisterEntry;
import vn.roviec.register.Registration;
import vn.roviec.register.TakeNumber;
import vn.roviec.signature.StampNumber;
import vn.roviec.workflow.NotAllowed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clerk gives the report the next number of the book of reports and sends it. */
@Service
public class IssueReport {

	private final PeriodicReports reports;

	private final TakeNumber takeNumber;

	private final StampNumber stampNumber;

	private final ReportProcess process;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	IssueReport(PeriodicReports reports, TakeNumber takeNumber, StampNumber stampNumber, ReportProcess process,
			Agencies agencies, AuditLog audit, Clock clock) {
		this.reports = reports;
		this.takeNumber = takeNumber;
		this.stampNumber = stampNumber;
		this.process = process;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void issue(Actor clerk, ReportId id) {
		if (!clerk.holds(Role.CLERK)) {
			throw new NotAllowed("report.issue");
		}
		PeriodicReport report = this.reports.getLocked(clerk.agency(), id);
		report.mustBe(ReportStatus.NUMBERING);
		RegisterEntry entry = this.takeNumber.takeToday(clerk.agency(), registration(report));
		report.issue(clerk, entry.number(), entry.issuedOn(), this.clock.instant());
		this.reports.save(report);
		this.stampNumber.stamp(clerk, id.value(), entry.number(), entry.issuedOn(), report.number());
		this.audit.append(clerk, "report.issued", id.value(), report.number());
		this.process.finish(clerk, id, ReportProcess.ISSUE, ReportProcess.FORWARD);
	}

	private Registration registration(PeriodicReport report) {
		String unit = this.agencies.unit(report.agency(), report.standing()).map(Unit::name).orElse("");
		Signature signature = report.signature();
		return new Registration(DocumentType.REPORT.letters(), report.symbol(), LocalDate.now(this.clock),
				"Báo cáo " + report.title().substring(0, 1).toLowerCase() + report.title().substring(1),
				(signature != null) ? signature.signerTitle() : "", unit, report.recipients(), report.id().value());
	}

}
