package vn.roviec.register;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks a number as not used, with the reason; it stays in the register and is never
 * given again.
 */
@Service
public class VoidNumber {

	private final Entries entries;

	private final AuditLog audit;

	VoidNumber(Entries entries, AuditLog audit) {
		this.entries = entries;
		this.audit = audit;
	}

	/**
	 * Voids the number of a document; only the clerk may.
	 * @throws Conflict where it already is voided
	 */
	@Transactional
	public void voidNumber(Actor actor, UUID subject, String reason) {
		if (!actor.holds(Role.CLERK)) {
			throw new NotAllowed("register.void");
		}
		if (reason.isBlank()) {
			throw new Refused("register.void.reason.missing");
		}
		RegisterEntry entry = this.entries.of(actor.agency(), subject)
			.orElseThrow(() -> new NotFound("register.entry"));
		if (!this.entries.markVoided(actor.agency(), subject, reason.strip())) {
			throw new Conflict("conflict.register.voided", null, null);
		}
		this.audit.append(actor, "register.voided", subject, entry.documentNumber() + ": " + reason.strip());
	}

}
