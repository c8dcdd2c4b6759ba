package vn.roviec.periodic;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.audit.AuditLog;
import vn.roviec.periodic.process.ReportProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the waiting for the units, by the standing unit's word or because their time is
 * over. A unit that has not answered holds nothing up: its tasks stand in the report as
 * the system knows them, and the report says so.
 */
@Service
public class GatherParts {

	private final PeriodicReports reports;

	private final DraftReport draft;

	private final ReportProcess process;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	GatherParts(PeriodicReports reports, DraftReport draft, ReportProcess process, Agencies agencies, AuditLog audit,
			Clock clock) {
		this.reports = reports;
		this.draft = draft;
		this.process = process;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	/** The standing unit waits no longer. */
	@Transactional
	public void now(Actor actor, ReportId id) {
		PeriodicReport report = this.reports.getLocked(actor.agency(), id);
		report.mustBe(ReportStatus.GATHERING);
		report.mustBeOfStandingUnit(actor);
		this.audit.append(actor, "report.gathered", id.value(), "");
		this.process.gathered(actor.agency(), id);
	}

	/** Notes who has not answered, and drafts the report. */
	@Transactional
	public void noteMissing(PeriodicReport report) {
		report.gathered(this.clock.instant());
		this.draft.draft(report);
		this.reports.save(report);
		List<ReportPart> missing = report.parts()
			.stream()
			.filter((part) -> part.state() == ReportPart.State.MISSING)
			.toList();
		this.audit.append(report.agency(), "report.missing", report.id().value(),
				missing.stream()
					.flatMap((part) -> this.agencies.unit(report.agency(), part.unit()).stream())
					.map(Unit::name)
					.collect(Collectors.joining("; ")));
	}

}
