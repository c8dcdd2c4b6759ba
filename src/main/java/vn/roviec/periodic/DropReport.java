package vn.roviec.periodic;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.periodic.process.ReportProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head of the standing unit gives a report up that nobody needs, and says why. */
@Service
public class DropReport {

	private final PeriodicReports reports;

	private final ReportProcess process;

	private final AuditLog audit;

	private final Clock clock;

	DropReport(PeriodicReports reports, ReportProcess process, AuditLog audit, Clock clock) {
		this.reports = reports;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void drop(Actor actor, ReportId id, String reason) {
		PeriodicReport report = this.reports.getLocked(actor.agency(), id);
		report.drop(actor, reason.strip(), this.clock.instant());
		this.reports.save(report);
		this.audit.append(actor, "report.dropped", id.value(), reason.strip());
		this.process.dropped(actor.agency(), id);
	}

}
