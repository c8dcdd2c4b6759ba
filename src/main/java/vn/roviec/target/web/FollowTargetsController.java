package vn.roviec.target.web;

import vn.roviec.agency.Actor;
import vn.roviec.web.SheetTable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The targets of all plans at work, to be read and to be taken away. */
@Controller
class FollowTargetsController {

	private final TargetPages pages;

	private final TargetLines lines;

	FollowTargetsController(TargetPages pages, TargetLines lines) {
		this.pages = pages;
		this.lines = lines;
	}

	@GetMapping("/follow/targets")
	String targets(Actor actor, @ModelAttribute("asked") TargetForm asked, Model model) {
		return this.pages.all(actor, asked.filter(), model);
	}

	@GetMapping("/follow/targets/sheet")
	SheetTable sheet(Actor actor, @ModelAttribute("asked") TargetForm asked) {
		return this.lines.sheet(actor.agency(), asked.filter());
	}

}
