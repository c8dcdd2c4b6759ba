package vn.roviec.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.Commune;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OutgoingRegisterIT {

	private static final int ALL = Integer.MAX_VALUE;

	private final LocalDate today = LocalDate.of(2026, 3, 2);

	@ParameterizedTest
	@DatabaseUnderTest
	void pagesFollowOneAnotherNewestFirst(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			for (int i = 1; i <= 7; i++) {
				take(rows, commune, (i % 3 == 0) ? "BC" : "KH", "Văn bản " + i);
			}
			OutgoingRegister register = rows.get(OutgoingRegister.class);
			List<RegisterEntry> first = register.page(commune.id, new RegisterFilter(2026, "", ""), ALL, 4);
			List<RegisterEntry> second = register.page(commune.id, new RegisterFilter(2026, "", ""),
					first.get(3).sequence(), 4);
			assertThat(first).extracting(RegisterEntry::title)
				.containsExactly("Văn bản 7", "Văn bản 6", "Văn bản 5", "Văn bản 4");
			assertThat(second).extracting(RegisterEntry::title).containsExactly("Văn bản 3", "Văn bản 2", "Văn bản 1");
			assertThat(register.page(commune.id, new RegisterFilter(2025, "", ""), ALL, 4)).isEmpty();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void searchNeedsNoDiacriticsAndTakesSignsLiterally(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			take(rows, commune, "KH", "Phòng, chống thiên tai");
			take(rows, commune, "KH", "Đạt 100% chỉ tiêu cải cách");
			OutgoingRegister register = rows.get(OutgoingRegister.class);
			assertThat(register.page(commune.id, new RegisterFilter(2026, "", "THIEN TAI"), ALL, 9)).hasSize(1);
			assertThat(register.page(commune.id, new RegisterFilter(2026, "", "đạt"), ALL, 9)).hasSize(1);
			assertThat(register.page(commune.id, new RegisterFilter(2026, "", "dat 100%"), ALL, 9)).hasSize(1);
			assertThat(register.page(commune.id, new RegisterFilter(2026, "", "%"), ALL, 9)).hasSize(1);
			assertThat(register.page(commune.id, new RegisterFilter(2026, "", "_"), ALL, 9)).isEmpty();
			assertThat(register.page(commune.id, new RegisterFilter(2026, "", "02/kh"), ALL, 9)).hasSize(1);
			assertThat(register.page(commune.id, new RegisterFilter(2026, "", "mat tran"), ALL, 9)).hasSize(2);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void anotherAgencySeesNothing(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			Commune other = commune(rows);
			RegisterEntry entry = take(rows, commune, "KH", "Chuyển đổi số");
			OutgoingRegister register = rows.get(OutgoingRegister.class);
			assertThat(register.of(commune.id, entry.subject())).contains(entry);
			assertThat(register.of(other.id, entry.subject())).isEmpty();
			assertThat(register.page(other.id, new RegisterFilter(2026, "", ""), ALL, 9)).isEmpty();
			assertThat(register.nextNumber(other.id, "KH", 2026)).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aVoidedNumberStaysWithItsReason(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			RegisterEntry entry = take(rows, commune, "KH", "Sai trích yếu");
			rows.get(VoidNumber.class).voidNumber(commune.clerk(), entry.subject(), " Sai trích yếu ");
			OutgoingRegister register = rows.get(OutgoingRegister.class);
			assertThat(register.voided(commune.id, 2026)).singleElement()
				.returns(1, RegisterEntry::number)
				.returns("Sai trích yếu", RegisterEntry::voidedReason);
			assertThat(register.nextNumber(commune.id, "KH", 2026)).isEqualTo(2);
			assertThat(rows.get(AuditLog.class).of(commune.id, entry.subject())).extracting(AuditEntry::action)
				.containsExactly("register.voided");
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> rows.get(VoidNumber.class).voidNumber(commune.clerk(), entry.subject(), "Lần nữa"));
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void onlyTheClerkVoidsAndSaysWhy(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			UUID subject = take(rows, commune, "KH", "Chuyển đổi số").subject();
			VoidNumber voidNumber = rows.get(VoidNumber.class);
			Actor strangeClerk = commune(rows).clerk();
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> voidNumber.voidNumber(commune.chairman(), subject, "Sai"));
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> voidNumber.voidNumber(commune.clerk(), subject, "  "));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> voidNumber.voidNumber(strangeClerk, subject, "Sai"));
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void theYearsAreThoseWithABookAndThePresentOne(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			rows.transaction()
				.execute((status) -> rows.get(TakeNumber.class)
					.take(commune.id, document("KH", "Năm cũ", this.today.minusYears(2))));
			assertThat(rows.get(OutgoingRegister.class).years(commune.id)).containsExactly(2026, 2024);
		}
	}

	private RegisterEntry take(Rows rows, Commune commune, String type, String title) {
		RegisterEntry entry = rows.transaction()
			.execute((status) -> rows.get(TakeNumber.class).take(commune.id, document(type, title, this.today)));
		assertThat(entry).isNotNull();
		return entry;
	}

	private static Registration document(String type, String title, LocalDate day) {
		return new Registration(type, type + "-UBND", day, title, "Chủ tịch", "Phòng Văn hóa - Xã hội",
				"- Ủy ban Mặt trận Tổ quốc xã;\n- Các phòng.", UUID.randomUUID());
	}

	private static Commune commune(Rows rows) {
		return new Commune(rows.get(RegisterAgency.class), rows.get(Agencies.class));
	}

	private static Rows rows(MigratedDatabase database) {
		return new Rows(database, MovedClock.at("2026-03-02T08:00"), Books.class, BookSchemes.class, Entries.class,
				TakeNumber.class, OutgoingRegister.class, VoidNumber.class, Modules.class);
	}

	/** The register with the modules that it stands on. */
	@ComponentScan(basePackages = { "vn.roviec.agency", "vn.roviec.audit" },
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Anchor(Record|Schedule)"))
	static class Modules {

	}

}
