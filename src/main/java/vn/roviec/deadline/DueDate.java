package vn.roviec.deadline;

import java.time.LocalDate;

/**
 * The day a task is due.
 *
 * @param date the day as written
 * @param strictBefore whether the work is due before this day ("Trước ngày D")
 */
public record DueDate(LocalDate date, boolean strictBefore) {

	/**
	 * The last day on which the work is in time.
	 */
	public LocalDate lastDay() {
		return this.strictBefore ? this.date.minusDays(1) : this.date;
	}

}
