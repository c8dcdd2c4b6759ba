package vn.roviec.periodic;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.Paper;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.plan.Signature;
import vn.roviec.signature.Pin;
import vn.roviec.signature.SignPdf;
import vn.roviec.signature.SignedPdf;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The chairman, or whoever has a delegation for the day, signs the report. */
@Service
public class SignReport {

	private final PeriodicReports reports;

	private final ReportPapers papers;

	private final SignPdf signPdf;

	private final ReportProcess process;

	private final SigningDelegations delegations;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	private final Clock clock;

	SignReport(PeriodicReports reports, ReportPapers papers, SignPdf signPdf, ReportProcess process,
			SigningDelegations delegations, AuditLog audit, TransactionOperations transaction, Clock clock) {
		this.reports = reports;
		this.papers = papers;
		this.signPdf = signPdf;
		this.process = process;
		this.delegations = delegations;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Signs what was shown; printing and signing take a while and are made before the
	 * report is locked.
	 * @param shown SHA-256 of the paper on the signer's screen
	 * @param pin opens the signer's key; not asked where the signer has none here
	 * @throws Conflict where the report is no longer what was shown
	 * @throws Refused where the key does not open
	 */
	public void sign(Actor actor, ReportId id, String shown, Pin pin) {
		PeriodicReport report = this.reports.get(actor.agency(), id);
		report.mustBe(ReportStatus.SIGNING);
		Paper paper = this.papers.toSign(report, actor);
		if (!paper.sha256().equals(shown)) {
			throw new Conflict("conflict.sign.changed", null, report.updatedAt());
		}
		this.reports.get(actor.agency(), id).sign(actor, capacity(actor), shown, this.clock.instant());
		SignedPdf signed = this.signPdf.electronic(actor) ? this.signPdf.sign(actor, paper.bytes(), actor.name(), pin)
				: null;
		this.transaction.executeWithoutResult((status) -> record(actor, report, paper, signed));
	}

	private void record(Actor actor, PeriodicReport seen, Paper paper, @Nullable SignedPdf signed) {
		PeriodicReport report = this.reports.getLocked(actor.agency(), seen.id());
		report.mustBe(ReportStatus.SIGNING);
		if (report.version() != seen.version()) {
			throw new Conflict("conflict.sign.changed", null, report.updatedAt());
		}
		Signature signature = report.sign(actor, capacity(actor), paper.sha256(), this.clock.instant());
		this.reports.save(report);
		this.papers.keep(actor, report.id(), paper);
		if (signed != null) {
			this.signPdf.keep(actor, report.id().value(), report.title(), signed);
		}
		this.audit.append(actor, "report.signed", report.id().value(), signature.capacity());
		this.process.finish(actor, report.id(), ReportProcess.SIGN, ReportProcess.FORWARD);
	}

	private @Nullable SigningCapacity capacity(Actor actor) {
		return this.delegations.capacity(actor, LocalDate.now(this.clock)).orElse(null);
	}

}
