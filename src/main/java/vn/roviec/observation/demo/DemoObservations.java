package vn.roviec.observation.demo;

import java.time.Clock;
import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.observation.GrantObservation;
import vn.roviec.observation.Granting;
import vn.roviec.observation.Observations;
import vn.roviec.security.demo.DemoAgencies;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the department look at both communes of the demonstration, for a year. */
@Component
@Profile("demo")
@ConditionalOnWebApplication
@Order(2)
class DemoObservations implements ApplicationRunner {

	private final Observations observations;

	private final GrantObservation grant;

	private final Agencies agencies;

	private final Clock clock;

	DemoObservations(Observations observations, GrantObservation grant, Agencies agencies, Clock clock) {
		this.observations = observations;
		this.grant = grant;
		this.agencies = agencies;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.observations.of(DemoAgencies.AN_BINH_TRUNG).isEmpty()) {
			return;
		}
		let("chutich");
		let("thd.chutich");
	}

	private void let(String chairman) {
		Actor by = this.agencies.actor(DemoAgencies.officer(chairman)).orElseThrow();
		LocalDate today = LocalDate.now(this.clock);
		this.grant.grant(by, new Granting(DemoAgencies.SO_NOI_VU, today, today.plusYears(1),
				"Công văn về theo dõi cải cách hành chính"));
	}

}
