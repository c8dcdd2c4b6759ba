package vn.roviec.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Says in which cells a row reads otherwise than before an amendment. */
@Component
public class CompareRows {

	private static final int CONTENT = 2;

	private static final int PRODUCT = 3;

	private static final int LEAD = 4;

	private static final int COORDINATING = 5;

	private static final int DEADLINE = 6;

	private static final int FUNDING = 7;

	private final PrintedWords printed;

	CompareRows(PrintedWords printed) {
		this.printed = printed;
	}

	/**
	 * The cells that differ.
	 * @param ago how many amendments later there have been of the row
	 */
	public List<Change> between(Plan plan, StandingRow row, int ago) {
		PlanItem now = (ago == 0) ? row.item() : row.before().get(ago - 1);
		PlanItem before = row.before().get(ago);
		Cells cells = new Cells(String.valueOf(row.no()));
		cells.compare(CONTENT, before.content(), now.content());
		now.deliverables().forEach((product) -> {
			Optional<PlannedDeliverable> old = same(before, product);
			cells.compare(PRODUCT, old.map(PlannedDeliverable::text).orElse(""), product.text());
			cells.compare(DEADLINE, old.map(PrintedWords::deadline).orElse(""), PrintedWords.deadline(product));
		});
		before.deliverables()
			.stream()
			.filter((product) -> same(now, product).isEmpty())
			.forEach((product) -> cells.compare(PRODUCT, product.text(), ""));
		cells.compare(LEAD, this.printed.lead(plan, before), this.printed.lead(plan, now));
		cells.compare(COORDINATING, before.coordinatingText(), now.coordinatingText());
		cells.compare(FUNDING, before.funding(), now.funding());
		return cells.changes;
	}

	private static Optional<PlannedDeliverable> same(PlanItem item, PlannedDeliverable product) {
		return item.deliverables().stream().filter((one) -> one.ref().equals(product.ref())).findFirst();
	}

	/** The changes of one row while they are found. */
	private static final class Cells {

		private final String row;

		private final List<Change> changes = new ArrayList<>();

		Cells(String row) {
			this.row = row;
		}

		void compare(int column, String before, String now) {
			if (!before.strip().equals(now.strip())) {
				Change.Kind kind = before.isBlank() ? Change.Kind.ADDED
						: now.isBlank() ? Change.Kind.REMOVED : Change.Kind.CHANGED;
				this.changes.add(new Change(kind, Change.Part.APPENDIX, this.row, column, before, now));
			}
		}

	}

}
