package vn.roviec.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.PlanRoad;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

/**
 * A commune on a Monday morning that can have keys, the road of its plans and its pages.
 */
@ApplicationTest
@AutoConfigureMockMvc
abstract class SealedOffice {

	static final String PIN = "739154";

	private static final Pin PASSWORD = Pin.of("mat khau tep");

	@Autowired
	ApplicationContext application;

	@Autowired
	Jobs jobs;

	@Autowired
	private KeepKey keepKey;

	@Autowired
	private Clock clock;

	Commune commune;

	SignedIn browsers;

	PlanRoad road;

	@BeforeEach
	void aCommune() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.application.getBean(RegisterAgency.class),
				this.application.getBean(Agencies.class));
		this.browsers = new SignedIn(this.application);
		this.road = new PlanRoad(this.application, this.commune);
	}

	/** Gives the officer a key, to be used by the PIN. */
	void giveKey(Actor signer) {
		this.keepKey.keep(signer, key(signer.name()), PASSWORD, Pin.of(PIN), Pin.of(PIN));
	}

	void giveSeal() {
		this.keepKey.keepSeal(this.commune.clerk(), key(agencyName()), PASSWORD);
	}

	String agencyName() {
		return this.application.getBean(Agencies.class).agency(this.commune.id).name();
	}

	Verification verified(byte[] file) {
		return this.application.getBean(VerifyPdf.class).verify("van-ban.pdf", file);
	}

	private byte[] key(String name) {
		Instant now = this.clock.instant();
		return SelfSigned.key("CN=" + name, now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(400)))
			.locked(PASSWORD);
	}

}
