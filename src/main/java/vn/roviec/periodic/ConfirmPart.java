package vn.roviec.periodic;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;
import vn.roviec.intake.SecrecyMark;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit confirms what was written of its tasks, with words of its own where it likes.
 */
@Service
public class ConfirmPart {

	private static final int LONGEST = 4000;

	private final PeriodicReports reports;

	private final ReportLines lines;

	private final DraftReport draft;

	private final ReportProcess process;

	private final AuditLog audit;

	private final Clock clock;

	ConfirmPart(PeriodicReports reports, ReportLines lines, DraftReport draft, ReportProcess process, AuditLog audit,
			Clock clock) {
		this.reports = reports;
		this.lines = lines;
		this.draft = draft;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/** As it was written. */
	@Transactional
	public void confirm(Actor actor, ReportId id, UnitId unit) {
		confirm(actor, id, unit, "", Map.of());
	}

	/**
	 * With words.
	 * @param said by task; tasks that are not in it keep what was written of them, tasks
	 * of other units are not touched
	 */
	@Transactional
	public void confirm(Actor actor, ReportId id, UnitId unit, String words, Map<UUID, Said> said) {
		check(words);
		said.values().forEach(Said::check);
		PeriodicReport report = this.reports.getLocked(actor.agency(), id);
		report.confirm(actor, unit, words, this.clock.instant());
		this.lines.of(actor.agency(), id)
			.stream()
			.filter((line) -> line.unit().equals(unit) && said.containsKey(line.task()))
			.forEach((line) -> this.lines.say(actor.agency(), id, said.get(line.task()).in(line)));
		if (report.parts().stream().noneMatch(ReportPart::isWaiting)) {
			this.draft.draft(report);
		}
		this.reports.save(report);
		this.audit.append(actor, "report.confirmed", id.value(), words);
		this.process.confirmed(actor, id, unit);
	}

	private static void check(String words) {
		if (words.length() > LONGEST) {
			throw new Refused("report.words.long", LONGEST);
		}
		SecrecyMark.inTitle(words).ifPresent((mark) -> {
			throw new Refused("register.secret", mark);
		});
	}

	/** What a unit says of one of its tasks. */
	public record Said(String result, String difficulties, String proposals) {

		private void check() {
			ConfirmPart.check(this.result);
			ConfirmPart.check(this.difficulties);
			ConfirmPart.check(this.proposals);
		}

		private ReportLine in(ReportLine line) {
			return line.said(this.result, this.difficulties, this.proposals);
		}

	}

}
