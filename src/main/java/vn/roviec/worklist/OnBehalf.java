package vn.roviec.worklist;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Component;

/** Records in whose place somebody acts ("thay mặt") who does another's work. */
@Component
public class OnBehalf {

	private final Agencies agencies;

	private final AuditLog audit;

	OnBehalf(Agencies agencies, AuditLog audit) {
		this.agencies = agencies;
		this.audit = audit;
	}

	/** Records whom the actor stands in for with this item, if anybody. */
	public void record(Actor actor, WorkItem item) {
		OfficerId assignee = item.assignee();
		if (assignee != null && actor.standsInFor().contains(assignee)) {
			this.audit.append(actor, "work.on-behalf", item.subject(),
					this.agencies.officer(actor.agency(), assignee).map(Officer::name).orElse(""));
		}
	}

}
