package vn.roviec.plan.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.plan.DoubtKind;

/**
 * A row of the appendix as the editor shows it.
 *
 * @param group heading above the row where a group begins, else null
 * @param lead the unit that leads, null while the words mean none for sure
 * @param leadText the lead as the file had it
 * @param units the coordinating units that are ticked
 * @param unitNames their short names, or blank
 * @param line of the source file where it was read, 0 where it was not
 * @param look what wants a person's look in the lead
 * @param was what was read where something else stands now
 */
record DraftRow(int no, UUID id, @Nullable String group, String content, @Nullable UUID lead, String leadText,
		String coordinating, Set<UUID> units, String unitNames, String funding, List<Product> products, int line,
		Look look, Was was) {

	/** Whether a person must still choose the unit that leads. */
	public boolean leadOpen() {
		return this.lead == null;
	}

	/** Lines of the table that the row takes. */
	public int span() {
		return Math.max(1, this.products.size());
	}

	/**
	 * A product.
	 *
	 * @param said the date that was understood, in words
	 * @param rule how it was understood
	 * @param wasText its name as read, null where it is the same
	 * @param wasDue its deadline as read, null where it is the same
	 */
	record Product(UUID ref, String text, String deadline, String said, String rule, int line, Look look,
			@Nullable String wasText, @Nullable String wasDue) {

		public boolean doubtful() {
			return this.look.kind() != null;
		}

		/** Whether it names a day that does not exist, and nobody has said why. */
		public boolean impossible() {
			return DoubtKind.INVALID.name().equals(this.look.kind());
		}

	}

	/**
	 * What wants a person's look in a cell.
	 *
	 * @param kind name of the reason, null where it wants none
	 * @param settled who has looked and when, in words; null where nobody needed to
	 */
	record Look(@Nullable String kind, @Nullable String settled) {
	}

	/** What was read in the cells of a row, null where it is still there. */
	record Was(@Nullable String content, @Nullable String lead, @Nullable String coordinating,
			@Nullable String funding) {
	}

}
