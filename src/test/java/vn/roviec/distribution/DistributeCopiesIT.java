package vn.roviec.distribution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.PlanText;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** To whom the copies of a plan go, without a mail server. */
@ApplicationTest
class DistributeCopiesIT {

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private ConfirmReceipt confirm;

	@Autowired
	private Jobs jobs;

	private Commune commune;

	private UUID plan;

	@BeforeEach
	void aPlan() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = commune();
		this.plan = this.beans.getBean(OpenPlan.class)
			.open(this.commune.drafter(), new PlanText("Chuyển đổi số", null, null, "", "I. MỤC ĐÍCH", "", "VT"),
					List.of())
			.value();
	}

	@Test
	void headsAreToldAndOthersGetPaperThoughTheirMailboxIsKnown() {
		this.beans.getBean(AddressBook.class)
			.remember(this.commune.clerk(), new RecipientName("Sở Nội vụ"), MailAddress.of("a@sonoivu.gov.vn"));
		distribute();
		assertThat(copies()).extracting(Delivery::line, Delivery::unit, Delivery::state)
			.containsExactly(tuple("Sở Nội vụ (b/c)", null, DeliveryState.PAPER),
					tuple("Các phòng", this.commune.culture, DeliveryState.SENT),
					tuple("Các phòng", this.commune.economy, DeliveryState.SENT),
					tuple("Lãnh đạo UBND", this.commune.leadership, DeliveryState.SENT));
		assertThat(told(this.commune.cultureHead())).singleElement()
			.isEqualTo("Kế hoạch số 07/KH-UBND “Chuyển đổi số” đã gửi đến đơn vị. Hãy mở và xác nhận đã nhận.");
		assertThat(told(this.commune.drafter())).isEmpty();
		assertThat(told(this.commune.centreHead())).isEmpty();
		assertThat(told(this.commune.chairman())).as("a unit without a head is told as a whole").hasSize(1);
		assertThat(told(this.commune.viceChairman())).hasSize(1);
	}

	@Test
	void aSecondCallChangesNothing() {
		distribute();
		List<Delivery> first = copies();
		distribute();
		assertThat(copies()).isEqualTo(first);
		assertThat(told(this.commune.cultureHead())).hasSize(1);
	}

	@Test
	void theFirstConfirmationCounts() {
		distribute();
		UUID copy = copies().get(1).id();
		assertThat(this.confirm.confirm(this.commune.drafter(), copy)).isEqualTo(this.plan);
		this.jobs.jumpTo("2026-03-02T10:00");
		assertThat(this.confirm.confirm(this.commune.cultureHead(), copy)).isEqualTo(this.plan);
		assertThat(copies().get(1)).returns(DeliveryState.RECEIVED, Delivery::state)
			.returns(this.commune.drafter().officer(), Delivery::receivedBy)
			.returns("Chuyên viên VHXH", Delivery::receivedName)
			.satisfies((received) -> assertThat(received.receivedAt()).isEqualTo("2026-03-02T01:00:00Z"));
		assertThat(copies().get(2).state()).isEqualTo(DeliveryState.SENT);
		assertThat(this.beans.getBean(AuditLog.class).of(this.commune.id, this.plan)).extracting(AuditEntry::action)
			.containsOnlyOnce("delivery.received");
	}

	@Test
	void nobodyConfirmsForAnotherUnit() {
		distribute();
		List<Delivery> copies = copies();
		Actor stranger = commune().drafter();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.confirm.confirm(this.commune.drafter(), copies.get(2).id()));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.confirm.confirm(this.commune.drafter(), copies.get(0).id()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.confirm.confirm(stranger, copies.get(1).id()));
		assertThat(copies()).isEqualTo(copies);
	}

	private void distribute() {
		this.beans.getBean(DistributeCopies.class)
			.distribute(this.commune.id,
					new DistributedDocument(this.plan, "Chuyển đổi số", "07/KH-UBND", LocalDate.of(2026, 3, 2),
							"/plans/" + this.plan),
					List.of(new RecipientLine("Sở Nội vụ (b/c)", List.of()),
							new RecipientLine("Các phòng",
									List.of(this.commune.culture, this.commune.economy, this.commune.culture)),
							new RecipientLine("Lãnh đạo UBND", List.of(this.commune.leadership))));
		this.jobs.runDue();
	}

	private List<Delivery> copies() {
		return this.deliveries.of(this.commune.id, this.plan);
	}

	private List<String> told(Actor actor) {
		return this.beans.getBean(Notices.class).page(actor, null, 10).stream().map(Receipt::text).toList();
	}

	private Commune commune() {
		return new Commune(this.beans.getBean(RegisterAgency.class), this.beans.getBean(Agencies.class));
	}

}
