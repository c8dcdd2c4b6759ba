package vn.roviec.target.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;
import vn.roviec.target.Forecast;
import vn.roviec.target.Measurement;
import vn.roviec.target.Target;
import vn.roviec.target.TargetStanding;
import vn.roviec.web.TimeScale;

/**
 * What was measured, what is to be reached and where it leads, on a drawing of 100 by
 * 100.
 *
 * @param line places of the measurements, "x,y x,y"
 * @param goal height of the figure to reach
 * @param forecast places of the straight line, level from where nothing more is possible;
 * null where there is none
 * @param today in hundredths of the width, null where it is not on the drawing
 * @param most what the upper edge stands for
 */
record MeasureCurve(String line, List<Dot> dots, double goal, @Nullable String forecast, @Nullable Double today,
		List<TimeScale.Tick> ticks, String most) {

	static MeasureCurve of(TargetStanding standing, LocalDate today) {
		Target target = standing.target();
		List<Measurement> measured = standing.measured();
		LocalDate first = earlier(target.startsOn(), measured.get(0).on());
		LocalDate last = later(target.endsOn(), measured.get(measured.size() - 1).on());
		TimeScale across = new TimeScale(first, last);
		Height height = Height.of(standing);
		List<Dot> dots = measured.stream()
			.map((one) -> new Dot(across.at(one.on()), height.at(one.value().doubleValue())))
			.toList();
		return new MeasureCurve(dots.stream().map(Dot::place).collect(Collectors.joining(" ")), dots,
				height.at(target.aim().goal().doubleValue()), forecast(standing, across, height),
				across.has(today) ? across.at(today) : null, across.ticks(), TypedFigure.about(height.most()));
	}

	private static @Nullable String forecast(TargetStanding standing, TimeScale across, Height height) {
		Forecast forecast = standing.forecast();
		if (forecast == null) {
			return null;
		}
		Dot from = new Dot(across.at(standing.measured().get(0).on()), height.at(forecast.atStart()));
		Dot to = new Dot(across.at(standing.target().endsOn()), height.at(forecast.atEnd()));
		LocalDate stopsOn = forecast.stopsOn();
		String bend = (stopsOn != null) ? new Dot(across.at(stopsOn), to.y()).place() + " " : "";
		return from.place() + " " + bend + to.place();
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** A place, both in hundredths, from the left and from above. */
	record Dot(double x, double y) {

		String place() {
			return String.format(Locale.ROOT, "%.2f,%.2f", this.x, this.y);
		}

	}

	/** The values between the lower and the upper edge. */
	private record Height(double least, double most) {

		/** Room above the highest. */
		private static final double ROOM = 1.1;

		private static final double WHOLE = 100;

		static Height of(TargetStanding standing) {
			Forecast forecast = standing.forecast();
			double[] values = DoubleStream
				.concat(standing.measured().stream().mapToDouble((one) -> one.value().doubleValue()),
						DoubleStream.of(standing.target().aim().goal().doubleValue(),
								(forecast != null) ? forecast.atEnd() : 0, (forecast != null) ? forecast.atStart() : 0))
				.toArray();
			double least = Math.min(0, DoubleStream.of(values).min().orElse(0));
			double most = Math.max(1, DoubleStream.of(values).max().orElse(1));
			boolean share = standing.target().aim().measuredIn().equals("%") && most <= WHOLE && most > WHOLE / 2;
			return new Height(least, share ? WHOLE : Math.ceil(most * ROOM));
		}

		double at(double value) {
			double share = (value - this.least) / (this.most - this.least);
			return Math.round((100 - 100 * share) * 100) / 100.0;
		}

	}

}
