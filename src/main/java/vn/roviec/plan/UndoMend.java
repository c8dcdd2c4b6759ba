package vn.roviec.plan;

import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a draft back as it was before its last mend, if nobody has touched it since; a
 * name that was learnt by it is unlearnt.
 */
@Service
public class UndoMend {

	private final Plans plans;

	private final DraftsBeforeMends drafts;

	private final EditDraft editDraft;

	private final LearnUnitNames learn;

	private final AuditLog audit;

	UndoMend(Plans plans, DraftsBeforeMends drafts, EditDraft editDraft, LearnUnitNames learn, AuditLog audit) {
		this.plans = plans;
		this.drafts = drafts;
		this.editDraft = editDraft;
		this.learn = learn;
		this.audit = audit;
	}

	/** What can be undone, in the words of its finding; empty where nothing can. */
	public Optional<String> offer(Plan plan) {
		return this.drafts.words(plan);
	}

	/**
	 * Undoes it.
	 * @return false where the draft was touched since, or undone already
	 */
	@Transactional
	public boolean undo(Actor actor, PlanId id) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.mustBeOpenTo(actor);
		Optional<DraftsBeforeMends.Draft> before = this.drafts.draft(plan);
		if (before.isEmpty()) {
			return false;
		}
		String words = this.drafts.words(plan).orElse("");
		this.drafts.lesson(plan).ifPresent((lesson) -> this.learn.unsaid(actor, lesson.unit(), lesson.name()));
		this.editDraft.draft(actor, id, plan.version(), before.get().text(), before.get().items());
		this.drafts.forget(plan);
		this.audit.append(actor, "plan.mend-undone", id.value(), words);
		return true;
	}

}
