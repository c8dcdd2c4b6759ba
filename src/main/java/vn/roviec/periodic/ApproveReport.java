package vn.roviec.periodic;

import java.time.Clock;
import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.audit.AuditLog;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Processes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The head of the standing unit approves the report, or whoever decides gives it back.
 */
@Service
@Transactional
public class ApproveReport {

	private final PeriodicReports reports;

	private final SigningDelegations delegations;

	private final ReportProcess process;

	private final AuditLog audit;

	private final Clock clock;

	ApproveReport(PeriodicReports reports, SigningDelegations delegations, ReportProcess process, AuditLog audit,
			Clock clock) {
		this.reports = reports;
		this.delegations = delegations;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	public void approve(Actor actor, ReportId id) {
		PeriodicReport report = this.reports.getLocked(actor.agency(), id);
		report.approve(actor, this.clock.instant());
		this.reports.save(report);
		this.audit.append(actor, "report.approved", id.value(), "");
		this.process.finish(actor, id, ReportProcess.APPROVE, ReportProcess.FORWARD);
	}

	/**
	 * Gives it back to the standing unit.
	 * @param from the step that the page showed
	 */
	public void giveBack(Actor actor, ReportId id, ReportStatus from, String words) {
		PeriodicReport report = this.reports.getLocked(actor.agency(), id);
		boolean approving = from == ReportStatus.APPROVING;
		boolean may = approving ? actor.heads(report.standing())
				: this.delegations.capacity(actor, LocalDate.now(this.clock)).isPresent();
		if (!may) {
			throw new NotAllowed("report.return");
		}
		report.giveBack(from, words, this.clock.instant());
		this.reports.save(report);
		this.audit.append(actor, "report.returned", id.value(), words);
		this.process.finish(actor, id, approving ? ReportProcess.APPROVE : ReportProcess.SIGN, Processes.RETURN);
	}

}
