package vn.roviec.target.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import vn.roviec.agency.Actor;
import vn.roviec.web.SendSheet;
import vn.roviec.web.SheetFormat;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The targets of all plans at work, to be read and to be taken away. */
@Controller
class FollowTargetsController {

	private final TargetPages pages;

	private final TargetLines lines;

	private final SendSheet sendSheet;

	FollowTargetsController(TargetPages pages, TargetLines lines, SendSheet sendSheet) {
		this.pages = pages;
		this.lines = lines;
		this.sendSheet = sendSheet;
	}

	@GetMapping("/follow/targets")
	String targets(Actor actor, @ModelAttribute("asked") TargetForm asked, Model model) {
		return this.pages.all(actor, asked.filter(), model);
	}

	@GetMapping("/follow/targets/sheet")
	void sheet(Actor actor, @ModelAttribute("asked") TargetForm asked, @RequestParam(defaultValue = "") String format,
			HttpServletResponse response) throws IOException {
		this.sendSheet.send(actor, this.lines.sheet(actor.agency(), asked.filter()), SheetFormat.of(format), response);
	}

}
