package vn.roviec.distribution;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.distribution.process.CopyProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks everybody who may hold a copy of a recalled document to delete it or to give it
 * back, and to say so (NĐ 30/2020, Điều 18); it leaves the public page.
 */
@Service
public class RecallCopies {

	/** Where nothing has reached the recipient, or nobody in particular. */
	private static final Set<DeliveryState> OUT_OF_REACH = EnumSet.of(DeliveryState.PAPER, DeliveryState.FAILED,
			DeliveryState.GIVEN_UP, DeliveryState.PUBLISHED);

	private final Deliveries deliveries;

	private final Recalls recalls;

	private final Publications publications;

	private final CopyProcess process;

	RecallCopies(Deliveries deliveries, Recalls recalls, Publications publications, CopyProcess process) {
		this.deliveries = deliveries;
		this.recalls = recalls;
		this.publications = publications;
		this.process = process;
	}

	/**
	 * Ends what is on its way and asks the rest back, each on the way on which it came. A
	 * mail that waits may be leaving at this moment, so its recipient is asked too.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void recall(Actor actor, UUID plan, Recall recall) {
		this.recalls.add(actor.agency(), plan, recall);
		this.publications.withdraw(actor, plan);
		List<Delivery> copies = this.deliveries.of(actor.agency(), plan);
		int position = copies.size();
		for (Delivery copy : copies) {
			boolean held = !OUT_OF_REACH.contains(copy.state());
			stop(copy);
			if (held) {
				ask(copy, position++);
			}
		}
	}

	/** How many recipients would be asked. */
	public int reach(AgencyId agency, UUID plan) {
		return (int) this.deliveries.of(agency, plan)
			.stream()
			.filter((copy) -> !OUT_OF_REACH.contains(copy.state()))
			.count();
	}

	private void stop(Delivery copy) {
		if (copy.state() != DeliveryState.PUBLISHED && copy.state() != DeliveryState.GIVEN_UP) {
			this.deliveries.recalled(copy);
		}
		this.process.received(copy.agency(), copy.id());
	}

	private void ask(Delivery copy, int position) {
		Delivery back = new Delivery(UUID.randomUUID(), copy.agency(), copy.plan(), position, copy.line(), copy.way(),
				copy.unit(), copy.address(), DeliveryState.first(copy.way()), 0, 0, "", null, null, null, null,
				copy.id());
		this.deliveries.add(back, true);
		this.process.start(back.agency(), back.id());
	}

}
