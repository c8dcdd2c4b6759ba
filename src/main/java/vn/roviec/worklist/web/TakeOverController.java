package vn.roviec.worklist.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Conflict;
import vn.roviec.worklist.TakeOverWork;
import vn.roviec.worklist.WorkItem;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks once more before a colleague's work is taken over, then takes it. */
@Controller
@RequestMapping("/work/{id}/take-over")
class TakeOverController {

	private static final int LONGEST = 500;

	private final TakeOverWork takeOverWork;

	private final WorkRows rows;

	private final WorklistPages pages;

	private final Spoken spoken;

	TakeOverController(TakeOverWork takeOverWork, WorkRows rows, WorklistPages pages, Spoken spoken) {
		this.takeOverWork = takeOverWork;
		this.rows = rows;
		this.pages = pages;
		this.spoken = spoken;
	}

	@GetMapping
	String ask(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "tab=unit") String back, Model model,
			HttpServletResponse response) {
		ListForm list = ListForm.ofQuery(back);
		try {
			WorkItem item = this.takeOverWork.offered(actor, id);
			model.addAttribute("item", item);
			model.addAttribute("what", this.rows.what(item));
			model.addAttribute("since", this.spoken.moment(item.claimedAt()));
			model.addAttribute("back", list.query());
			model.addAttribute("list", list.address());
			return "worklist/take-over";
		}
		catch (Conflict ex) {
			return this.pages.tooLate(actor, ex, list, model, response);
		}
	}

	/** The colleague of whom the page spoke must still have the work. */
	@PostMapping
	String take(Actor actor, @PathVariable String id, @RequestParam UUID from,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "tab=unit") String back,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		try {
			String said = (words.length() <= LONGEST) ? words : words.substring(0, LONGEST);
			WorkItem item = this.takeOverWork.takeOver(actor, id, new OfficerId(from), said);
			redirect.addFlashAttribute("flash",
					this.spoken.words("worklist.taken-over", Objects.requireNonNullElse(item.assigneeName(), "")));
			return "redirect:" + WorkLinks.of(item);
		}
		catch (Conflict ex) {
			return this.pages.tooLate(actor, ex, ListForm.ofQuery(back), model, response);
		}
	}

}
