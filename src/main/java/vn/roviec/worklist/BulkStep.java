package vn.roviec.worklist;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;

/** Something that may be done to many items at once, to each on its own. */
public interface BulkStep {

	/** Short name; the message "worklist.bulk." with it is the button. */
	String key();

	/** Whether the list offers it to this actor at this item. */
	boolean isOfferedAt(Actor actor, WorkItem item);

	/** Does it, in a transaction of its own, with every check of its own. */
	void take(Actor actor, WorkItem item, Said said);

	/**
	 * What was said once for all items.
	 *
	 * @param officer to whom, with steps that give
	 */
	record Said(@Nullable OfficerId officer) {
	}

}
