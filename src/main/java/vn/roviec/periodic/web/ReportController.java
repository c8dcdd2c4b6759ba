package vn.roviec.periodic.web;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.periodic.ReportId;
import vn.roviec.periodic.ReportList;
import vn.roviec.web.PageAddress;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of periodic reports, and the page of each. */
@Controller
class ReportController {

	private static final int PAGE = 50;

	private final ReportList list;

	private final ReportPages pages;

	private final Spoken spoken;

	ReportController(ReportList list, ReportPages pages, Spoken spoken) {
		this.list = list;
		this.pages = pages;
		this.spoken = spoken;
	}

	@GetMapping("/reports")
	String reports(Actor actor, @RequestParam(defaultValue = "") String period,
			@RequestParam(defaultValue = "") String plan, @RequestParam(defaultValue = "1") int page, Model model) {
		int count = this.list.count(actor.agency(), period, plan);
		int shown = Math.max(1, Math.min(page, (count + PAGE - 1) / PAGE));
		int offset = (shown - 1) * PAGE;
		model.addAttribute("reports", this.list.page(actor.agency(), period, plan, offset, PAGE));
		model.addAttribute("periods", this.list.periods(actor.agency()));
		model.addAttribute("period", period);
		model.addAttribute("plan", plan);
		model.addAttribute("sheet", address(period, plan, 1).replaceFirst("^/reports", "/reports/sheet"));
		model.addAttribute("earlier", (shown > 1) ? address(period, plan, shown - 1) : null);
		model.addAttribute("later", (offset + PAGE < count) ? address(period, plan, shown + 1) : null);
		model.addAttribute("words", this.spoken.words("plans.span", offset + 1, Math.min(offset + PAGE, count), count));
		return "periodic/list";
	}

	@GetMapping("/reports/{id}")
	String report(Actor actor, @PathVariable UUID id, Model model) {
		return this.pages.show(actor, new ReportId(id), model);
	}

	private static String address(String period, String plan, int page) {
		return new PageAddress("/reports").asking("period", period)
			.asking("plan", plan)
			.asking("page", page)
			.toString();
	}

}
