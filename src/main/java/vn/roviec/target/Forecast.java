package vn.roviec.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where the straight line through all that was measured (least squares) leads; no more is
 * known.
 *
 * @param points how many measurements the line goes through
 * @param atStart where the line stands on the day of the first of them
 * @param atEnd the value on the last day of the period
 * @param stopsOn the day from which the line would leave what is possible and stays at
 * its edge, null where it does not before the period ends
 * @param reachedOn the day after the last measurement on which the figure is reached,
 * null where it is not within {@link #YEARS} years
 */
public record Forecast(int points, double atStart, double atEnd, @Nullable LocalDate stopsOn,
		@Nullable LocalDate reachedOn) {

	/** Further ahead nothing is said. */
	static final int YEARS = 5;

	/**
	 * Foretells a target that is not over.
	 * @param measured in the order of their days; at least two days are needed
	 */
	static Optional<Forecast> of(Target target, List<Measurement> measured) {
		if (measured.stream().map(Measurement::on).distinct().count() < 2) {
			return Optional.empty();
		}
		Line line = Line.through(measured);
		Aim aim = target.aim();
		LocalDate last = measured.get(measured.size() - 1).on();
		return Optional.of(new Forecast(measured.size(), aim.possible(line.on(measured.get(0).on())),
				aim.possible(line.on(target.endsOn())), stops(aim, line, target.endsOn()),
				reached(aim, line, last.plusDays(1))));
	}

	private static @Nullable LocalDate stops(Aim aim, Line line, LocalDate end) {
		return line.first()
			.datesUntil(end.isAfter(line.first()) ? end : line.first())
			.filter((day) -> Double.compare(aim.possible(line.on(day)), line.on(day)) != 0)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable LocalDate reached(Aim aim, Line line, LocalDate from) {
		LocalDate until = from.plusYears(YEARS);
		for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
			if (aim.reachedBy(aim.possible(line.on(day)))) {
				return day;
			}
		}
		return null;
	}

	/** Value by day: level on the first day, and what is added each day. */
	private record Line(LocalDate first, double level, double slope) {

		/** Rounded, so that a line that ends on the figure reaches it. */
		private static final double GRAIN = 1e6;

		static Line through(List<Measurement> measured) {
			LocalDate first = measured.get(0).on();
			double days = measured.stream().mapToDouble((one) -> days(first, one)).average().orElse(0);
			double values = measured.stream().mapToDouble(Line::value).average().orElse(0);
			double together = measured.stream()
				.mapToDouble((one) -> (days(first, one) - days) * (value(one) - values))
				.sum();
			double apart = measured.stream().mapToDouble((one) -> Math.pow(days(first, one) - days, 2)).sum();
			double slope = together / apart;
			return new Line(first, values - slope * days, slope);
		}

		double on(LocalDate day) {
			double value = this.level + this.slope * ChronoUnit.DAYS.between(this.first, day);
			return Math.round(value * GRAIN) / GRAIN;
		}

		private static double days(LocalDate first, Measurement one) {
			return ChronoUnit.DAYS.between(first, one.on());
		}

		private static double value(Measurement one) {
			return one.value().doubleValue();
		}

	}

}
