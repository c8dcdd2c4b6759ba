package vn.roviec.organisation.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.Delegations;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.organisation.DelegateDecisions;
import vn.roviec.organisation.Delegating;
import vn.roviec.web.Forms;
import vn.roviec.web.TypedId;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who decides what for the chairman, on which days and in which fields. */
@Controller
@RequestMapping("/agency/delegations")
class DelegationsController {

	private static final String PAGE = "/agency/delegations";

	private static final String KEY = "organisation.delegation.";

	private final Delegations delegations;

	private final DelegateDecisions delegateDecisions;

	private final Agencies agencies;

	private final Forms forms;

	private final Days days;

	private final Tabs tabs;

	DelegationsController(Delegations delegations, DelegateDecisions delegateDecisions, Agencies agencies, Forms forms,
			Days days, Tabs tabs) {
		this.delegations = delegations;
		this.delegateDecisions = delegateDecisions;
		this.agencies = agencies;
		this.forms = forms;
		this.days = days;
		this.tabs = tabs;
	}

	@GetMapping
	String delegations(Actor actor, Model model) {
		this.tabs.show(PAGE, model);
		model.addAttribute("delegations", this.delegations.all(actor.agency()));
		model.addAttribute("vices", this.agencies.holding(actor.agency(), Role.VICE_CHAIRMAN));
		model.addAttribute("heads", this.agencies.holding(actor.agency(), Role.HEAD));
		model.addAttribute("capacities",
				Stream.of(SigningCapacity.values()).filter(SigningCapacity::delegated).toList());
		model.addAttribute("decisions", ChairmansDecision.values());
		model.addAttribute("mayDelegate", actor.holds(Role.CHAIRMAN));
		model.addAttribute("today", this.days.today());
		return "organisation/delegations";
	}

	@PostMapping
	ModelAndView delegate(Actor actor, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.delegation-give", typed, model, redirect, () -> {
			SigningCapacity capacity = capacity(typed);
			this.delegateDecisions.delegate(actor,
					new Delegating(to(typed, capacity), capacity,
							this.days.read(typed.getOrDefault("firstDay", ""), KEY + "firstDay"),
							this.days.read(typed.getOrDefault("lastDay", ""), KEY + "lastDay"), decisions(typed),
							typed.getOrDefault("scope", ""), typed.getOrDefault("basis", "")));
			return PAGE;
		}, () -> delegations(actor, model));
	}

	@PostMapping("/{id}/end")
	ModelAndView end(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.delegation-end", Map.of(), model, redirect, () -> {
			this.delegateDecisions.end(actor, id);
			return PAGE;
		}, () -> delegations(actor, model));
	}

	/** Each has a box of its own name. */
	private static Set<ChairmansDecision> decisions(Map<String, String> typed) {
		return Stream.of(ChairmansDecision.values())
			.filter((decision) -> typed.containsKey(decision.name()))
			.collect(Collectors.toSet());
	}

	/** KT. where nothing else is said: it is the usual one. */
	private static SigningCapacity capacity(Map<String, String> typed) {
		return Stream.of(SigningCapacity.values())
			.filter((one) -> one.delegated() && one.name().equals(typed.get("capacity")))
			.findFirst()
			.orElse(SigningCapacity.FOR_HEAD);
	}

	private static OfficerId to(Map<String, String> typed, SigningCapacity capacity) {
		OfficerId to = TypedId.read(typed.get("to"), OfficerId::new);
		if (to == null) {
			throw new Refused(KEY + "to.missing." + capacity);
		}
		return to;
	}

}
