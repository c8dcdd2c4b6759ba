package vn.roviec.periodic;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;
import vn.roviec.appendix.TaskMark;

/**
 * One task in a report, as it stood at the cut-off.
 *
 * @param position within the report, from 1
 * @param role who leads and who takes part
 * @param done whether its completion was confirmed by the cut-off
 * @param doneInPeriod whether that was in this period
 * @param result what came of it in this period, may be blank
 * @param cumulative how far it is since its beginning
 * @param difficulties what stood in its way, may be blank
 * @param proposals of the unit, may be blank
 */
public record ReportLine(UUID task, int position, String groupLabel, String content, UnitId unit, String role,
		String deadlineText, @Nullable LocalDate dueOn, TaskMark mark, boolean done, boolean doneInPeriod,
		String result, String cumulative, String difficulties, String proposals) {

	/** The same line with the unit's own words. */
	ReportLine said(String newResult, String newDifficulties, String newProposals) {
		return new ReportLine(this.task, this.position, this.groupLabel, this.content, this.unit, this.role,
				this.deadlineText, this.dueOn, this.mark, this.done, this.doneInPeriod, newResult, this.cumulative,
				newDifficulties, newProposals);
	}

	/** Whether its date has passed and nothing was handed in by the cut-off. */
	public boolean overdue() {
		return this.mark == TaskMark.LATE && !this.done;
	}

}
