package vn.roviec.appendix.web;

import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.ResultDraft;
import vn.roviec.appendix.ResultDrafts;
import vn.roviec.appendix.TaskId;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the result that somebody has begun to write back into its form. */
@Component
class WrittenSoFar {

	private final ResultDrafts drafts;

	private final Spoken spoken;

	WrittenSoFar(ResultDrafts drafts, Spoken spoken) {
		this.drafts = drafts;
		this.spoken = spoken;
	}

	/** Fills the form, unless it comes back with what was just typed. */
	void fill(Actor actor, TaskId task, Model model) {
		Optional<ResultDraft> draft = this.drafts.of(actor, task);
		model.addAttribute("draftSaved", draft.map(this::saved).orElse(""));
		if (!model.containsAttribute("submit")) {
			draft.ifPresent((kept) -> model.addAttribute("submit", TaskForm.of(kept)));
		}
	}

	String saved(ResultDraft draft) {
		return this.spoken.words("task.draft.saved", this.spoken.recently(draft.savedAt()));
	}

}
