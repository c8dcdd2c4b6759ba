package vn.roviec.plan.web;

import vn.roviec.agency.Actor;
import vn.roviec.plan.EditDraft;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.ReadAppendix;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Stores a draft as it was posted, after what a button of the appendix asked for. */
@Component
class StoreDraft {

	private final EditDraft editDraft;

	private final ReadAppendix readAppendix;

	private final AppendixButtons buttons;

	private final Spoken spoken;

	StoreDraft(EditDraft editDraft, ReadAppendix readAppendix, AppendixButtons buttons, Spoken spoken) {
		this.editDraft = editDraft;
		this.readAppendix = readAppendix;
		this.buttons = buttons;
		this.spoken = spoken;
	}

	AppendixButtons.Pressed store(Actor actor, Plan before, DraftForm form) {
		PlanText text = form.words(before.text(), this.spoken.today());
		AppendixButtons.Pressed pressed = this.buttons.press(actor, before, text,
				this.readAppendix.of(before, text, form.items()), form);
		if (before.status() == PlanStatus.DIGESTING) {
			this.editDraft.draft(actor, before.id(), form.version(), text, pressed.items(), form.digest());
		}
		else {
			this.editDraft.draft(actor, before.id(), form.version(), text, pressed.items());
		}
		return pressed;
	}

}
