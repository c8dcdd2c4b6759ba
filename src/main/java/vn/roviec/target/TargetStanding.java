package vn.roviec.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A target as it stands on a day.
 *
 * @param measured what counts, in the order of days
 * @param forecast null where the period is over or too little was measured
 */
public record TargetStanding(Target target, List<Measurement> measured, TargetState state,
		@Nullable Forecast forecast) {

	static TargetStanding of(Target target, List<Measurement> measured, LocalDate today) {
		List<Measurement> counting = measured.stream().filter(Measurement::counts).toList();
		Forecast forecast = over(target, today) ? null : Forecast.of(target, counting).orElse(null);
		return new TargetStanding(target, counting, state(target, counting, forecast), forecast);
	}

	private static TargetState state(Target target, List<Measurement> counting, @Nullable Forecast forecast) {
		if (counting.isEmpty()) {
			return TargetState.UNMEASURED;
		}
		if (target.aim().reachedBy(counting.get(counting.size() - 1).value().doubleValue())) {
			return TargetState.REACHED;
		}
		return (forecast != null && !target.aim().reachedBy(forecast.atEnd())) ? TargetState.BEHIND
				: TargetState.NOT_REACHED;
	}

	private static boolean over(Target target, LocalDate today) {
		return today.isAfter(target.endsOn());
	}

	/** Whether its period has ended by this day. */
	public boolean over(LocalDate today) {
		return over(this.target, today);
	}

	/** What was measured last. */
	public Optional<Measurement> last() {
		return this.measured.isEmpty() ? Optional.empty() : Optional.of(this.measured.get(this.measured.size() - 1));
	}

}
