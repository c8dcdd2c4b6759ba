package vn.roviec.organisation;

import java.time.Clock;
import java.time.LocalDate;

import vn.roviec.agency.Absence;
import vn.roviec.agency.AbsenceId;
import vn.roviec.agency.Absences;
import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody is back from today on, or does not go: the substitute does nothing any more.
 */
@Service
public class EndAbsence {

	private final Absences absences;

	private final AbsenceRights rights;

	private final AuditLog audit;

	private final Clock clock;

	EndAbsence(Absences absences, AbsenceRights rights, AuditLog audit, Clock clock) {
		this.absences = absences;
		this.rights = rights;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void end(Actor actor, AbsenceId id) {
		Absence absence = this.absences.find(actor.agency(), id).orElseThrow(() -> new NotFound("absence"));
		if (!this.rights.mayKeep(actor, absence.officer())) {
			throw new NotAllowed("absence.end");
		}
		LocalDate today = LocalDate.now(this.clock);
		if (absence.lastDay().isBefore(today)) {
			return;
		}
		if (absence.firstDay().isBefore(today)) {
			this.absences.endOn(actor.agency(), id, today.minusDays(1));
		}
		else {
			this.absences.remove(actor.agency(), id);
		}
		this.audit.append(actor, "absence.ended", absence.officer().value(), absence.reason());
	}

}
