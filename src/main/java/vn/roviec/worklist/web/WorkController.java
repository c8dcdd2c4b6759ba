package vn.roviec.worklist.web;

import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.web.AbsenceWarning;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Conflict;
import vn.roviec.worklist.ClaimWork;
import vn.roviec.worklist.GiveWork;
import vn.roviec.worklist.HandOverWork;
import vn.roviec.worklist.TakeWork;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes work, gives it back, gives it to a colleague. Who was too late stays on the list
 * and reads who was faster; each form tells in "back" where it stood.
 */
@Controller
@RequestMapping("/work/{id}")
class WorkController {

	private static final String FLASH = "flash";

	private final TakeWork takeWork;

	private final ClaimWork claimWork;

	private final GiveWork giveWork;

	private final HandOverWork handOverWork;

	private final WorkItems items;

	private final AbsenceWarning absence;

	private final WorklistPages pages;

	private final Spoken spoken;

	WorkController(TakeWork takeWork, ClaimWork claimWork, GiveWork giveWork, HandOverWork handOverWork,
			WorkItems items, AbsenceWarning absence, WorklistPages pages, Spoken spoken) {
		this.takeWork = takeWork;
		this.claimWork = claimWork;
		this.giveWork = giveWork;
		this.handOverWork = handOverWork;
		this.items = items;
		this.absence = absence;
		this.pages = pages;
		this.spoken = spoken;
	}

	/** Leads on to where the work is done. */
	@PostMapping("/claim")
	String claim(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "tab=unit") String back,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		return orTooLate(actor, back, model, response, () -> {
			String page = WorkLinks.of(this.takeWork.take(actor, id));
			redirect.addFlashAttribute(FLASH, this.spoken.words("worklist.claimed"));
			return "redirect:" + page;
		});
	}

	@PostMapping("/release")
	String release(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String back, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		return orTooLate(actor, back, model, response, () -> {
			this.claimWork.release(actor, id);
			redirect.addFlashAttribute(FLASH, this.spoken.words("worklist.released"));
			return "redirect:" + ListForm.ofQuery(back).address();
		});
	}

	@PostMapping("/assign")
	String assign(Actor head, @PathVariable String id, @RequestParam UUID officer,
			@RequestParam(defaultValue = "tab=unit") String back, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		return orTooLate(head, back, model, response, () -> {
			String name = this.giveWork.give(head, id, new OfficerId(officer)).name();
			redirect.addFlashAttribute(FLASH, this.spoken.words("worklist.assigned", name));
			warn(head, id, new OfficerId(officer), redirect);
			return "redirect:" + ListForm.ofQuery(back).address();
		});
	}

	@PostMapping("/hand-over")
	String handOver(Actor actor, @PathVariable String id, @RequestParam UUID officer,
			@RequestParam(defaultValue = "") String back, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		return orTooLate(actor, back, model, response, () -> {
			String name = this.handOverWork.handOver(actor, id, new OfficerId(officer)).name();
			redirect.addFlashAttribute(FLASH, this.spoken.words("worklist.handed-over", name));
			warn(actor, id, new OfficerId(officer), redirect);
			return "redirect:" + ListForm.ofQuery(back).address();
		});
	}

	private void warn(Actor actor, String id, OfficerId officer, RedirectAttributes redirect) {
		this.absence.say(actor.agency(), officer,
				this.items.find(actor.agency(), id).map(WorkItem::due).stream().toList(), redirect);
	}

	private String orTooLate(Actor actor, String back, Model model, HttpServletResponse response,
			Supplier<String> wanted) {
		try {
			return wanted.get();
		}
		catch (Conflict ex) {
			return this.pages.tooLate(actor, ex, ListForm.ofQuery(back), model, response);
		}
	}

}
