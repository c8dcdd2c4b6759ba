package vn.roviec.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.web.PartOfPage;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.TakeNextWork;
import vn.roviec.worklist.WorkList;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the lists of work, and takes the next of what waits. */
@Controller
class WorklistController {

	private static final String FLASH = "flash";

	private final WorklistPages pages;

	private final TakeNextWork takeNextWork;

	private final Spoken spoken;

	WorklistController(WorklistPages pages, TakeNextWork takeNextWork, Spoken spoken) {
		this.pages = pages;
		this.takeNextWork = takeNextWork;
		this.spoken = spoken;
	}

	@GetMapping("/worklist")
	String worklist(Actor actor, @ModelAttribute("asked") ListForm asked, Model model) {
		this.pages.fill(actor, asked, model);
		return WorklistPages.VIEW;
	}

	/**
	 * What the list can be narrowed to, as a menu's fields; as the page with them open
	 * for who has no scripts.
	 */
	@GetMapping("/worklist/choices")
	String choices(Actor actor, @ModelAttribute("asked") ListForm asked, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (PartOfPage.isAsked(request, response)) {
			this.pages.choices(actor, asked, model);
			return "worklist/filters :: choices";
		}
		this.pages.fill(actor, asked, true, model);
		return WorklistPages.VIEW;
	}

	/** Leads on to where the work is done; back to the list where nothing waits. */
	@PostMapping("/worklist/next")
	String next(Actor actor, RedirectAttributes redirect) {
		return this.takeNextWork.next(actor).map((item) -> {
			redirect.addFlashAttribute(FLASH, this.spoken.words("worklist.claimed"));
			return "redirect:" + WorkLinks.of(item);
		}).orElseGet(() -> {
			redirect.addFlashAttribute(FLASH, this.spoken.words("worklist.take-next.none"));
			return "redirect:" + ListForm.of(WorkList.UNIT).address();
		});
	}

}
