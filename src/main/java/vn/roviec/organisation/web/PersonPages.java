package vn.roviec.organisation.web;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Positions;
import vn.roviec.agency.Role;
import vn.roviec.security.OfficerAccount;
import vn.roviec.organisation.ErasePerson;
import vn.roviec.security.OfficerAccounts;
import vn.roviec.security.SecondFactors;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of an officer together. */
@Component
class PersonPages {

	private final Agencies agencies;

	private final Positions positions;

	private final OfficerAccounts accounts;

	private final Course course;

	private final Days days;

	private final Tabs tabs;

	private final SecondFactors factors;

	private final ErasePerson erase;

	private final Spoken spoken;

	PersonPages(Agencies agencies, Positions positions, OfficerAccounts accounts, Course course, Days days, Tabs tabs,
			SecondFactors factors, ErasePerson erase, Spoken spoken) {
		this.agencies = agencies;
		this.positions = positions;
		this.accounts = accounts;
		this.course = course;
		this.days = days;
		this.tabs = tabs;
		this.factors = factors;
		this.erase = erase;
		this.spoken = spoken;
	}

	String show(Actor actor, OfficerId id, Model model) {
		Officer officer = this.agencies.officer(actor.agency(), id).orElseThrow(() -> new NotFound("officer"));
		this.tabs.show("/agency/people", model);
		model.addAttribute("officer", officer);
		model.addAttribute("positions", this.positions.of(actor.agency(), id));
		model.addAttribute("account", this.accounts.of(actor.agency(), id).orElse(null));
		model.addAttribute("factor", this.factors.has(actor.agency(), id));
		model.addAttribute("erased", this.erase.erasedAt(actor.agency(), id).map(this.spoken::moment).orElse(null));
		model.addAttribute("own", actor.officer().equals(id));
		model.addAttribute("today", this.days.today());
		model.addAttribute("history", this.course.of(actor.agency(), id.value()));
		model.addAttribute("linkDays", OfficerAccounts.LINK.toDays());
		choices(actor, model);
		return "organisation/person";
	}

	/** What a position is chosen from. */
	void choices(Actor actor, Model model) {
		model.addAttribute("units", this.agencies.units(actor.agency()));
		model.addAttribute("roles", Role.values());
	}

	/**
	 * An officer in the list.
	 *
	 * @param account null where there is none
	 */
	record Line(Officer officer, @Nullable OfficerAccount account) {

	}

}
