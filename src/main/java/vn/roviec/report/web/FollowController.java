package vn.roviec.report.web;

import vn.roviec.agency.Actor;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page on which an agency's work is seen at a glance. */
@Controller
class FollowController {

	private final FollowPages pages;

	private final Spoken spoken;

	FollowController(FollowPages pages, Spoken spoken) {
		this.pages = pages;
		this.spoken = spoken;
	}

	@GetMapping("/follow")
	String follow(Actor actor, @ModelAttribute("asked") FollowForm asked, Model model) {
		return this.pages.show(actor, asked.filter(this.spoken.today()), model);
	}

}
