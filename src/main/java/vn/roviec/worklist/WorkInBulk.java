package vn.roviec.worklist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.roviec.agency.Actor;
import vn.roviec.workflow.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * Takes one step with many items. Each is a transaction of its own, so that what cannot
 * be done holds up nothing else.
 */
@Service
public class WorkInBulk {

	/** So many items at most; a page of a list has fewer. */
	public static final int MOST = 100;

	private static final Logger LOG = LoggerFactory.getLogger(WorkInBulk.class);

	private final WorkItems items;

	/** Known once all modules are there. */
	private final Supplier<List<BulkStep>> steps;

	WorkInBulk(WorkItems items, ObjectProvider<BulkStep> steps) {
		this.items = items;
		this.steps = SingletonSupplier.of(() -> steps.orderedStream().toList());
	}

	/** The keys of what the list offers at this item, in the order of their buttons. */
	public List<String> offeredAt(Actor actor, WorkItem item) {
		return this.steps.get().stream().filter((step) -> step.isOfferedAt(actor, item)).map(BulkStep::key).toList();
	}

	/**
	 * Takes the step with each item, in the order given.
	 * @throws NotFound where there is no such step
	 */
	public List<Outcome> take(Actor actor, String step, List<String> ids, BulkStep.Said said) {
		BulkStep known = this.steps.get()
			.stream()
			.filter((one) -> one.key().equals(step))
			.findFirst()
			.orElseThrow(() -> new NotFound("step"));
		List<Outcome> outcomes = new ArrayList<>();
		new LinkedHashSet<>(ids).stream()
			.limit(MOST)
			.map((id) -> this.items.find(actor.agency(), id))
			.flatMap(Optional::stream)
			.forEach((item) -> outcomes.add(take(actor, known, item, said)));
		return outcomes;
	}

	private static Outcome take(Actor actor, BulkStep step, WorkItem item, BulkStep.Said said) {
		try {
			step.take(actor, item, said);
			return new Outcome(item, null);
		}
		catch (RuntimeException ex) {
			LOG.debug("{} of {} failed", step.key(), item.id(), ex);
			return new Outcome(item, ex);
		}
	}

	/**
	 * What became of one item.
	 *
	 * @param item as it was before
	 * @param failure why not, null where it is done
	 */
	public record Outcome(WorkItem item, @Nullable RuntimeException failure) {

		public boolean isDone() {
			return this.failure == null;
		}

	}

}
