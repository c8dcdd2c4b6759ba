package vn.roviec.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * A day or period as named, perhaps without its year, perhaps one that does not exist.
 *
 * @param unit how long it is
 * @param year its year, or null where the text leaves it out
 * @param fromMonth first month, or {@link #NO_MONTH} where a day is named without its
 * month
 * @param fromDay first day
 * @param toMonth last month
 * @param toDay last day, or 0 for the last of the month
 * @param unsure whether the form can be read in another way
 */
record TimeRef(Unit unit, @Nullable Integer year, int fromMonth, int fromDay, int toMonth, int toDay, boolean unsure) {

	/** The month of a day that is named without one; 0 would be a month that is none. */
	static final int NO_MONTH = -1;

	/**
	 * How long a named time is, shortest first.
	 */
	enum Unit {

		DAY, PART, WEEK, MONTH, QUARTER, HALF, YEAR

	}

	static TimeRef day(@Nullable Integer year, int month, int day) {
		return new TimeRef(Unit.DAY, year, month, day, month, day, false);
	}

	static TimeRef month(@Nullable Integer year, int month) {
		return new TimeRef(Unit.MONTH, year, month, 1, month, 0, false);
	}

	static TimeRef quarter(@Nullable Integer year, int quarter) {
		return new TimeRef(Unit.QUARTER, year, quarter * 3 - 2, 1, quarter * 3, 0, false);
	}

	static TimeRef months(@Nullable Integer year, int from, int to) {
		return new TimeRef(Unit.HALF, year, from, 1, to, 0, false);
	}

	static TimeRef year(int year) {
		return new TimeRef(Unit.YEAR, year, 1, 1, 12, 0, false);
	}

	/** A time of which only the last day counts, as "cuối năm". */
	static TimeRef part(@Nullable Integer year, int month, int day) {
		return new TimeRef(Unit.PART, year, month, day, month, day, false);
	}

	TimeRef in(@Nullable Integer otherYear) {
		return new TimeRef(this.unit, otherYear, this.fromMonth, this.fromDay, this.toMonth, this.toDay, this.unsure);
	}

	TimeRef ofMonth(int month) {
		return new TimeRef(this.unit, this.year, month, this.fromDay, month, this.toDay, this.unsure);
	}

	TimeRef doubted() {
		return new TimeRef(this.unit, this.year, this.fromMonth, this.fromDay, this.toMonth, this.toDay, true);
	}

	boolean withoutMonth() {
		return this.fromMonth == NO_MONTH;
	}

	boolean exists(int inYear) {
		if (withoutMonth()) {
			return this.fromDay >= 1 && this.fromDay <= 31;
		}
		return this.fromMonth >= 1 && this.fromMonth <= 12 && this.toMonth <= 12 && this.fromMonth <= this.toMonth
				&& YearMonth.of(inYear, this.fromMonth).isValidDay(this.fromDay)
				&& (this.toDay == 0 || YearMonth.of(inYear, this.toMonth).isValidDay(this.toDay))
				|| this.unit == Unit.PART && this.fromMonth >= 1 && this.fromMonth <= 12 && this.fromDay == 0;
	}

	LocalDate start(int inYear) {
		YearMonth month = YearMonth.of(inYear, this.fromMonth);
		return (this.fromDay == 0) ? month.atEndOfMonth() : month.atDay(this.fromDay);
	}

	LocalDate end(int inYear) {
		YearMonth month = YearMonth.of(inYear, this.toMonth);
		return (this.toDay == 0) ? month.atEndOfMonth() : month.atDay(this.toDay);
	}

}
