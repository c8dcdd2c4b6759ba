package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;

/**
 * One deliverable of one appendix row, to become a task.
 *
 * @param itemNo number of the row
 * @param position number of the deliverable within the row
 * @param group heading of the group of rows, null where there is none
 * @param deadlineText the deadline in its original words
 * @param due the date understood, null where there is no fixed date
 * @param strictBefore whether the work is due before that day
 */
public record TaskOrder(int itemNo, int position, @Nullable String group, String content, String deliverable,
		UnitId leadUnit, List<UnitId> coordinatingUnits, String deadlineText, @Nullable LocalDate due,
		boolean strictBefore) {

	public TaskOrder {
		coordinatingUnits = List.copyOf(coordinatingUnits);
	}

}
