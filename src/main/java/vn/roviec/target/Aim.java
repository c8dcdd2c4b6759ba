package vn.roviec.target;

import java.math.BigDecimal;

/**
 * A figure to reach.
 *
 * @param measuredIn "%", "hạng" or the unit as the plan writes it
 */
public record Aim(AimKind kind, BigDecimal goal, String measuredIn) {

	private static final double WHOLE = 100;

	/** Whether this value reaches it. */
	public boolean reachedBy(double value) {
		double wanted = this.goal.doubleValue();
		return switch (this.kind) {
			case ABOVE -> value > wanted;
			case BELOW -> value < wanted;
			case AT_MOST, RANK -> value <= wanted;
			default -> value >= wanted;
		};
	}

	/** The nearest value that there can be: a share lies between 0 and 100. */
	double possible(double value) {
		double least = (this.kind == AimKind.RANK) ? 1 : 0;
		boolean share = this.measuredIn.equals("%") && this.goal.doubleValue() <= WHOLE;
		return switch (this.kind) {
			case RISE, FALL -> value;
			default -> Math.max(least, share ? Math.min(WHOLE, value) : value);
		};
	}

}
