package vn.roviec.report.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.report.TaskFilter;
import vn.roviec.web.SendSheet;
import vn.roviec.web.SheetFormat;
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

	private final SendSheet sendSheet;

	private final Spoken spoken;

	FollowListController(FollowLists lists, SendSheet sendSheet, Spoken spoken) {
		this.lists = lists;
		this.sendSheet = sendSheet;
		this.spoken = spoken;
	}

	@GetMapping("/follow/tasks")
	String list(Actor actor, @ModelAttribute("asked") FollowForm asked, @RequestParam(defaultValue = "1") String page,
			Model model) {
		return this.lists.show(actor.agency(), filter(asked), page(page), model);
	}

	@GetMapping("/follow/tasks/sheet")
	void sheet(Actor actor, @ModelAttribute("asked") FollowForm asked, @RequestParam(defaultValue = "") String format,
			HttpServletResponse response) throws IOException {
		this.sendSheet.send(actor, this.lists.sheet(actor.agency(), filter(asked)), SheetFormat.of(format), response);
	}

	private TaskFilter filter(FollowForm asked) {
		return asked.filter(this.spoken.today());
	}

	private static int page(String written) {
		return written.matches("[1-9]\\d{0,5}") ? Integer.parseInt(written) : 1;
	}

}
