package vn.roviec.organisation.web;

import java.util.List;

import org.springframework.stereotype.Component;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.security.OfficerAccounts;

/** The officers of an agency, each with the account. */
@Component
class PeopleLines {

	private final Agencies agencies;

	private final OfficerAccounts accounts;

	PeopleLines(Agencies agencies, OfficerAccounts accounts) {
		this.agencies = agencies;
		this.accounts = accounts;
	}

	List<PersonPages.Line> of(Actor actor) {
		return this.agencies.officers(actor.agency())
			.stream()
			.map((officer) -> new PersonPages.Line(officer,
					this.accounts.of(actor.agency(), officer.id()).orElse(null)))
			.toList();
	}

}
