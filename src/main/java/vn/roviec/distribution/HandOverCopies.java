package vn.roviec.distribution;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.distribution.process.CopyProcess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ticks off copies that were handed over on paper, or were given back. */
@Service
public class HandOverCopies {

	private final Deliveries deliveries;

	private final CopyProcess process;

	private final AuditLog audit;

	private final Clock clock;

	HandOverCopies(Deliveries deliveries, CopyProcess process, AuditLog audit, Clock clock) {
		this.deliveries = deliveries;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Ticks them off; what is not on paper, or was ticked off before, stays as it is.
	 * @return how many were ticked off now
	 */
	@Transactional
	public int handOver(Actor clerk, Collection<UUID> ids) {
		int handed = 0;
		for (UUID id : ids) {
			Delivery delivery = this.deliveries.get(clerk.agency(), id);
			if (delivery.state() == DeliveryState.PAPER
					&& this.deliveries.receive(delivery, DeliveryState.HANDED, clerk, this.clock.instant())) {
				this.process.received(clerk.agency(), id);
				this.audit.append(clerk, delivery.recall() ? "delivery.given-back" : "delivery.handed", delivery.plan(),
						delivery.line());
				handed++;
			}
		}
		return handed;
	}

}
