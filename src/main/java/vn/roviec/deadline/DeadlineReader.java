package vn.roviec.deadline;

import java.util.List;
import java.util.Set;

/**
 * Reads a deadline as officials write it, and never guesses a date that is not there.
 */
public class DeadlineReader {

	/**
	 * Reads one deadline.
	 * @param text the deadline as written, possibly empty
	 * @param contextYear the year of the plan, for dates without one
	 */
	public DeadlineReading read(String text, int contextYear) {
		return new DeadlineReading(text, DeadlineKind.NO_FIXED_DATE, null, List.of(), Set.of(), false, false, true,
				null, "Chưa xác định được thời hạn, cần người xác nhận.");
	}

}
