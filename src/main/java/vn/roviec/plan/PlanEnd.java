package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import org.springframework.stereotype.Component;

/** Says on which day a plan's work ends, when plans that amend it give it longer. */
@Component
public class PlanEnd {

	private final Amendments amendments;

	private final Clock clock;

	PlanEnd(Amendments amendments, Clock clock) {
		this.amendments = amendments;
		this.clock = clock;
	}

	public LocalDate of(Plan plan) {
		LocalDate own = plan.end(this.clock.getZone());
		return this.amendments.issued(plan)
			.stream()
			.map((amending) -> amending.text().periodEnd())
			.filter(Objects::nonNull)
			.reduce(own, (one, other) -> one.isAfter(other) ? one : other);
	}

}
