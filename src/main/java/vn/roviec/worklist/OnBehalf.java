package vn.roviec.worklist;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.StandIn;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Component;

/**
 * Records in whose place somebody acts ("thay mặt") who does another's work, or what
 * falls to the head of a unit or to the clerk while these are away.
 */
@Component
public class OnBehalf {

	private final AuditLog audit;

	OnBehalf(AuditLog audit) {
		this.audit = audit;
	}

	/** Records whom the actor stands in for with this item, if anybody. */
	public void record(Actor actor, WorkItem item) {
		item.inPlaceOf(actor).ifPresent((absent) -> record(actor, absent, item.subject()));
	}

	/** As above, for what only the head of the unit may do. */
	public void recordHead(Actor actor, UnitId unit, UUID subject) {
		Candidate.head(unit).inPlaceOf(actor).ifPresent((absent) -> record(actor, absent, subject));
	}

	private void record(Actor actor, StandIn absent, UUID subject) {
		this.audit.append(actor, "work.on-behalf", subject, absent.name());
	}

}
