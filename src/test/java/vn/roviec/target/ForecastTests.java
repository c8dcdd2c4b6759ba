package vn.roviec.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Where a target leads by what was measured, and how it stands. */
class ForecastTests {

	private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

	@Test
	void oneDaySaysNothing() {
		assertThat(Forecast.of(target(AimKind.REACH, 80), measured())).isEmpty();
		assertThat(Forecast.of(target(AimKind.REACH, 80), measured(60, 61))).isPresent();
		List<Measurement> sameDay = List.of(measurement(60, MARCH), measurement(70, MARCH));
		assertThat(Forecast.of(target(AimKind.REACH, 80), sameDay)).isEmpty();
		assertThat(standing(target(AimKind.REACH, 80), sameDay).state()).isEqualTo(TargetState.NOT_REACHED);
	}

	/** From 60 on 1 March, one a ten days: 31 December is 305 days on. */
	@Test
	void twoPointsMakeTheLine() {
		Forecast forecast = Forecast.of(target(AimKind.AT_LEAST, 80), measured(60, 61)).orElseThrow();
		assertThat(forecast.points()).isEqualTo(2);
		assertThat(forecast.atStart()).isEqualTo(60);
		assertThat(forecast.atEnd()).isCloseTo(90.5, within(0.001));
		assertThat(forecast.reachedOn()).isEqualTo(MARCH.plusDays(200));
	}

	/** The line through 60, 64, 62: slope 0.1 a day, 61 at its beginning. */
	@Test
	void theLineGoesNearestToAllPoints() {
		Forecast forecast = Forecast.of(target(AimKind.REACH, 80), measured(60, 64, 62)).orElseThrow();
		assertThat(forecast.atStart()).isCloseTo(61, within(0.001));
		assertThat(forecast.atEnd()).isCloseTo(91.5, within(0.001));
	}

	@Test
	void aShareEndsAtAHundredAndNothingBelowZero() {
		assertThat(Forecast.of(target(AimKind.REACH, 100), measured(60, 90)).orElseThrow().atEnd()).isEqualTo(100);
		assertThat(Forecast.of(target(AimKind.AT_MOST, 2), measured(9, 3)).orElseThrow().atEnd()).isZero();
		assertThat(Forecast.of(target(AimKind.RANK, 20), measured(40, 30)).orElseThrow().atEnd()).isEqualTo(1);
		assertThat(Forecast.of(target(AimKind.FALL, 10), measured(2, -2)).orElseThrow().atEnd()).isNegative();
	}

	/** From 60 three a day: 99 on the thirteenth day, more than all from the next. */
	@Test
	void theLineStopsWhereMoreIsNotPossible() {
		assertThat(Forecast.of(target(AimKind.REACH, 100), measured(60, 90)).orElseThrow().stopsOn())
			.isEqualTo(MARCH.plusDays(14));
		assertThat(Forecast.of(target(AimKind.REACH, 100), measured(60, 61)).orElseThrow().stopsOn()).isNull();
	}

	@Test
	void aLineThatLeadsAwayNeverReaches() {
		Forecast forecast = Forecast.of(target(AimKind.REACH, 80), measured(60, 55)).orElseThrow();
		assertThat(forecast.reachedOn()).isNull();
		assertThat(Forecast.of(target(AimKind.REACH, 80), measured(60, 60)).orElseThrow().reachedOn()).isNull();
	}

	@Test
	void aTargetStandsByItsLastMeasurementAndItsLine() {
		assertThat(standing(target(AimKind.REACH, 80), List.of()).state()).isEqualTo(TargetState.UNMEASURED);
		assertThat(standing(target(AimKind.REACH, 80), measured(70, 80)).state()).isEqualTo(TargetState.REACHED);
		assertThat(standing(target(AimKind.ABOVE, 80), measured(79.9, 80)).state()).isEqualTo(TargetState.NOT_REACHED);
		assertThat(standing(target(AimKind.REACH, 80), measured(60, 60.1)).state()).isEqualTo(TargetState.BEHIND);
		assertThat(standing(target(AimKind.AT_MOST, 2), measured(3, 2)).state()).isEqualTo(TargetState.REACHED);
		assertThat(standing(target(AimKind.BELOW, 2), measured(2, 2)).state()).isEqualTo(TargetState.BEHIND);
		assertThat(standing(target(AimKind.RANK, 20), measured(25, 20)).state()).isEqualTo(TargetState.REACHED);
	}

	/**
	 * A line that ends exactly on the figure reaches it, whatever the last digit says.
	 */
	@Test
	void theLastDayCounts() {
		List<Measurement> measured = List.of(measurement(10, LocalDate.of(2026, 1, 1)),
				measurement(10.1, LocalDate.of(2026, 1, 2)));
		assertThat(standing(target(AimKind.AT_LEAST, 46.4), measured).state()).isEqualTo(TargetState.NOT_REACHED);
		assertThat(standing(target(AimKind.AT_LEAST, 46.5), measured).state()).isEqualTo(TargetState.BEHIND);
	}

	@Test
	void afterItsPeriodNothingIsForetold() {
		TargetStanding over = TargetStanding.of(target(AimKind.REACH, 80), measured(60, 61), LocalDate.of(2027, 1, 1));
		assertThat(over.forecast()).isNull();
		assertThat(over.state()).isEqualTo(TargetState.NOT_REACHED);
	}

	@Test
	void whatWasStruckOutDoesNotCount() {
		Measurement wrong = new Measurement(UUID.randomUUID(), new TargetId(UUID.randomUUID()), BigDecimal.valueOf(95),
				MARCH.plusDays(40), "", "", "", Instant.EPOCH, null, new Measurement.Struck("", Instant.EPOCH, "Nhầm"));
		List<Measurement> measured = new ArrayList<>(measured(60, 60.1));
		measured.add(wrong);
		TargetStanding standing = standing(target(AimKind.REACH, 80), measured);
		assertThat(standing.state()).isEqualTo(TargetState.BEHIND);
		assertThat(standing.measured()).hasSize(2);
	}

	private static TargetStanding standing(Target target, List<Measurement> measured) {
		return TargetStanding.of(target, measured, MARCH.plusDays(60));
	}

	private static Target target(AimKind kind, double goal) {
		return new Target(new TargetId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), UUID.randomUUID(), 1, 1,
				"II", "", new Aim(kind, BigDecimal.valueOf(goal), (kind == AimKind.RANK) ? "hạng" : "%"),
				LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), new UnitId(UUID.randomUUID()), false);
	}

	/** Values ten days apart, from 1 March on. */
	private static List<Measurement> measured(double... values) {
		List<Measurement> all = new ArrayList<>();
		for (int at = 0; at < values.length; at++) {
			all.add(measurement(values[at], MARCH.plusDays(10L * at)));
		}
		return all;
	}

	private static Measurement measurement(double value, LocalDate on) {
		return new Measurement(UUID.randomUUID(), new TargetId(UUID.randomUUID()), BigDecimal.valueOf(value), on, "",
				"", "", Instant.EPOCH, null, null);
	}

}
