package vn.roviec.periodic;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.intake.SecrecyMark;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standing unit looks the drafted report over and hands it to its head. */
@Service
@Transactional
public class CompileReport {

	private static final int LONGEST_TITLE = 1000;

	private static final int LONGEST_BODY = 100_000;

	private static final int LONGEST_RECIPIENTS = 10_000;

	private final PeriodicReports reports;

	private final DraftReport draft;

	private final ReportProcess process;

	private final AuditLog audit;

	private final Clock clock;

	CompileReport(PeriodicReports reports, DraftReport draft, ReportProcess process, AuditLog audit, Clock clock) {
		this.reports = reports;
		this.draft = draft;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/** Keeps the words. */
	public void write(Actor actor, ReportId id, Written written) {
		PeriodicReport report = this.reports.getLocked(actor.agency(), id);
		write(actor, report, written);
		this.reports.save(report);
	}

	/** Keeps the words and hands the report in. */
	public void compile(Actor actor, ReportId id, Written written) {
		PeriodicReport report = this.reports.getLocked(actor.agency(), id);
		write(actor, report, written);
		report.compile(actor, this.clock.instant());
		this.reports.save(report);
		this.audit.append(actor, "report.compiled", id.value(), "");
		this.process.finish(actor, id, ReportProcess.COMPILE, ReportProcess.FORWARD);
	}

	/** Writes the words anew from the lines. */
	public void again(Actor actor, ReportId id) {
		PeriodicReport report = this.reports.getLocked(actor.agency(), id);
		report.mustBe(ReportStatus.COMPILING);
		report.mustBeOfStandingUnit(actor);
		this.draft.draft(report);
		this.reports.save(report);
	}

	private void write(Actor actor, PeriodicReport report, Written written) {
		String title = fitting(written.title(), "title", LONGEST_TITLE);
		String body = fitting(written.body(), "body", LONGEST_BODY);
		String recipients = fitting(written.recipients(), "recipients", LONGEST_RECIPIENTS);
		SecrecyMark.inTitle(title).ifPresent((mark) -> {
			throw new Refused("register.secret", mark);
		});
		report.write(actor, title, body, recipients, this.clock.instant());
	}

	private static String fitting(String words, String field, int longest) {
		if (words.isBlank()) {
			throw new Refused("report." + field + ".missing");
		}
		if (words.length() > longest) {
			throw new Refused("report." + field + ".long", longest);
		}
		return words.strip();
	}

	/**
	 * The words of a report.
	 *
	 * @param body headings and paragraphs, one a line
	 * @param recipients Nơi nhận, one a line
	 */
	public record Written(String title, String body, String recipients) {
	}

}
