package vn.roviec.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import vn.roviec.intake.PlanReader;
import vn.roviec.intake.PlanReading;
import vn.roviec.target.Aim;
import vn.roviec.target.AimKind;
import vn.roviec.target.TargetOrder;
import vn.roviec.target.TrackTargets;

import org.springframework.stereotype.Service;

/**
 * Reads the targets out of the words of an issued plan, so that they are followed from
 * then on.
 */
@Service
public class TrackPlanTargets {

	private static final String RANK = "rank";

	private static final String RANKED = "hạng";

	private static final int LONGEST_UNIT = 60;

	private final ComposePlan compose;

	private final TrackTargets track;

	private final PlanEnd end;

	private final Clock clock;

	private final PlanReader reader = new PlanReader();

	TrackPlanTargets(ComposePlan compose, TrackTargets track, PlanEnd end, Clock clock) {
		this.compose = compose;
		this.track = track;
		this.end = end;
		this.clock = clock;
	}

	/** Keeps the plan's targets once, whatever is retried. */
	public void track(Plan plan) {
		List<TargetOrder> orders = this.reader.readText(this.compose.text(plan))
			.targets()
			.stream()
			.map((target) -> order(plan, target))
			.toList();
		this.track.track(plan.agency(), plan.id().value(), plan.standingUnit(), orders);
	}

	private TargetOrder order(Plan plan, PlanReading.Target target) {
		PlanReading.Period period = target.period();
		List<Aim> aims = target.values().stream().map(TrackPlanTargets::aim).toList();
		LocalDate ends = this.end.of(plan);
		if (period == null) {
			return new TargetOrder(target.section(), target.text(), aims, starts(plan), ends);
		}
		LocalDate last = LocalDate.of(period.end(), 12, 31);
		return new TargetOrder(target.section(), target.text(), aims, LocalDate.of(period.start(), 1, 1),
				(ends.getYear() == period.end()) ? ends : last);
	}

	private LocalDate starts(Plan plan) {
		LocalDate first = plan.text().periodStart();
		return (first != null) ? first
				: Objects.requireNonNullElseGet(plan.issuedOn(), () -> LocalDate.now(this.clock));
	}

	private static Aim aim(PlanReading.TargetValue value) {
		String unit = value.unit().equals(RANK) ? RANKED : value.unit();
		return new Aim(AimKind.of(value.op()), BigDecimal.valueOf(value.value()),
				unit.substring(0, Math.min(unit.length(), LONGEST_UNIT)));
	}

}
