package vn.roviec.observation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency no longer lets another one look at it, from the next request on. */
@Service
public class EndObservation {

	private final Observations observations;

	private final TellChairman tellChairman;

	private final AuditLog audit;

	private final Clock clock;

	EndObservation(Observations observations, TellChairman tellChairman, AuditLog audit, Clock clock) {
		this.observations = observations;
		this.tellChairman = tellChairman;
		this.audit = audit;
		this.clock = clock;
	}

	/** Ends it; nothing happens where it is over. */
	@Transactional
	public void end(Actor by, UUID id) {
		Observation observation = this.observations.find(by.agency(), id)
			.orElseThrow(() -> new NotFound("observation"));
		if (!GrantObservation.mayDecide(by)) {
			throw new NotAllowed("observation.end");
		}
		if (!observation.over(LocalDate.now(this.clock)) && this.observations.end(by, id, this.clock.instant())) {
			this.audit.append(by, "observation.ended", id, observation.observerName());
			this.tellChairman.of(by, "notice.observation.ended", observation);
		}
	}

}
