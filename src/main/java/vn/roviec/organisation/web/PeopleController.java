package vn.roviec.organisation.web;

import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Positions;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.organisation.KeepPeople;
import vn.roviec.web.Forms;
import vn.roviec.web.TypedId;
import vn.roviec.workflow.NotFound;
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

/** Keeps the officers and their positions. */
@Controller
@RequestMapping("/agency/people")
class PeopleController {

	private static final String PAGE = "/agency/people";

	private final PeopleLines people;

	private final Positions positions;

	private final KeepPeople keepPeople;

	private final PersonPages pages;

	private final Forms forms;

	private final Days days;

	private final Tabs tabs;

	PeopleController(PeopleLines people, Positions positions, KeepPeople keepPeople, PersonPages pages, Forms forms,
			Days days, Tabs tabs) {
		this.people = people;
		this.positions = positions;
		this.keepPeople = keepPeople;
		this.pages = pages;
		this.forms = forms;
		this.days = days;
		this.tabs = tabs;
	}

	@GetMapping
	String people(Actor actor, Model model) {
		this.tabs.show(PAGE, model);
		model.addAttribute("people", this.people.of(actor));
		this.pages.choices(actor, model);
		return "organisation/people";
	}

	@PostMapping
	ModelAndView add(Actor actor, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.people-add", typed, model, redirect, () -> {
			OfficerId added = this.keepPeople.add(actor, typed.getOrDefault("name", ""), unit(typed), role(typed),
					typed.getOrDefault("title", ""),
					this.days.orToday(typed.getOrDefault("from", ""), "organisation.people.from"));
			return PAGE + "/" + added;
		}, () -> people(actor, model));
	}

	@GetMapping("/{id}")
	String person(Actor actor, @PathVariable UUID id, Model model) {
		return this.pages.show(actor, new OfficerId(id), model);
	}

	@PostMapping("/{id}/rename")
	ModelAndView rename(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.people-rename", typed, model, redirect, () -> {
			this.keepPeople.rename(actor, new OfficerId(id), typed.getOrDefault("name", ""));
			return PAGE + "/" + id;
		}, () -> person(actor, id, model));
	}

	@PostMapping("/{id}/positions")
	ModelAndView give(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.people-give", typed, model, redirect, () -> {
			this.keepPeople.give(actor, new OfficerId(id), unit(typed), role(typed), typed.getOrDefault("title", ""),
					this.days.orToday(typed.getOrDefault("from", ""), "organisation.people.from"));
			return PAGE + "/" + id;
		}, () -> person(actor, id, model));
	}

	@PostMapping("/{id}/positions/end")
	ModelAndView end(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.people-end", typed, model, redirect, () -> {
			this.keepPeople.end(actor, new OfficerId(id), position(actor, new OfficerId(id), typed),
					this.days.orToday(typed.getOrDefault("day", ""), "organisation.people.day"));
			return PAGE + "/" + id;
		}, () -> person(actor, id, model));
	}

	private UUID position(Actor actor, OfficerId officer, Map<String, String> typed) {
		return this.positions.of(actor.agency(), officer)
			.stream()
			.map((held) -> held.id())
			.filter((held) -> held.toString().equals(typed.get("position")))
			.findFirst()
			.orElseThrow(() -> new NotFound("position"));
	}

	private static UnitId unit(Map<String, String> typed) {
		UnitId unit = TypedId.read(typed.get("unit"), UnitId::new);
		if (unit == null) {
			throw new Refused("organisation.people.unit.missing");
		}
		return unit;
	}

	private static Role role(Map<String, String> typed) {
		for (Role role : Role.values()) {
			if (role.name().equals(typed.get("role"))) {
				return role;
			}
		}
		throw new Refused("organisation.people.role.missing");
	}

}
