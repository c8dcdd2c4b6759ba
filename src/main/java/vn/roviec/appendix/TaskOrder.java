package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

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

	private static final int CONTENT = 4000;

	private static final int DELIVERABLE = 2000;

	public TaskOrder {
		coordinatingUnits = List.copyOf(coordinatingUnits);
	}

	/** The order of one cycle: what is to be handed in says which. */
	TaskOrder of(SeriesCycle cycle) {
		String about = " (" + cycle.name() + ")";
		boolean whole = this.deliverable.isBlank();
		return new TaskOrder(this.itemNo, this.position, this.group,
				whole ? fitting(this.content, about, CONTENT) : this.content,
				whole ? "" : fitting(this.deliverable, about, DELIVERABLE), this.leadUnit, this.coordinatingUnits,
				this.deadlineText, cycle.dueOn(), this.strictBefore);
	}

	private static String fitting(String words, String about, int longest) {
		int room = longest - about.length();
		return ((words.length() <= room) ? words : words.substring(0, room - 1) + "…") + about;
	}

	/** The same order, given to the units that have this work now. */
	TaskOrder to(UnaryOperator<UnitId> present) {
		return new TaskOrder(this.itemNo, this.position, this.group, this.content, this.deliverable,
				present.apply(this.leadUnit), this.coordinatingUnits.stream().map(present).toList(), this.deadlineText,
				this.due, this.strictBefore);
	}

}
