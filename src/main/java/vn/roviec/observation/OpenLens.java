package vn.roviec.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to what other agencies let be seen. Whoever goes through it leaves an
 * entry in the record of each agency that is looked at, before anything is shown: there
 * is no look without one.
 */
@Service
public class OpenLens {

	/** A page that is loaded again within this time is still the same look. */
	static final Duration SAME_LOOK = Duration.ofMinutes(15);

	private final Observations observations;

	private final Looks looks;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	OpenLens(Observations observations, Looks looks, Agencies agencies, AuditLog audit, Clock clock) {
		this.observations = observations;
		this.looks = looks;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Opens a page about every agency that may be looked at today, by name.
	 * @param words which page, and what is asked of it, as the agencies will read it
	 */
	@Transactional
	public List<ObservedAgency> all(Actor observer, String words) {
		List<ObservedAgency> seen = today(observer);
		record(observer, seen, words);
		return seen;
	}

	/**
	 * Opens a page about one agency, as above.
	 * @throws NotFound where it may not be looked at, or is none
	 */
	@Transactional
	public ObservedAgency one(Actor observer, AgencyId agency, String words) {
		ObservedAgency seen = today(observer).stream()
			.filter((one) -> one.id().equals(agency))
			.findFirst()
			.orElseThrow(() -> new NotFound("agency"));
		record(observer, List.of(seen), words);
		return seen;
	}

	private List<ObservedAgency> today(Actor observer) {
		if (!observer.observes()) {
			throw new NotAllowed("lens");
		}
		return this.observations.seenBy(observer.agency(), LocalDate.now(this.clock));
	}

	private void record(Actor observer, List<ObservedAgency> seen, String words) {
		String from = this.agencies.agency(observer.agency()).name();
		Instant since = this.clock.instant().minus(SAME_LOOK);
		seen.stream()
			.filter((one) -> !this.looks.repeated(one, observer.officer(), words, since))
			.forEach((one) -> this.audit.append(one.id(), observer, from, Looks.ACTION, one.observation(), words));
	}

}
