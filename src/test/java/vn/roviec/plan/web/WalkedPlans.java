package vn.roviec.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.PlanRoad;
import vn.roviec.support.SignedIn;
import vn.roviec.workflow.CheckConsistency;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A commune on a Monday morning, the road of its plans and its pages. */
@ApplicationTest
@AutoConfigureMockMvc
abstract class WalkedPlans {

	@Autowired
	ApplicationContext beans;

	@Autowired
	Jobs jobs;

	Commune commune;

	SignedIn browsers;

	PlanRoad road;

	@BeforeEach
	void aCommuneOnAMondayMorning() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.beans.getBean(RegisterAgency.class), this.beans.getBean(Agencies.class));
		this.browsers = new SignedIn(this.beans);
		this.road = new PlanRoad(this.beans, this.commune);
	}

	/** A page that is whole: no word without its message, no attribute left to do. */
	String read(Actor actor, String address) throws Exception {
		MockHttpServletResponse answer = this.browsers.reads(actor, address);
		String html = answer.getContentAsString(StandardCharsets.UTF_8);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		assertThat(html).doesNotContain("??").doesNotContain("th:");
		return html;
	}

	/** What each of these checks compares is the same. */
	void nothingDiffers(String... checks) {
		assertThat(this.beans.getBean(CheckConsistency.class).check())
			.filteredOn((finding) -> List.of(checks).contains(finding.name()))
			.hasSize(checks.length)
			.allSatisfy((finding) -> assertThat(finding.differences()).isEmpty());
	}

}
