package vn.roviec.organisation;

import java.util.List;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.security.FactorRule;
import vn.roviec.security.SecondFactors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agency asks of those who sign in, and who of them is ready for it. */
@Component
@Transactional(readOnly = true)
public class SignInRules {

	private final Agencies agencies;

	private final SecondFactors factors;

	SignInRules(Agencies agencies, SecondFactors factors) {
		this.agencies = agencies;
		this.factors = factors;
	}

	public FactorRule rule(AgencyId agency) {
		return this.factors.rule(agency);
	}

	/** Of whom a second factor can be demanded, each with whether there is one. */
	public List<Person> ofWhomItIsDemanded(AgencyId agency) {
		return FactorRule.REQUIRED_OF.stream()
			.flatMap((role) -> this.agencies.holding(agency, role).stream())
			.distinct()
			.map((officer) -> new Person(officer, this.factors.has(agency, officer.id())))
			.toList();
	}

	/**
	 * One of them.
	 *
	 * @param ready whether a second factor has worked once
	 */
	public record Person(Officer officer, boolean ready) {
	}

}
