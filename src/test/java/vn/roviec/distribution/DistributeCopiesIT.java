package vn.roviec.distribution;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.Commune;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class DistributeCopiesIT {

	private final UUID plan = UUID.randomUUID();

	private final MovedClock clock = MovedClock.at("2026-03-02T08:00");

	@ParameterizedTest
	@DatabaseUnderTest
	void headsAreToldAndOthersGetPaper(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			distribute(rows, commune);

			assertThat(deliveries(rows, commune)).extracting(Delivery::line, Delivery::unit, Delivery::state)
				.containsExactly(tuple("Sở Nội vụ (b/c)", null, DeliveryState.PAPER),
						tuple("Các phòng", commune.culture, DeliveryState.SENT),
						tuple("Các phòng", commune.economy, DeliveryState.SENT),
						tuple("Lãnh đạo UBND", commune.leadership, DeliveryState.SENT));
			assertThat(told(rows, commune.cultureHead())).singleElement()
				.returns("Kế hoạch số 07/KH-UBND “Chuyển đổi số” đã gửi đến đơn vị. Hãy mở và xác nhận đã nhận.",
						Receipt::text);
			assertThat(told(rows, commune.drafter())).isEmpty();
			assertThat(told(rows, commune.centreHead())).isEmpty();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aUnitWithoutAHeadIsToldAsAWhole(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			distribute(rows, commune);
			assertThat(told(rows, commune.chairman())).hasSize(1);
			assertThat(told(rows, commune.viceChairman())).hasSize(1);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aSecondCallChangesNothing(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			distribute(rows, commune);
			List<Delivery> first = deliveries(rows, commune);
			distribute(rows, commune);
			assertThat(deliveries(rows, commune)).isEqualTo(first);
			assertThat(told(rows, commune.cultureHead())).hasSize(1);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void theFirstConfirmationCounts(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			distribute(rows, commune);
			UUID copy = deliveries(rows, commune).get(1).id();
			ConfirmReceipt confirm = rows.get(ConfirmReceipt.class);
			assertThat(confirm.confirm(commune.drafter(), copy)).isEqualTo(this.plan);
			this.clock.move(Duration.ofHours(2));
			assertThat(confirm.confirm(commune.cultureHead(), copy)).isEqualTo(this.plan);

			assertThat(deliveries(rows, commune).get(1)).returns(DeliveryState.RECEIVED, Delivery::state)
				.returns(commune.drafter().officer(), Delivery::receivedBy)
				.returns("Chuyên viên VHXH", Delivery::receivedName)
				.satisfies((received) -> assertThat(received.receivedAt()).isEqualTo("2026-03-02T01:00:00Z"));
			assertThat(deliveries(rows, commune).get(2).state()).isEqualTo(DeliveryState.SENT);
			assertThat(rows.get(AuditLog.class).of(commune.id, this.plan)).extracting(AuditEntry::action)
				.containsExactly("delivery.received");
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void nobodyConfirmsForAnotherUnit(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			distribute(rows, commune);
			List<Delivery> copies = deliveries(rows, commune);
			Actor stranger = commune(rows).drafter();
			ConfirmReceipt confirm = rows.get(ConfirmReceipt.class);
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> confirm.confirm(commune.drafter(), copies.get(2).id()));
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> confirm.confirm(commune.drafter(), copies.get(0).id()));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> confirm.confirm(stranger, copies.get(1).id()));
			assertThat(deliveries(rows, commune)).isEqualTo(copies);
		}
	}

	private void distribute(Rows rows, Commune commune) {
		rows.get(DistributeCopies.class)
			.distribute(commune.id, this.plan, "Chuyển đổi số", "07/KH-UBND", "/plans/" + this.plan,
					List.of(new RecipientLine("Sở Nội vụ (b/c)", List.of()),
							new RecipientLine("Các phòng", List.of(commune.culture, commune.economy, commune.culture)),
							new RecipientLine("Lãnh đạo UBND", List.of(commune.leadership))));
	}

	private List<Delivery> deliveries(Rows rows, Commune commune) {
		return rows.get(Deliveries.class).of(commune.id, this.plan);
	}

	private static List<Receipt> told(Rows rows, Actor actor) {
		return rows.get(Notices.class).page(actor, null, 10);
	}

	private static Commune commune(Rows rows) {
		return new Commune(rows.get(RegisterAgency.class), rows.get(Agencies.class));
	}

	private Rows rows(MigratedDatabase database) {
		return new Rows(database, this.clock, Deliveries.class, DistributeCopies.class, ConfirmReceipt.class,
				Modules.class);
	}

	/** The modules that distribution stands on. */
	@ComponentScan({ "vn.roviec.agency", "vn.roviec.audit", "vn.roviec.notification" })
	static class Modules {

		@Bean
		ResourceBundleMessageSource messageSource() {
			ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
			messages.setBasename("messages");
			messages.setDefaultEncoding("UTF-8");
			messages.setFallbackToSystemLocale(false);
			return messages;
		}

	}

}
