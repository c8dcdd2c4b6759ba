package vn.roviec.deadline;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * The Vietnamese lunar calendar by Hồ Ngọc Đức's algorithm, for the meridian of UTC+7,
 * which is why it differs from China's in some years (Tết 2030).
 */
final class LunarCalendar {

	private static final double ZONE = 7.0 / 24.0;

	/** The new moon from which the algorithm counts lunations: 1 January 1900. */
	private static final double EPOCH = 2415021.076998695;

	private static final double SYNODIC_MONTH = 29.530588853;

	private LunarCalendar() {
	}

	/**
	 * The solar date of a day of a lunar year; never of its leap month.
	 * @param lunarYear the year in which the lunar year begins
	 * @param lunarMonth 1 to 12
	 * @param lunarDay 1 to 30
	 */
	static LocalDate toSolar(int lunarYear, int lunarMonth, int lunarDay) {
		long eleventhBefore = eleventhMonth((lunarMonth < 11) ? lunarYear - 1 : lunarYear);
		long eleventhAfter = eleventhMonth((lunarMonth < 11) ? lunarYear : lunarYear + 1);
		int offset = Math.floorMod(lunarMonth - 11, 12);
		if (eleventhAfter - eleventhBefore > 365 && offset >= leapOffset(eleventhBefore)) {
			offset++;
		}
		long lunation = (long) Math.floor(0.5 + (eleventhBefore - EPOCH) / SYNODIC_MONTH);
		return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, newMoonDay(lunation + offset) + lunarDay - 1);
	}

	/** The first day of the month that holds the winter solstice. */
	private static long eleventhMonth(int year) {
		long lastDay = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
		long lunation = (long) Math.floor((lastDay - 2415021) / SYNODIC_MONTH);
		long newMoon = newMoonDay(lunation);
		return (sunSector(newMoon) >= 9) ? newMoonDay(lunation - 1) : newMoon;
	}

	/** The place, after the eleventh month, of the month without a principal term. */
	private static int leapOffset(long eleventhMonth) {
		long lunation = (long) Math.floor((eleventhMonth - EPOCH) / SYNODIC_MONTH + 0.5);
		int month = 1;
		int sector = sunSector(newMoonDay(lunation + month));
		int previous;
		do {
			previous = sector;
			month++;
			sector = sunSector(newMoonDay(lunation + month));
		}
		while (sector != previous && month < 14);
		return month - 1;
	}

	private static long newMoonDay(long lunation) {
		return (long) Math.floor(newMoon(lunation) + 0.5 + ZONE);
	}

	/** Julian date of a new moon, after Meeus, Astronomical Algorithms (1998). */
	private static double newMoon(long lunation) {
		double t = lunation / 1236.85;
		double t2 = t * t;
		double t3 = t2 * t;
		double mean = 2415020.75933 + 29.53058868 * lunation + 0.0001178 * t2 - 0.000000155 * t3
				+ 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
		double sun = 359.2242 + 29.10535608 * lunation - 0.0000333 * t2 - 0.00000347 * t3;
		double moon = 306.0253 + 385.81691806 * lunation + 0.0107306 * t2 + 0.00001236 * t3;
		double latitude = 21.2964 + 390.67050646 * lunation - 0.0016528 * t2 - 0.00000239 * t3;
		double correction = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun) - 0.4068 * sin(moon)
				+ 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon) + 0.0104 * sin(2 * latitude)
				- 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon) + 0.0004 * sin(2 * latitude + sun)
				- 0.0004 * sin(2 * latitude - sun) - 0.0006 * sin(2 * latitude + moon)
				+ 0.0010 * sin(2 * latitude - moon) + 0.0005 * sin(2 * moon + sun);
		return mean + correction - earthRotation(t, t2, t3);
	}

	/** Dynamical time less universal time, in days. */
	private static double earthRotation(double t, double t2, double t3) {
		if (t < -11) {
			return 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3;
		}
		return -0.000278 + 0.000265 * t + 0.000262 * t2;
	}

	/** The twelfth of the ecliptic, 0 to 11, in which the sun stands at midnight. */
	private static int sunSector(long julianDay) {
		double t = (julianDay - 0.5 - ZONE - 2451545.0) / 36525;
		double t2 = t * t;
		double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
		double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
		double centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
				+ (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly);
		double longitude = mean + centre;
		return (int) Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
	}

	private static double sin(double degrees) {
		return Math.sin(Math.toRadians(degrees));
	}

}
