package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import vn.roviec.appendix.OpenByWeek;
import vn.roviec.deadline.Occurrence;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.stereotype.Service;

/**
 * Weighs a plan against what its units have before them already. What comes back is
 * weighed each time that it does; work of the plan that this one replaces ends with it
 * and weighs nothing.
 */
@Service
public class WeighPlan {

	private final OpenByWeek present;

	private final Cycles cycles;

	private final PlanLinks links;

	private final WorkingCalendars calendars;

	private final Clock clock;

	WeighPlan(OpenByWeek present, Cycles cycles, PlanLinks links, WorkingCalendars calendars, Clock clock) {
		this.present = present;
		this.cycles = cycles;
		this.links = links;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** As of today. */
	public Feasibility weigh(Plan plan) {
		Set<UUID> own = new HashSet<>(Set.of(plan.id().value()));
		this.links.of(plan.agency(), plan.id())
			.filter((link) -> link.kind() == PlanLink.Kind.REPLACES)
			.ifPresent((link) -> own.add(link.older().value()));
		return Feasibility.of(plan, LocalDate.now(this.clock), this.calendars.of(plan.agency()),
				(product) -> this.cycles.of(plan, product).stream().map(Occurrence::due).toList(),
				this.present.of(plan.agency(), own));
	}

}
