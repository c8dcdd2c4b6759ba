package vn.roviec.target;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how targets stand; a figure and its list are one question. */
@Service
@Transactional(readOnly = true)
public class TargetOverview {

	private final Targets targets;

	private final Measurements measurements;

	private final Clock clock;

	TargetOverview(Targets targets, Measurements measurements, Clock clock) {
		this.targets = targets;
		this.measurements = measurements;
		this.clock = clock;
	}

	/** Those that the filter lets through, the newest plan first. */
	public List<TargetStanding> list(AgencyId agency, TargetFilter filter) {
		LocalDate today = LocalDate.now(this.clock);
		Map<TargetId, List<Measurement>> measured = this.measurements.all(agency, filter.plan(), today);
		return this.targets.followed(agency, filter.plan(), filter.unit())
			.stream()
			.map((target) -> standing(target, measured, today))
			.filter((standing) -> filter.state() == null || standing.state() == filter.state())
			.toList();
	}

	/** One target. */
	public TargetStanding of(Target target) {
		LocalDate today = LocalDate.now(this.clock);
		return TargetStanding.of(target, this.measurements.of(target.agency(), target.id()), today);
	}

	/** The targets of a plan as they stood at the end of a day. */
	public List<TargetStanding> asOf(AgencyId agency, UUID plan, LocalDate day) {
		Map<TargetId, List<Measurement>> measured = this.measurements.all(agency, plan, day);
		return this.targets.followed(agency, plan, null)
			.stream()
			.map((target) -> standing(target, measured, day))
			.toList();
	}

	private static TargetStanding standing(Target target, Map<TargetId, List<Measurement>> measured, LocalDate day) {
		return TargetStanding.of(target, measured.getOrDefault(target.id(), List.of()), day);
	}

}
