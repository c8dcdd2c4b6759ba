package vn.roviec.distribution;

import java.time.Clock;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;
import vn.roviec.distribution.process.CopyProcess;
import vn.roviec.workflow.NotAllowed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms that a unit has received its copy, or deleted one that is recalled; the first
 * confirmation counts.
 */
@Service
public class ConfirmReceipt {

	private final Deliveries deliveries;

	private final CopyProcess process;

	private final AuditLog audit;

	private final Clock clock;

	ConfirmReceipt(Deliveries deliveries, CopyProcess process, AuditLog audit, Clock clock) {
		this.deliveries = deliveries;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Confirms for the whole unit; once it is confirmed, confirming again changes
	 * nothing.
	 * @return the plan whose copy it is
	 * @throws NotAllowed where the officer does not belong to the unit
	 */
	@Transactional
	public UUID confirm(Actor actor, UUID id) {
		Delivery delivery = this.deliveries.get(actor.agency(), id);
		UnitId unit = delivery.unit();
		if (unit == null || !actor.belongsTo(unit)) {
			throw new NotAllowed("delivery.receive");
		}
		boolean first = false;
		for (Delivery copy : this.deliveries.unconfirmed(actor.agency(), delivery.plan(), unit)) {
			if (copy.recall() == delivery.recall()) {
				first |= this.deliveries.receive(copy, DeliveryState.RECEIVED, actor, this.clock.instant());
				this.process.received(copy.agency(), copy.id());
			}
		}
		if (first) {
			this.audit.append(actor, delivery.recall() ? "delivery.deleted" : "delivery.received", delivery.plan(),
					delivery.line());
		}
		return delivery.plan();
	}

}
