package vn.roviec.plan.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A row of the appendix as the editor shows it.
 *
 * @param group heading above the row where a group begins, else null
 * @param lead the unit that leads, null while the words mean none for sure
 * @param leadText the lead as the file had it
 * @param units the coordinating units that are ticked
 * @param unitNames their short names, or blank
 */
record DraftRow(int no, UUID id, @Nullable String group, String content, @Nullable UUID lead, String leadText,
		String coordinating, Set<UUID> units, String unitNames, String funding, List<Product> products) {

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
	 */
	record Product(UUID ref, String text, String deadline, String said, String rule, boolean doubtful) {
	}

}
