package vn.roviec.observation.web;

import java.util.List;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.DueDate;
import vn.roviec.observation.AgencyFigures;
import vn.roviec.observation.ObservedAgency;
import vn.roviec.observation.PlanInIssue;
import vn.roviec.observation.SideBySide;
import vn.roviec.observation.StuckTask;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFilter;
import vn.roviec.report.TaskLine;
import vn.roviec.report.web.MatrixTable;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Lists of other agencies as files; they name units and never persons. */
@Component
class LensSheets {

	private final SideBySide figures;

	private final MatrixTable names;

	private final Sheets sheets;

	private final Spoken spoken;

	LensSheets(SideBySide figures, MatrixTable names, Sheets sheets, Spoken spoken) {
		this.figures = figures;
		this.names = names;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	/** A line for each agency. */
	SheetTable side(AgencyId reader, List<ObservedAgency> seen, TaskFilter filter) {
		return this.sheets.titled(reader, this.spoken.words("lens.title"))
			.column("lens.agency", 44)
			.column("follow.state.open", 12)
			.column("follow.state.late", 12)
			.column("follow.state.soon", 14)
			.column("lens.obstructed", 12)
			.column("lens.plans", 26)
			.column("follow.state.done", 16)
			.column("follow.state.done-late", 12)
			.of(this.figures.of(seen, filter).stream().map(LensSheets::cells).toList());
	}

	private static List<String> cells(AgencyFigures one) {
		return List.of(one.agency().name(), String.valueOf(one.count("open")), String.valueOf(one.count(Standing.LATE)),
				String.valueOf(one.count(Standing.SOON)), String.valueOf(one.obstructed()), String.valueOf(one.plans()),
				String.valueOf(one.count(Standing.DONE)), String.valueOf(one.count(Standing.DONE_LATE)));
	}

	/** Every task of these agencies, one agency after the other. */
	SheetTable tasks(AgencyId reader, List<ObservedAgency> seen, TaskFilter filter) {
		return this.sheets.titled(reader, this.spoken.words("lens.sheet.tasks"))
			.column("lens.agency", 36)
			.column("follow.column.plan", 34)
			.column("follow.column.no", 6)
			.column("follow.column.product", 40)
			.column("follow.column.lead", 18)
			.column("follow.column.due", 14)
			.column("follow.column.handedIn", 14)
			.column("follow.column.state", 16)
			.of(seen.stream().mapToInt((one) -> this.figures.count(one.id(), filter)).sum(), (line) -> seen
				.forEach((one) -> this.figures.each(one.id(), filter, (task) -> line.accept(cells(one, task)))));
	}

	private List<String> cells(ObservedAgency agency, TaskLine task) {
		return List.of(agency.name(), task.planSymbol().isBlank() ? task.planTitle() : task.planSymbol(),
				String.valueOf(task.itemNo()), task.title(), task.lead(),
				(task.dueOn() != null) ? this.spoken.due(new DueDate(task.dueOn(), task.strictBefore())) : "",
				this.spoken.day(task.handedInOn()), this.names.shortName(task.state()));
	}

	/** The plans that an agency carries out. */
	SheetTable plans(AgencyId reader, ObservedAgency seen) {
		return this.sheets.titled(reader, this.spoken.words("lens.sheet.plans", seen.name()))
			.column("plans.number", 18)
			.column("follow.column.plan", 60)
			.column("lens.plans.issued", 14)
			.column("follow.state.open", 12)
			.column("follow.state.late", 12)
			.column("follow.state.ended", 12)
			.of(this.figures.plans(seen.id()).stream().map(this::cells).toList());
	}

	private List<String> cells(PlanInIssue plan) {
		return List.of(plan.symbol(), plan.title(), this.spoken.day(plan.issuedOn()), String.valueOf(plan.open()),
				String.valueOf(plan.late()), String.valueOf(plan.done()));
	}

	/** Documents of those above, and who has no task for them. */
	SheetTable duties(AgencyId reader, List<DutyPages.Line> lines) {
		return this.sheets.titled(reader, this.spoken.words("lens.duties"))
			.column("lens.duties.document", 20)
			.column("lens.duties.date", 14)
			.column("lens.duties.subject", 60)
			.column("lens.duties.issuer", 30)
			.column("lens.duties.doing", 14)
			.column("lens.duties.missing", 60)
			.of(lines.stream()
				.map((line) -> List.of(line.number(), line.date(), line.subject(), line.issuer(),
						this.spoken.words("lens.duties.of", line.doing(), line.all()),
						String.join("; ", line.missing())))
				.toList());
	}

	/** What stands in the way of open tasks. */
	SheetTable stuck(AgencyId reader, List<StuckTask> tasks) {
		return this.sheets.titled(reader, this.spoken.words("lens.sheet.stuck"))
			.column("lens.agency", 36)
			.column("follow.column.product", 40)
			.column("follow.column.lead", 18)
			.column("lens.obstructed", 60)
			.column("lens.sheet.since", 14)
			.of(tasks.stream()
				.map((task) -> List.of(task.agency().name(), task.title(), task.lead(), task.words(),
						this.spoken.day(this.spoken.dayOf(task.since()))))
				.toList());
	}

}
