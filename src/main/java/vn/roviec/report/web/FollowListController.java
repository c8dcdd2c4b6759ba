package vn.roviec.report.web;

import vn.roviec.agency.Actor;
import vn.roviec.report.TaskFilter;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list behind a figure, to be read and to be taken away. */
@Controller
class FollowListController {

	private final FollowLists lists;

	private final Spoken spoken;

	FollowListController(FollowLists lists, Spoken spoken) {
		this.lists = lists;
		this.spoken = spoken;
	}

	@GetMapping("/follow/tasks")
	String list(Actor actor, @ModelAttribute("asked") FollowForm asked, @RequestParam(defaultValue = "1") String page,
			Model model) {
		return this.lists.show(actor.agency(), filter(asked), page(page), model);
	}

	@GetMapping("/follow/tasks/sheet")
	SheetTable sheet(Actor actor, @ModelAttribute("asked") FollowForm asked) {
		return this.lists.sheet(actor.agency(), filter(asked));
	}

	private TaskFilter filter(FollowForm asked) {
		return asked.filter(this.spoken.today());
	}

	private static int page(String written) {
		return written.matches("[1-9]\\d{0,5}") ? Integer.parseInt(written) : 1;
	}

}
