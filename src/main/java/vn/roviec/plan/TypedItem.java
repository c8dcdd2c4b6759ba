package vn.roviec.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A row of the appendix as the drafter typed it.
 *
 * @param id of the row that was shown; anything else makes a new row
 * @param group heading above the row where a new group begins, null where the row stands
 * in the group of the row above
 * @param lead the unit chosen to lead, null where none is
 * @param coordinating the coordinating units in words
 * @param coordinators the coordinating units that are ticked
 */
public record TypedItem(UUID id, @Nullable String group, String content, @Nullable UUID lead, String coordinating,
		Set<UUID> coordinators, String funding, List<TypedProduct> products) {

	/** A product and its deadline as typed. */
	public record TypedProduct(UUID ref, String text, String deadline) {
	}

}
