package vn.roviec.organisation.web;

import java.util.List;
import java.util.stream.Stream;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.Officer;
import vn.roviec.agency.Position;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OverviewController {

	private final Agencies agencies;

	private final Tabs tabs;

	OverviewController(Agencies agencies, Tabs tabs) {
		this.agencies = agencies;
		this.tabs = tabs;
	}

	@GetMapping("/agency")
	String units(Actor actor, Model model) {
		List<Officer> officers = this.agencies.officers(actor.agency());
		this.tabs.show("/agency", model);
		model.addAttribute("agency", this.agencies.agency(actor.agency()));
		model.addAttribute("units",
				this.agencies.units(actor.agency())
					.stream()
					.map((unit) -> new UnitView(unit, in(unit, officers)))
					.toList());
		return "organisation/overview";
	}

	private List<PersonView> in(Unit unit, List<Officer> officers) {
		return officers.stream()
			.flatMap((officer) -> officer.positions()
				.stream()
				.filter((position) -> position.unit().equals(unit.id()))
				.map((position) -> person(officer, position)))
			.toList();
	}

	private PersonView person(Officer officer, Position position) {
		List<ChairmansDecision> delegated = (position.role() == Role.VICE_CHAIRMAN || position.role() == Role.HEAD)
				? Stream.of(ChairmansDecision.values()).filter((decision) -> decides(officer, decision)).toList()
				: List.of();
		return new PersonView(officer.name(), position.title(), position.role().name(), delegated);
	}

	private boolean decides(Officer officer, ChairmansDecision decision) {
		return this.agencies.delegates(officer.agency(), decision)
			.stream()
			.anyMatch((delegate) -> delegate.id().equals(officer.id()));
	}

	/** A unit with whoever works in it today. */
	record UnitView(Unit unit, List<PersonView> people) {

	}

	/**
	 * One position of an officer.
	 *
	 * @param delegated what the holder decides for the chairman today
	 */
	record PersonView(String name, String title, String role, List<ChairmansDecision> delegated) {

	}

}
