package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/**
 * A task as lists show it.
 *
 * @param leadName short name of the lead unit
 * @param assigneeName null where nobody has accepted it
 * @param dueOn null where there is no fixed date
 * @param owedShares how many coordinating units still owe their share
 */
public record TaskSummary(TaskId id, UUID plan, String planTitle, String planSymbol, int itemNo, int position,
		String groupLabel, String content, String deliverable, UnitId leadUnit, String leadName,
		@Nullable OfficerId assignee, @Nullable String assigneeName, String deadlineText, @Nullable LocalDate dueOn,
		boolean strictBefore, int dueVersion, TaskStatus status, int progressPercent, int returnCount, int owedShares,
		@Nullable Instant submittedAt, @Nullable Instant completedAt) {

	/** Whether the task is open and its date has passed. */
	public boolean isLate(LocalDate today) {
		return this.status.isOpen() && this.dueOn != null && today.isAfter(this.dueOn);
	}

}
