package vn.roviec.plan;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A plan in a list.
 *
 * @param number number and symbol, "…/KH-UBND" while there is no number
 * @param returned whether it came back to its drafter
 * @param waits whose work it is now, in the order it came; empty where it waits for
 * nobody
 */
public record PlanRow(PlanId id, String title, String number, PlanStatus status, boolean returned, String unitName,
		String drafterName, Instant updatedAt, List<Waits> waits) {

	/**
	 * A step that waits.
	 *
	 * @param task the task's id in the process ("sign-plan")
	 * @param unitName null where the work belongs to a role
	 * @param officerName who has it, null where nobody
	 */
	public record Waits(String task, @Nullable String unitName, @Nullable String officerName, Instant since) {
	}

}
