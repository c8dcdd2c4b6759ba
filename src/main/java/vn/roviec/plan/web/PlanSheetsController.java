package vn.roviec.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanFilter;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanList;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.Plans;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans, the tasks of one and where its copies are, to be taken away. */
@Controller
class PlanSheetsController {

	private final PlanList list;

	private final PlanLines lines;

	private final Plans plans;

	private final PlanTasks tasks;

	private final PlanDocuments documents;

	private final Sheets sheets;

	private final Spoken spoken;

	PlanSheetsController(PlanList list, PlanLines lines, Plans plans, PlanTasks tasks, PlanDocuments documents,
			Sheets sheets, Spoken spoken) {
		this.list = list;
		this.lines = lines;
		this.plans = plans;
		this.tasks = tasks;
		this.documents = documents;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	/** The plans that the same filter shows. */
	@GetMapping("/plans/sheet")
	SheetTable plans(Actor actor, @RequestParam(required = false) @Nullable PlanStatus status,
			@RequestParam(required = false) @Nullable UUID unit, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "false") boolean mine) {
		PlanFilter filter = new PlanFilter(status, (unit != null) ? new UnitId(unit) : null, year, q.strip(), mine);
		return this.sheets.titled(actor.agency(), this.spoken.words("plans.title"))
			.column("plans.number", 16)
			.column("plans.name", 50)
			.column("plans.unit", 18)
			.column("plans.waitsWhere", 34)
			.column("plans.changed", 14)
			.column("plans.status", 20)
			.of(this.list.count(actor, filter),
					(offset, size) -> this.lines.of(this.list.page(actor, filter, offset, size))
						.stream()
						.map(this::cells)
						.toList());
	}

	private List<String> cells(PlanLine line) {
		return List.of(line.number(), line.title(), line.unit(), line.waits(), line.changed(),
				this.spoken.words("state." + line.state()));
	}

	/** The tasks of a plan in the order of its appendix. */
	@GetMapping("/plans/{id}/tasks/sheet")
	SheetTable tasks(Actor actor, @PathVariable UUID id) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		return this.sheets.titled(actor.agency(), this.spoken.words("plan.progress.sheet", file(plan)))
			.column("plan.appendix.no", 6)
			.column("plan.appendix.product", 50)
			.column("plan.appendix.lead", 18)
			.column("plan.appendix.deadline", 26)
			.column("plan.progress.state", 20)
			.of(this.tasks.list(plan).stream().map(this::cells).toList());
	}

	private List<String> cells(PlanTasks.Task task) {
		DeadlineLine deadline = task.deadline();
		String until = task.date().isEmpty() ? task.deadlineText() : task.date();
		return List.of(String.valueOf(task.itemNo()), task.product(), task.lead(),
				(deadline != null) ? until + " (" + deadline.words() + ")" : until,
				this.spoken.words("state." + task.state()));
	}

	/** Where the copies of a plan were sent and what became of them. */
	@GetMapping("/plans/{id}/recipients/sheet")
	SheetTable recipients(Actor actor, @PathVariable UUID id) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		return this.sheets.titled(actor.agency(), this.spoken.words("plan.recipients.sheet", file(plan)))
			.column("plan.recipients", 40)
			.column("plan.recipients.to", 34)
			.column("plan.recipients.state", 22)
			.column("plan.recipients.at", 20)
			.column("plan.recipients.by", 24)
			.column("plan.recipients.words", 40)
			.of(this.documents.copies(plan, actor).stream().map(this::cells).toList());
	}

	private List<String> cells(PlanDocuments.Copy copy) {
		return List.of(copy.line(), copy.to(), this.spoken.words("state." + copy.state()), copy.at(),
				Objects.requireNonNullElse(copy.receivedBy(), ""), copy.words());
	}

	/** The number without what no file name may have. */
	private static String file(Plan plan) {
		return DocumentSymbol.of(plan).replace('/', '-');
	}

}
