package vn.roviec.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.appendix.ShiftedDeadline;
import vn.roviec.plan.ShiftedConsultation;

/**
 * What a decision would do, were it signed now.
 *
 * @param days that become days off, or working days again
 * @param told names of whom the signed decision is told to, and of how many tasks
 * @param seen another one whenever something of this changes
 */
public record StormPreview(List<LocalDate> days, List<ShiftedDeadline> moves, List<ShiftedConsultation> consultations,
		Map<String, Integer> told, UUID seen) {

	boolean moves(List<ShiftedDeadline> others) {
		return others.stream()
			.map(StormPreview::said)
			.toList()
			.equals(this.moves.stream().map(StormPreview::said).toList());
	}

	static String said(ShiftedDeadline one) {
		return one.task().id() + " " + one.newVersion() + " " + one.due();
	}

}
