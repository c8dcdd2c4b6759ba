package vn.roviec.worklist.web;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.ClaimWork;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes work, gives it back, gives it to a colleague. */
@Controller
@RequestMapping("/work/{id}")
class WorkController {

	private static final String FLASH = "flash";

	private final ClaimWork claimWork;

	private final Agencies agencies;

	private final Spoken spoken;

	WorkController(ClaimWork claimWork, Agencies agencies, Spoken spoken) {
		this.claimWork = claimWork;
		this.agencies = agencies;
		this.spoken = spoken;
	}

	/** Leads on to where the work is done. */
	@PostMapping("/claim")
	String claim(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
		String page = WorkLinks.of(this.claimWork.claim(actor, id));
		redirect.addFlashAttribute(FLASH, this.spoken.words("worklist.claimed"));
		return "redirect:" + page;
	}

	@PostMapping("/release")
	String release(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
		this.claimWork.release(actor, id);
		redirect.addFlashAttribute(FLASH, this.spoken.words("worklist.released"));
		return "redirect:/worklist";
	}

	@PostMapping("/assign")
	String assign(Actor head, @PathVariable String id, @RequestParam UUID officer, RedirectAttributes redirect) {
		OfficerId chosen = new OfficerId(officer);
		this.claimWork.assign(head, id, chosen);
		String name = this.agencies.officer(head.agency(), chosen).map(Officer::name).orElse("");
		redirect.addFlashAttribute(FLASH, this.spoken.words("worklist.assigned", name));
		return "redirect:/worklist?tab=unit";
	}

}
