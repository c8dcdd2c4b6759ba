package vn.roviec.periodic.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.roviec.agency.Actor;
import vn.roviec.deadline.ReportKind;
import vn.roviec.periodic.ReportField;
import vn.roviec.periodic.ReportOutlines;
import vn.roviec.periodic.ReportRule;
import vn.roviec.periodic.ReportRules;
import vn.roviec.periodic.SetReports;
import vn.roviec.web.Forms;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Of which periods the agency reports, by which day, and by what outline. */
@Controller
@RequestMapping("/agency/reports")
class ReportSettingsController {

	private static final String PAGE = "/agency/reports";

	private final ReportRules rules;

	private final ReportOutlines outlines;

	private final SetReports setReports;

	private final Forms forms;

	ReportSettingsController(ReportRules rules, ReportOutlines outlines, SetReports setReports, Forms forms) {
		this.rules = rules;
		this.outlines = outlines;
		this.setReports = setReports;
		this.forms = forms;
	}

	@GetMapping
	String page(Actor actor, Model model) {
		model.addAttribute("rules", this.rules.of(actor.agency()));
		model.addAttribute("outline", this.outlines.of(actor.agency()));
		model.addAttribute("fields", List.of(ReportField.values()));
		model.addAttribute("maySet", SetReports.may(actor));
		return "periodic/settings";
	}

	@PostMapping("/rules")
	ModelAndView rules(Actor actor, @RequestParam Map<String, String> form, Model model, RedirectAttributes redirect) {
		return this.forms.take("report.flash.rules", form, model, redirect, () -> {
			this.setReports.rules(actor, Stream.of(ReportKind.values()).map((kind) -> rule(kind, form)).toList());
			return PAGE;
		}, () -> page(actor, model));
	}

	/**
	 * Keeps the outline.
	 * @param then "usual" goes back to the one that is built in
	 */
	@PostMapping("/outline")
	ModelAndView outline(Actor actor, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "") String then, Model model, RedirectAttributes redirect) {
		return this.forms.take("report.flash.outline", Map.of("words", words), model, redirect, () -> {
			if (then.equals("usual")) {
				this.setReports.usualOutline(actor);
			}
			else {
				this.setReports.outline(actor, words.replace("\0", "").replace("\r\n", "\n"));
			}
			return PAGE;
		}, () -> page(actor, model));
	}

	private static ReportRule rule(ReportKind kind, Map<String, String> form) {
		String day = form.getOrDefault("day-" + kind, "").strip();
		if (!day.matches("\\d{1,2}")) {
			throw new Refused("report.rule.day.wrong", ReportRule.FIRST_DAY, ReportRule.LAST_DAY);
		}
		return new ReportRule(kind, form.containsKey("active-" + kind), Integer.parseInt(day));
	}

}
