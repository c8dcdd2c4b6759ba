package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.PlanProgress;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.SheetOfPlan;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.target.Targets;
import vn.roviec.worklist.ProcessDiagrams;
import vn.roviec.worklist.WorkItem;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a plan, tab by tab. */
@Component
class PlanPages {

	static final String CONTENT = "content";

	private static final String APPENDIX = "appendix";

	private static final String PROGRESS = "progress";

	private static final String DOCUMENTS = "documents";

	private static final String HISTORY = "history";

	private static final Set<Role> DRAFTERS = Set.of(Role.SPECIALIST, Role.HEAD, Role.CLERK);

	private final PlanHeads heads;

	private final StepForms forms;

	private final SheetOfPlan sheets;

	private final PlanTasks tasks;

	private final PlanDocuments documents;

	private final PlanHistory history;

	private final ProcessDiagrams diagrams;

	private final OutgoingRegister register;

	private final Files files;

	private final PlanAppendix appendix;

	private final PlanRelations relations;

	private final PlanAmendment amendment;

	private final PlanCorrections corrections;

	private final Targets targets;

	PlanPages(PlanHeads heads, StepForms forms, SheetOfPlan sheets, PlanTasks tasks, PlanDocuments documents,
			PlanHistory history, ProcessDiagrams diagrams, OutgoingRegister register, Files files,
			PlanAppendix appendix, PlanRelations relations, PlanAmendment amendment, PlanCorrections corrections,
			Targets targets) {
		this.heads = heads;
		this.forms = forms;
		this.sheets = sheets;
		this.tasks = tasks;
		this.documents = documents;
		this.history = history;
		this.diagrams = diagrams;
		this.register = register;
		this.files = files;
		this.appendix = appendix;
		this.relations = relations;
		this.amendment = amendment;
		this.corrections = corrections;
		this.targets = targets;
	}

	/**
	 * Fills the model; a tab that is not there now shows the content.
	 * @return the view
	 */
	String show(Plan plan, Actor actor, String wanted, Model model) {
		PlanHead head = this.heads.of(plan, actor);
		PlanProgress progress = this.tasks.progress(plan);
		List<String> tabs = tabs(plan, progress.total() + progress.cancelled() + this.tasks.seriesCount(plan));
		String tab = tabs.contains(wanted) ? wanted : CONTENT;
		model.addAttribute("head", head);
		model.addAttribute("plan", plan);
		model.addAttribute("relations", this.relations.of(plan));
		model.addAttribute("amendment", this.amendment.of(plan));
		model.addAttribute("corrections", this.corrections.of(plan, actor));
		model.addAttribute("mayContinue", plan.status().inForce() && DRAFTERS.stream().anyMatch(actor::holds));
		model.addAttribute("targets", this.targets.count(plan.agency(), plan.id().value()));
		model.addAttribute("tabs", tabs);
		model.addAttribute("tab", tab);
		model.addAttribute("counts", Map.of(APPENDIX, plan.items().size()));
		switch (tab) {
			case APPENDIX -> {
				model.addAttribute("rows", this.appendix.of(plan));
				model.addAttribute("launched", progress.total() + progress.cancelled() > 0);
			}
			case PROGRESS -> progress(plan, progress, model);
			case DOCUMENTS -> documents(plan, actor, model);
			case HISTORY -> history(plan, head, model);
			default -> content(plan, actor, model);
		}
		return "plan/plan";
	}

	private static List<String> tabs(Plan plan, int work) {
		List<String> tabs = new ArrayList<>(List.of(CONTENT, APPENDIX, DOCUMENTS, HISTORY));
		if (!plan.status().beforeIssue() && plan.status() != PlanStatus.WITHDRAWN && work > 0) {
			tabs.add(2, PROGRESS);
		}
		return tabs;
	}

	private void content(Plan plan, Actor actor, Model model) {
		model.addAttribute("sheet", this.sheets.of(plan));
		WorkItem turn = this.heads.turn(plan, actor).orElse(null);
		if (turn != null && StepForms.SHOWN.contains(turn.taskKey())) {
			UnitId unit = turn.unit();
			this.forms.fill(plan, turn.taskKey(), (unit != null) ? unit.value() : null, model);
		}
	}

	private void progress(Plan plan, PlanProgress progress, Model model) {
		model.addAttribute("series", this.tasks.series(plan));
		model.addAttribute("period", this.tasks.period(plan));
		model.addAttribute("progress", progress);
		model.addAttribute("units", this.tasks.byUnit(plan));
		model.addAttribute("tasks", this.tasks.list(plan));
	}

	private void documents(Plan plan, Actor actor, Model model) {
		model.addAttribute("files",
				this.files.of(plan.agency(), plan.id().value())
					.stream()
					.filter((file) -> file.purpose() == FilePurpose.SOURCE)
					.toList());
		model.addAttribute("entry", this.register.of(plan.agency(), plan.id().value()).orElse(null));
		model.addAttribute("signatures", this.documents.signatures(plan));
		model.addAttribute("annexes", this.documents.annexes(plan));
		model.addAttribute("copies", this.documents.copies(plan, actor));
		model.addAttribute("recalls", this.documents.recalls(plan, actor));
		model.addAttribute("ways", this.documents.ways(plan));
		model.addAttribute("reported", this.documents.reported(plan));
		model.addAttribute("published", this.documents.published(plan).orElse(null));
		model.addAttribute("clerk", actor.holds(Role.CLERK));
	}

	private void history(Plan plan, PlanHead head, Model model) {
		ProcessDiagrams.DiagramState state = this.diagrams.diagram(PlanProcess.KEY, plan.agency(), plan.id().value());
		model.addAttribute("active", String.join(" ", state.active()));
		model.addAttribute("visited", String.join(" ", state.visited()));
		model.addAttribute("people", this.history.people(plan));
		model.addAttribute("events", this.history.of(plan, head.waiting()));
	}

}
