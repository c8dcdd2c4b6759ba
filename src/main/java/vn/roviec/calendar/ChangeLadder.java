package vn.roviec.calendar;

import java.util.Optional;
import java.util.stream.Collectors;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.appendix.RefreshWatches;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.Ladders;
import vn.roviec.workflow.NotAllowed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrator gives the agency a ladder of its own, or goes back to the standard
 * one. It counts at once for all open tasks; nothing that was sent is sent again.
 */
@Service
@Transactional
public class ChangeLadder {

	private final Ladders ladders;

	private final RefreshWatches watches;

	private final AuditLog audit;

	ChangeLadder(Ladders ladders, RefreshWatches watches, AuditLog audit) {
		this.ladders = ladders;
		this.watches = watches;
		this.audit = audit;
	}

	/**
	 * Saves the next version.
	 * @param seen number of the version that the administrator saw, 0 for none
	 * @param ladder the agency's own; empty goes back to the standard one
	 */
	public void change(Actor actor, int seen, Optional<Ladder> ladder) {
		if (!actor.holds(Role.ADMINISTRATOR)) {
			throw new NotAllowed("ladder.change");
		}
		this.ladders.save(actor, seen, ladder);
		this.watches.refresh(actor.agency());
		this.audit.append(actor, ladder.isPresent() ? "ladder.changed" : "ladder.standard", actor.agency().value(),
				ladder.map(ChangeLadder::said).orElse(""));
	}

	private static String said(Ladder ladder) {
		return ladder.rungs().stream().map((rung) -> "%+d".formatted(rung.offset())).collect(Collectors.joining(", "))
				+ ((ladder.repeatEvery() > 0) ? " / " + ladder.repeatEvery() : "");
	}

}
