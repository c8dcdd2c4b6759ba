package vn.roviec.observation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An agency lets the observers of another one look at it, for a time and by a document.
 */
@Service
public class GrantObservation {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Observations observations;

	private final TellChairman tellChairman;

	private final AuditLog audit;

	private final Clock clock;

	GrantObservation(Observations observations, TellChairman tellChairman, AuditLog audit, Clock clock) {
		this.observations = observations;
		this.tellChairman = tellChairman;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the officer decides who looks at the agency. */
	public static boolean mayDecide(Actor actor) {
		return actor.holds(Role.CHAIRMAN) || actor.holds(Role.ADMINISTRATOR);
	}

	/**
	 * Grants it.
	 * @throws Refused where the other agency has nobody to look, or may look already
	 */
	@Transactional
	public UUID grant(Actor by, Granting typed) {
		if (!mayDecide(by)) {
			throw new NotAllowed("observation.grant");
		}
		LocalDate today = LocalDate.now(this.clock);
		AgencyId observer = typed.observer();
		String name = Optional.ofNullable(observer)
			.map((chosen) -> this.observations.observers(by.agency(), today).get(chosen))
			.orElse(null);
		if (observer == null || name == null) {
			throw new Refused(Granting.KEY + "observer.missing");
		}
		Granting kept = typed.checked(today);
		refuseTwice(by.agency(), observer, kept, today);
		Observation granted = new Observation(UUID.randomUUID(), by.agency(), observer, name, kept.firstDay(),
				kept.lastDay(), kept.basis(), by.name(), null);
		this.observations.add(by, granted, this.clock.instant());
		this.audit.append(by, "observation.granted", granted.id(),
				name + " · " + DAY.format(kept.firstDay()) + " – " + DAY.format(kept.lastDay()) + " · " + kept.basis());
		this.tellChairman.of(by, "notice.observation.granted", granted);
		return granted.id();
	}

	private void refuseTwice(AgencyId agency, AgencyId observer, Granting kept, LocalDate today) {
		this.observations.of(agency)
			.stream()
			.filter((one) -> one.observer().equals(observer) && !one.over(today))
			.filter((one) -> !one.lastDay().isBefore(kept.firstDay()) && !one.firstDay().isAfter(kept.lastDay()))
			.findFirst()
			.ifPresent((one) -> {
				throw new Refused(Granting.KEY + "observer.already", one.observerName(), DAY.format(one.firstDay()),
						DAY.format(one.lastDay()));
			});
	}

}
