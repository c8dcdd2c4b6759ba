package vn.roviec.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.report.BurnUp;
import vn.roviec.web.TimeScale;

/**
 * What was planned and what was done as two lines on a drawing of 100 by 100.
 *
 * @param planned places on the line, "x,y x,y"
 * @param today in hundredths of the width, null where it is not on the drawing
 */
record Curve(String planned, String done, @Nullable Double today, List<TimeScale.Tick> ticks, int most) {

	static Curve of(BurnUp course, LocalDate today) {
		TimeScale scale = new TimeScale(course.first(), course.last());
		int most = course.points().stream().mapToInt((one) -> Math.max(one.planned(), one.done())).max().orElse(0);
		String from = place(0, 0, Math.max(most, 1)) + " ";
		return new Curve(
				from + course.points()
					.stream()
					.map((point) -> place(scale.at(point.day()), point.planned(), Math.max(most, 1)))
					.collect(Collectors.joining(" ")),
				from + course.points()
					.stream()
					.filter(BurnUp.Point::known)
					.map((point) -> place(scale.at(point.day()), point.done(), Math.max(most, 1)))
					.collect(Collectors.joining(" ")),
				scale.has(today) ? scale.at(today) : null, scale.ticks(), most);
	}

	private static String place(double across, int count, int most) {
		return String.format(Locale.ROOT, "%.2f,%.2f", across, 100 - 100.0 * count / most);
	}

}
