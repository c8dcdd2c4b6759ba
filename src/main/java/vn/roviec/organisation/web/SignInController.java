package vn.roviec.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.organisation.SignInRules;
import vn.roviec.security.FactorRule;
import vn.roviec.security.KeepFactor;
import vn.roviec.web.Forms;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the agency's officers sign in, for administrators. */
@Controller
@RequestMapping("/agency")
class SignInController {

	private static final String PAGE = "/agency/sign-in";

	private final KeepFactor keep;

	private final SignInRules rules;

	private final PersonPages people;

	private final Forms forms;

	private final Sheets sheets;

	private final Spoken spoken;

	private final Tabs tabs;

	SignInController(KeepFactor keep, SignInRules rules, PersonPages people, Forms forms, Sheets sheets, Spoken spoken,
			Tabs tabs) {
		this.keep = keep;
		this.rules = rules;
		this.people = people;
		this.forms = forms;
		this.sheets = sheets;
		this.spoken = spoken;
		this.tabs = tabs;
	}

	@GetMapping("/sign-in")
	String rule(Actor actor, Model model) {
		this.tabs.show(PAGE, model);
		model.addAttribute("rules", FactorRule.values());
		model.addAttribute("rule", this.rules.rule(actor.agency()));
		model.addAttribute("people", this.rules.ofWhomItIsDemanded(actor.agency()));
		return "organisation/sign-in";
	}

	/** Of whom a second factor is demanded, and who has one. */
	@GetMapping("/sign-in/sheet")
	SheetTable sheet(Actor actor) {
		return this.sheets.titled(actor.agency(), this.spoken.words("factor.title"))
			.column("agency.name", 34)
			.column("agency.position", 50)
			.column("factor.title", 20)
			.of(this.rules.ofWhomItIsDemanded(actor.agency())
				.stream()
				.map((one) -> List.of(one.officer().name(), one.officer().title(),
						this.spoken.words(one.ready() ? "factor.on" : "organisation.factor.not")))
				.toList());
	}

	@PostMapping("/sign-in")
	ModelAndView choose(Actor actor, @RequestParam FactorRule rule, Model model, RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.sign-in", Map.of("rule", rule.name()), model, redirect, () -> {
			this.keep.rule(actor, rule);
			return PAGE;
		}, () -> rule(actor, model));
	}

	@PostMapping("/people/{id}/factor/reset")
	ModelAndView reset(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		OfficerId officer = new OfficerId(id);
		return this.forms.take("organisation.flash.factor-reset", Map.of(), model, redirect, () -> {
			this.keep.reset(actor, officer);
			return "/agency/people/" + id;
		}, () -> this.people.show(actor, officer, model));
	}

}
