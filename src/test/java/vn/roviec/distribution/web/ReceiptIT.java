package vn.roviec.distribution.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.distribution.Deliveries;
import vn.roviec.distribution.Delivery;
import vn.roviec.distribution.DeliveryState;
import vn.roviec.distribution.DistributeCopies;
import vn.roviec.distribution.DistributedDocument;
import vn.roviec.distribution.RecipientLine;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@ApplicationTest
@AutoConfigureMockMvc
class ReceiptIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	private final UUID plan = UUID.randomUUID();

	private Visitors visitors;

	@BeforeEach
	void aDistributedPlan() {
		this.visitors = new Visitors(this.application, "UBND xã An Bình Trung");
		UnitId office = this.visitors.actor(Role.HEAD).positions().get(0).unit();
		this.application.getBean(DistributeCopies.class)
			.distribute(
					this.visitors.agency, new DistributedDocument(this.plan, "Chuyển đổi số", "07/KH-UBND",
							LocalDate.of(2026, 3, 2), "/plans/" + this.plan),
					List.of(new RecipientLine("Văn phòng", List.of(office))));
		this.application.getBean(Jobs.class).runDue();
	}

	@Test
	void confirmingLeadsBackToThePlanHoweverOften() throws Exception {
		for (int i = 0; i < 3; i++) {
			MvcResult result = receive(this.visitors);
			assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/plans/" + this.plan + "?tab=documents");
			assertThat(result.getFlashMap().get("flash")).isEqualTo("Đã ghi nhận đơn vị nhận văn bản.");
		}
		assertThat(copy().state()).isEqualTo(DeliveryState.RECEIVED);
		assertThat(copy().receivedBy()).isEqualTo(this.visitors.officer(Role.SPECIALIST));
	}

	@Test
	void anotherAgencysCopyDoesNotExist() throws Exception {
		Visitors others = new Visitors(this.application, "UBND xã An Bình Đông");
		assertThat(receive(others).getResponse().getStatus()).isEqualTo(404);
		assertThat(copy().state()).isEqualTo(DeliveryState.SENT);
	}

	private Delivery copy() {
		return this.application.getBean(Deliveries.class).of(this.visitors.agency, this.plan).get(0);
	}

	private MvcResult receive(Visitors by) throws Exception {
		return this.mvc
			.perform(post("/deliveries/{id}/receive", copy().id()).session(by.session(Role.SPECIALIST)).with(csrf()))
			.andReturn();
	}

}
