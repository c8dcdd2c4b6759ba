package vn.roviec.agency;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;

import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

class JdbcAgenciesIT {

	private final MovedClock clock = MovedClock.at("2026-03-02T08:00");

	private final SampleAgency ours = new SampleAgency("UBND xã An Bình Trung");

	private final SampleAgency theirs = new SampleAgency("UBND xã Thanh Hà Đông");

	private Rows rows(MigratedDatabase database) {
		Rows rows = new Rows(database, this.clock, JdbcAgencies.class, Officers.class, Absences.class,
				RegisterAgency.class, DelegateSigning.class);
		rows.get(RegisterAgency.class).register(this.ours.asNew());
		this.clock.move(Duration.ofSeconds(1));
		rows.get(RegisterAgency.class).register(this.theirs.asNew());
		return rows;
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void anAgencyReadsBackAsItWasRegistered(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Agencies agencies = rows.get(Agencies.class);
			assertThat(agencies.all()).containsExactly(this.ours.id, this.theirs.id);
			assertThat(agencies.agency(this.ours.id)).isEqualTo(this.ours.asNew().agency());
			assertThat(agencies.units(this.ours.id)).extracting(Unit::shortName)
				.containsExactly("Lãnh đạo", "Văn phòng", "VHXH");
			assertThat(agencies.office(this.ours.id).id()).isEqualTo(this.ours.office);
			assertThat(agencies.officers(this.ours.id)).extracting(Officer::title)
				.containsExactly("Chủ tịch", "Phó Chủ tịch", "Trưởng phòng", "Chuyên viên", "Văn thư");
			assertThat(agencies.heads(this.ours.id, this.ours.department)).extracting(Officer::id)
				.containsExactly(this.ours.head);
			assertThat(agencies.officersIn(this.ours.id, this.ours.department)).extracting(Officer::id)
				.containsExactly(this.ours.head, this.ours.specialist);
			assertThat(agencies.holding(this.ours.id, Role.SPECIALIST)).extracting(Officer::id)
				.containsExactly(this.ours.specialist, this.ours.clerk);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void theMainPositionComesFirst(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Actor clerk = rows.get(Agencies.class).actor(this.ours.clerk).orElseThrow();
			assertThat(clerk.title()).isEqualTo("Văn thư");
			assertThat(clerk.positions()).extracting(Position::role).containsExactly(Role.CLERK, Role.SPECIALIST);
			assertThat(clerk.inOffice()).isTrue();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void anotherAgencysIdsFindNothing(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Agencies agencies = rows.get(Agencies.class);
			assertThat(agencies.unit(this.ours.id, this.theirs.department)).isEmpty();
			assertThat(agencies.officer(this.ours.id, this.theirs.head)).isEmpty();
			assertThat(agencies.officersIn(this.ours.id, this.theirs.department)).isEmpty();
			assertThat(agencies.heads(this.ours.id, this.theirs.department)).isEmpty();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aUnitIsKnownByEveryFormOfItsName(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Agencies agencies = rows.get(Agencies.class);
			for (String written : new String[] { "phòng văn hoá – xã hội", "VHXH", "PVHXH", "Phòng VH-XH",
					"PHÒNG VĂN HÓA - XÃ HỘI" }) {
				assertThat(agencies.unitWritten(this.ours.id, written)).as(written)
					.map(Unit::id)
					.contains(this.ours.department);
			}
			assertThat(agencies.unitWritten(this.ours.id, "Phòng Kinh tế")).isEmpty();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aPositionCountsThroughItsLastDayAndNoLonger(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Agencies agencies = rows.get(Agencies.class);
			rows.jdbc()
				.sql("update officer_position set valid_to = ? where officer_id = ?")
				.params(LocalDate.of(2026, 3, 2), this.ours.head.value())
				.update();
			assertThat(agencies.heads(this.ours.id, this.ours.department)).hasSize(1);
			this.clock.move(Duration.ofDays(1));
			assertThat(agencies.heads(this.ours.id, this.ours.department)).isEmpty();
			assertThat(agencies.actor(this.ours.head)).get()
				.extracting(Actor::positions, list(Position.class))
				.isEmpty();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void anInactiveOfficerCannotActButKeepsTheName(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			rows.jdbc().sql("update officer set active = false where id = ?").param(this.ours.head.value()).update();
			Agencies agencies = rows.get(Agencies.class);
			assertThat(agencies.actor(this.ours.head)).isEmpty();
			assertThat(agencies.heads(this.ours.id, this.ours.department)).isEmpty();
			assertThat(agencies.officer(this.ours.id, this.ours.head)).get()
				.extracting(Officer::name)
				.isEqualTo("Trưởng phòng");
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aViceChairmanSignsOnlyWhileTheDelegationLasts(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Agencies agencies = rows.get(Agencies.class);
			rows.get(DelegateSigning.class)
				.delegate(this.ours.id, this.ours.chairman, this.ours.viceChairman, LocalDate.of(2026, 3, 3),
						LocalDate.of(2026, 3, 4), EnumSet.of(ChairmansDecision.SIGN_PLAN), "Văn hóa - xã hội");
			assertThat(signs(agencies)).isFalse();
			assertThat(agencies.delegates(this.ours.id, ChairmansDecision.SIGN_PLAN)).isEmpty();
			this.clock.move(Duration.ofDays(2));
			assertThat(signs(agencies)).isTrue();
			assertThat(agencies.delegates(this.ours.id, ChairmansDecision.SIGN_PLAN)).extracting(Officer::id)
				.containsExactly(this.ours.viceChairman);
			assertThat(agencies.delegates(this.ours.id, ChairmansDecision.DECIDE_EXTENSION)).isEmpty();
			this.clock.move(Duration.ofDays(1));
			assertThat(signs(agencies)).isFalse();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aDelegationToAnybodyElseSignsNothing(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			rows.get(DelegateSigning.class)
				.delegate(this.ours.id, this.ours.chairman, this.ours.head, LocalDate.of(2026, 3, 2),
						LocalDate.of(2026, 3, 4), EnumSet.allOf(ChairmansDecision.class), "");
			Agencies agencies = rows.get(Agencies.class);
			assertThat(agencies.actor(this.ours.head)).get().extracting(Actor::signsForChairman).isEqualTo(false);
			assertThat(agencies.delegates(this.ours.id, ChairmansDecision.SIGN_PLAN)).isEmpty();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void noRowJoinsTwoAgencies(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> rows.get(DelegateSigning.class)
				.delegate(this.ours.id, this.ours.chairman, this.theirs.viceChairman, LocalDate.of(2026, 3, 2),
						LocalDate.of(2026, 3, 4), EnumSet.allOf(ChairmansDecision.class), ""));
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void anAgencyHasOneOffice(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			NewAgency sample = new SampleAgency("UBND xã không văn phòng").asNew();
			assertThatIllegalArgumentException().isThrownBy(() -> rows.get(RegisterAgency.class)
				.register(new NewAgency(sample.agency(), sample.units().subList(2, 3), sample.officers())));
		}
	}

	private boolean signs(Agencies agencies) {
		return agencies.actor(this.ours.viceChairman).orElseThrow().signsForChairman();
	}

}
