package vn.roviec.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AbsencesIT {

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	private final MovedClock clock = MovedClock.at("2026-03-02T08:00");

	private final SampleAgency ours = new SampleAgency("UBND xã An Bình Trung");

	private final SampleAgency theirs = new SampleAgency("UBND xã Thanh Hà Đông");

	private Rows rows(MigratedDatabase database) {
		Rows rows = new Rows(database, this.clock, JdbcAgencies.class, Officers.class, Absences.class,
				RegisterAgency.class);
		rows.get(RegisterAgency.class).register(this.ours.asNew());
		rows.get(RegisterAgency.class).register(this.theirs.asNew());
		return rows;
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void theSubstituteStandsInFromTheFirstDayThroughTheLast(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			away(rows, this.ours.specialist, MONDAY, MONDAY.plusDays(1), this.ours.head);
			Agencies agencies = rows.get(Agencies.class);
			for (int day = -1; day < 3; day++) {
				boolean away = day == 0 || day == 1;
				assertThat(agencies.absence(this.ours.id, this.ours.specialist, MONDAY.plusDays(day)).isPresent())
					.as("day %d", day)
					.isEqualTo(away);
				assertThat(agencies.substitutesOf(this.ours.id, this.ours.specialist, MONDAY.plusDays(day)).size())
					.as("day %d", day)
					.isEqualTo(away ? 1 : 0);
			}
			Actor head = agencies.actor(this.ours.head).orElseThrow();
			assertThat(head.standsInFor()).containsExactly(this.ours.specialist);
			assertThat(head.actsFor(this.ours.specialist)).isTrue();
			assertThat(head.actsFor(this.ours.clerk)).isFalse();
			assertThat(agencies.actor(this.ours.specialist).orElseThrow().standsInFor()).isEmpty();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whereTheSubstituteIsAwayTooTheChainGoesOneStepFurther(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			away(rows, this.ours.specialist, MONDAY, MONDAY, this.ours.head);
			away(rows, this.ours.head, MONDAY, MONDAY, this.ours.clerk);
			away(rows, this.ours.clerk, MONDAY, MONDAY, this.ours.viceChairman);
			Agencies agencies = rows.get(Agencies.class);
			assertThat(agencies.substitutesOf(this.ours.id, this.ours.specialist, MONDAY))
				.containsExactly(this.ours.clerk);
			assertThat(agencies.actor(this.ours.head).orElseThrow().standsInFor()).isEmpty();
			assertThat(agencies.actor(this.ours.clerk).orElseThrow().standsInFor())
				.containsExactly(this.ours.specialist);
			assertThat(agencies.actor(this.ours.viceChairman).orElseThrow().standsInFor())
				.containsExactlyInAnyOrder(this.ours.head, this.ours.clerk);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void twoWhoStandInForEachOtherStandInForNobodyWhileBothAreAway(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			away(rows, this.ours.specialist, MONDAY, MONDAY, this.ours.head);
			away(rows, this.ours.head, MONDAY, MONDAY, this.ours.specialist);
			assertThat(rows.get(Agencies.class).substitutesOf(this.ours.id, this.ours.head, MONDAY)).isEmpty();
			assertThat(rows.get(Agencies.class).actor(this.ours.head).orElseThrow().standsInFor()).isEmpty();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void headshipAndClerkPassOverAndNothingOfTheLeaders(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Agencies agencies = rows.get(Agencies.class);
			Actor before = agencies.actor(this.ours.specialist).orElseThrow();
			UnitId unit = agencies.actor(this.ours.head)
				.orElseThrow()
				.positions()
				.stream()
				.filter((position) -> position.role() == Role.HEAD)
				.findFirst()
				.orElseThrow()
				.unit();
			assertThat(before.heads(unit)).isFalse();
			for (OfficerId officer : List.of(this.ours.head, this.ours.clerk, this.ours.chairman,
					this.ours.viceChairman)) {
				away(rows, officer, MONDAY, MONDAY, this.ours.specialist);
			}
			Actor substitute = agencies.actor(this.ours.specialist).orElseThrow();
			assertThat(substitute.standsInFor()).hasSize(4);
			assertThat(substitute.heads(unit)).isTrue();
			assertThat(substitute.belongsTo(unit)).isTrue();
			assertThat(substitute.holds(Role.CLERK)).isTrue();
			assertThat(substitute.holds(Role.CHAIRMAN)).isFalse();
			assertThat(substitute.holds(Role.VICE_CHAIRMAN)).isFalse();
			assertThat(substitute.signsForChairman()).isFalse();
			assertThat(substitute.title()).isEqualTo(before.title());
			assertThat(substitute.inPerson()).isEqualTo(before);
			rows.jdbc().sql("update officer set active = false where id = ?").param(this.ours.head.value()).update();
			assertThat(agencies.actor(this.ours.specialist).orElseThrow().heads(unit)).isFalse();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void nobodyOfAnotherAgencyStandsIn(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			away(rows, this.ours.specialist, MONDAY, MONDAY, null);
			assertThat(rows.get(Agencies.class).substitutesOf(this.ours.id, this.ours.specialist, MONDAY)).isEmpty();
			assertThat(rows.get(Agencies.class).absence(this.theirs.id, this.ours.specialist, MONDAY)).isEmpty();
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> away(rows, this.ours.head, MONDAY, MONDAY, this.theirs.head));
		}
	}

	private void away(Rows rows, OfficerId officer, LocalDate first, LocalDate last, @Nullable OfficerId substitute) {
		rows.get(Absences.class)
			.add(new Absence(new AbsenceId(UUID.randomUUID()), this.ours.id, officer, first, last, substitute,
					"Đi tập huấn"));
	}

}
