package vn.roviec.register;

import java.util.List;
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

	private static final int LONGEST_REASON = 500;

	private final Entries entries;

	private final AuditLog audit;

	VoidNumber(Entries entries, AuditLog audit) {
		this.entries = entries;
		this.audit = audit;
	}

	/**
	 * Voids the number of a document, or of a line that was set aside; only the clerk
	 * may.
	 * @throws Conflict where it already is voided
	 */
	@Transactional
	public void voidNumber(Actor actor, UUID subject, String reason) {
		String why = reason(actor, reason);
		RegisterEntry entry = this.entries.of(actor.agency(), subject)
			.orElseThrow(() -> new NotFound("register.entry"));
		if (!this.entries.markVoided(actor.agency(), subject, why)) {
			throw new Conflict("conflict.register.voided", null, null);
		}
		this.audit.append(actor, "register.voided", subject, entry.documentNumber() + ": " + why);
	}

	/** Voids what is still open of a block; nothing where nothing is. */
	@Transactional
	public void voidRest(Actor actor, UUID block, String reason) {
		String why = reason(actor, reason);
		List<RegisterEntry> lines = this.entries.ofBlock(actor.agency(), block);
		if (lines.isEmpty()) {
			throw new NotFound("register.block");
		}
		lines.stream()
			.filter((line) -> line.open() && this.entries.markVoidedOpen(line, why))
			.forEach((line) -> this.audit.append(actor, "register.voided", line.subject(),
					line.documentNumber() + ": " + why));
	}

	private static String reason(Actor actor, String reason) {
		if (!actor.holds(Role.CLERK)) {
			throw new NotAllowed("register.void");
		}
		if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
			throw new Refused("register.void.reason.missing");
		}
		return reason.strip();
	}

}
