package vn.roviec.security.demo;

import org.junit.jupiter.api.Test;
import vn.roviec.Roviec;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;
import vn.roviec.workflow.CheckConsistency;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest(classes = Roviec.class,
		properties = { "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1",
				"camunda.bpm.job-execution.enabled=false" })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class DemoIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private DemoAgencies demo;

	@Autowired
	private Agencies agencies;

	@Autowired
	private CheckConsistency check;

	@Test
	void theLoginPageOffersEveryRoleAndEachOneEnters() throws Exception {
		String page = this.mvc.perform(get("/login")).andReturn().getResponse().getContentAsString();
		assertThat(this.demo.offered()).hasSize(16).allSatisfy((account) -> {
			assertThat(page).contains("value=\"" + account.username() + "\"");
			assertThat(this.mvc.perform(formLogin().user(account.username()).password(account.password()))
				.andReturn()
				.getResponse()
				.getRedirectedUrl()).isEqualTo("/");
		});
	}

	@Test
	void whoComesBeforeItsPlansAreThereIsBroughtInWhenTheyAre() throws Exception {
		AvailabilityChangeEvent.publish(this.application, ReadinessState.REFUSING_TRAFFIC);
		try {
			this.mvc.perform(get("/login"))
				.andExpect(status().isServiceUnavailable())
				.andExpect(header().string("Refresh", "2;url=/"))
				.andExpect(content().string(containsString("Đang chuẩn bị dữ liệu mẫu")));
		}
		finally {
			AvailabilityChangeEvent.publish(this.application, ReadinessState.ACCEPTING_TRAFFIC);
		}
		this.mvc.perform(get("/login")).andExpect(status().isOk());
	}

	@Test
	void theViceChairmanSignsForTheChairman() {
		Actor vice = this.agencies.actor(DemoAgencies.officer("phochutich")).orElseThrow();
		assertThat(vice.holds(Role.VICE_CHAIRMAN)).isTrue();
		assertThat(vice.signsForChairman()).isTrue();
	}

	@Test
	void theNeighbourSharesNothing() {
		assertThat(this.agencies.units(DemoAgencies.AN_BINH_TRUNG)).hasSize(7);
		assertThat(this.agencies.units(DemoAgencies.THANH_HA_DONG)).extracting(Unit::id)
			.doesNotContainAnyElementsOf(
					this.agencies.units(DemoAgencies.AN_BINH_TRUNG).stream().map(Unit::id).toList());
	}

	@Test
	void whatTheDemonstrationShowsDiffersNowhereFromItself() {
		assertThat(this.check.check()).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.differences()).as(finding.name()).isEmpty());
	}

	@Test
	void aSecondStartMakesNothingTwice() {
		this.demo.run(new DefaultApplicationArguments());
		assertThat(this.agencies.all()).hasSize(3);
	}

}
