package vn.roviec.calendar.web;

import java.util.List;

/** One month of the year's sheet. */
record Month(int number, List<List<Cell>> weeks) {

	/**
	 * One day of a week, or an empty place before the first and after the last.
	 *
	 * @param day of the month, 0 for an empty place
	 * @param tone rest, off, work, storm or blank
	 * @param name why the day differs, else blank
	 */
	record Cell(int day, String tone, String name, boolean today) {

	}

}
