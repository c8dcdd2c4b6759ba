package vn.roviec.worklist;

import java.util.List;
import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.workflow.Conflict;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Takes the most urgent work that waits in the actor's units; what is gone is skipped.
 */
@Service
public class TakeNextWork {

	private static final int AT_ONCE = 20;

	private static final int PAGES = 25;

	private final Worklists lists;

	private final TakeWork takeWork;

	TakeNextWork(Worklists lists, TakeWork takeWork) {
		this.lists = lists;
		this.takeWork = takeWork;
	}

	/** Each attempt is a transaction of its own; empty where nothing waits any more. */
	public Optional<WorkItem> next(Actor actor) {
		Place after = null;
		for (int number = 0; number < PAGES; number++) {
			Worklists.Page page = this.lists.page(actor, WorkList.UNIT, WorkFilter.NONE, after, AT_ONCE);
			Optional<WorkItem> taken = oneOf(actor, page.items());
			if (taken.isPresent() || page.next().isEmpty()) {
				return taken;
			}
			after = page.next().get();
		}
		return Optional.empty();
	}

	/** Nobody confirms what they have handed in themselves. */
	private Optional<WorkItem> oneOf(Actor actor, List<WorkItem> waiting) {
		for (WorkItem item : waiting) {
			if (!actor.officer().equals(item.requester())) {
				try {
					return Optional.of(this.takeWork.take(actor, item.id()));
				}
				catch (Conflict | ConcurrencyFailureException ex) {
					// somebody was faster; the next one then
				}
			}
		}
		return Optional.empty();
	}

}
