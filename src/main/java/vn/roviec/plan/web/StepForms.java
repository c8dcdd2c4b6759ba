package vn.roviec.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.plan.DraftReview;
import vn.roviec.plan.FormChecklist;
import vn.roviec.plan.Plan;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the form of the step that is the reader's turn. */
@Component
class StepForms {

	/** Steps whose form stands on the plan's page; the others have pages of their own. */
	static final Set<String> SHOWN = Set.of(PlanProcess.CONSULT_UNIT, PlanProcess.APPROVE, PlanProcess.CHECK,
			PlanProcess.CLOSE);

	/** Usual reasons to return a plan, as message keys after "plan.return.". */
	static final List<String> PHRASES = List.of("deadlines", "coordination", "products", "layout");

	private final FindingLines findings;

	private final FormChecklist checklist;

	private final PlanChanges changes;

	private final PlanTasks tasks;

	private final PlanComments comments;

	private final DraftReview review;

	private final Spoken spoken;

	StepForms(FindingLines findings, FormChecklist checklist, PlanChanges changes, PlanTasks tasks,
			PlanComments comments, DraftReview review, Spoken spoken) {
		this.findings = findings;
		this.checklist = checklist;
		this.changes = changes;
		this.tasks = tasks;
		this.comments = comments;
		this.review = review;
		this.spoken = spoken;
	}

	void fill(Plan plan, String task, @Nullable UUID unit, Model model) {
		model.addAttribute("step", task);
		switch (task) {
			case PlanProcess.CONSULT_UNIT -> model
				.addAllAttributes(Map.of("unit", String.valueOf(unit), "until", this.spoken.day(plan.consultUntil())));
			case PlanProcess.CHECK -> {
				decision(plan, model);
				model.addAttribute("checklist", this.checklist.of(plan));
			}
			case PlanProcess.CLOSE -> {
				model.addAttribute("progress", this.tasks.progress(plan));
				model.addAttribute("open", this.tasks.open(plan));
				model.addAttribute("review", this.review.of(plan));
			}
			default -> decision(plan, model);
		}
	}

	/** What whoever decides on a plan reads first. */
	void decision(Plan plan, Model model) {
		this.findings.decision(plan, model);
		model.addAttribute("changes", this.changes.of(plan));
		model.addAttribute("phrases", PHRASES);
		model.addAttribute("rounds", this.comments.of(plan));
	}

}
