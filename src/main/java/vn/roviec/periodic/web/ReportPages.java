package vn.roviec.periodic.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;
import vn.roviec.periodic.PeriodicReport;
import vn.roviec.periodic.PeriodicReports;
import vn.roviec.periodic.ReportFigures;
import vn.roviec.periodic.ReportId;
import vn.roviec.periodic.ReportLine;
import vn.roviec.periodic.ReportLines;
import vn.roviec.periodic.ReportPart;
import vn.roviec.periodic.ReportStatus;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.Plans;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.ProcessDiagrams;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a report: where it stands, what the reader can do, what it says. */
@Component
class ReportPages {

	private static final List<String> STEPS = List.of("GATHERING", "COMPILING", "APPROVING", "SIGNING", "NUMBERING");

	private final PeriodicReports reports;

	private final ReportLines lines;

	private final ReportForms forms;

	private final Plans plans;

	private final WorkItems items;

	private final ProcessDiagrams diagrams;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Spoken spoken;

	ReportPages(PeriodicReports reports, ReportLines lines, ReportForms forms, Plans plans, WorkItems items,
			ProcessDiagrams diagrams, Agencies agencies, AuditLog audit, Spoken spoken) {
		this.reports = reports;
		this.lines = lines;
		this.forms = forms;
		this.plans = plans;
		this.items = items;
		this.diagrams = diagrams;
		this.agencies = agencies;
		this.audit = audit;
		this.spoken = spoken;
	}

	/**
	 * Fills the model.
	 * @return the view
	 */
	String show(Actor actor, ReportId id, Model model) {
		PeriodicReport report = this.reports.get(actor.agency(), id);
		List<ReportLine> all = this.lines.of(actor.agency(), id);
		model.addAttribute("report", report);
		model.addAttribute("period", report.period().words());
		model.addAttribute("span", this.spoken.words("report.span", this.spoken.day(report.period().from()),
				this.spoken.day(report.period().cutOff()), this.spoken.day(report.sendBy())));
		model.addAttribute("planEnded", planEnded(report));
		model.addAttribute("steps", STEPS.stream().map((step) -> this.spoken.words("report.step." + step)).toList());
		model.addAttribute("current", current(report));
		model.addAttribute("parts", report.parts().stream().map((part) -> part(report, part)).toList());
		model.addAttribute("lines", all);
		model.addAttribute("figures", ReportFigures.of(all));
		model.addAttribute("events", events(report));
		model.addAttribute("mayGather",
				report.status() == ReportStatus.GATHERING && actor.belongsTo(report.standing()));
		model.addAttribute("mayDrop", report.status().isOpen() && actor.heads(report.standing()));
		ProcessDiagrams.DiagramState diagram = this.diagrams.diagram(ReportProcess.KEY, report.agency(), id.value());
		model.addAttribute("active", String.join(" ", diagram.active()));
		model.addAttribute("visited", String.join(" ", diagram.visited()));
		turn(actor, report).ifPresent((item) -> this.forms.fill(actor, report, all, item, model));
		return "periodic/report";
	}

	/** How the plan of an open report ended; null while it is in force. */
	private @Nullable String planEnded(PeriodicReport report) {
		PlanStatus status = this.plans.get(report.agency(), report.plan()).status();
		return (report.status().isOpen() && status != PlanStatus.ISSUED) ? status.name() : null;
	}

	private Optional<WorkItem> turn(Actor actor, PeriodicReport report) {
		return this.items.openOf(report.agency(), report.id().value())
			.stream()
			.filter((item) -> FinishWork.mayDo(actor, item))
			.findFirst();
	}

	private static int current(PeriodicReport report) {
		return switch (report.status()) {
			case DROPPED -> -1;
			case ISSUED -> STEPS.size();
			default -> STEPS.indexOf(report.status().name());
		};
	}

	private Part part(PeriodicReport report, ReportPart part) {
		return new Part(unit(report, part.unit()), part.state().name(), part.words(),
				this.spoken.moment(part.answeredAt()));
	}

	private String unit(PeriodicReport report, UnitId unit) {
		return this.agencies.unit(report.agency(), unit).map(Unit::name).orElse("");
	}

	private List<Event> events(PeriodicReport report) {
		List<Event> events = new ArrayList<>();
		this.audit.of(report.agency(), report.id().value())
			.stream()
			.filter((entry) -> entry.action().startsWith("report."))
			.forEach((entry) -> events.add(new Event(this.spoken.words("audit." + entry.action()),
					entry.actorName().isBlank() ? this.spoken.words("plan.system") : entry.actorName(),
					this.spoken.moment(entry.at()),
					entry.words().isBlank() || entry.action().equals("report.opened") ? null : entry.words(), false)));
		Collections.reverse(events);
		return events;
	}

	/** What a unit was asked and has said. */
	record Part(String unit, String state, String words, String at) {
	}

	/** One thing that happened. */
	record Event(String what, String who, String at, @Nullable String words, boolean current) {
	}

}
