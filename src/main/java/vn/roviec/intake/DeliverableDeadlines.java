package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.DeadlineKind;
import vn.roviec.deadline.DeadlineReader;
import vn.roviec.deadline.DeadlineReading;

/**
 * Reads the deadlines of an item's rows; a blank one under a written one inherits it, to
 * be confirmed by a person.
 */
final class DeliverableDeadlines {

	private final DeadlineReader reader;

	private @Nullable DeadlineReading above;

	DeliverableDeadlines(DeadlineReader reader) {
		this.reader = reader;
	}

	List<PlanReading.Deliverable> read(List<OpenRow> rows, int contextYear) {
		List<PlanReading.Deliverable> deliverables = new ArrayList<>();
		DeadlineReading before = null;
		for (OpenRow row : rows) {
			DeadlineReading own = this.reader.read(row.deadlineInFull(), contextYear);
			DeadlineReading source = (before != null) ? before
					: ((row.deadlineContinued() || row.deadlineLeads()) ? this.above : null);
			boolean inherits = blank(row, own) && source != null && row.hasDeadlineColumn();
			DeadlineReading deadline = (inherits && source != null) ? inherited(source) : own;
			deliverables
				.add(new PlanReading.Deliverable(row.product(), row.deadline(), deadline, inherits, row.line()));
			before = (blank(row, own) && !inherits) ? before : deadline;
			this.above = before;
		}
		return deliverables;
	}

	private static boolean blank(OpenRow row, DeadlineReading deadline) {
		return row.deadline().isBlank() || deadline.kind() == DeadlineKind.BLANK;
	}

	private static DeadlineReading inherited(DeadlineReading from) {
		String rule = "Ô thời hạn để trống: lấy theo dòng trên (“" + from.text() + "”), cần người xác nhận.";
		return new DeadlineReading(from.text(), from.kind(), from.start(), from.end(), from.due(), from.frequencies(),
				from.strictBefore(), from.invalid(), true, from.cycleDay(), rule);
	}

}
