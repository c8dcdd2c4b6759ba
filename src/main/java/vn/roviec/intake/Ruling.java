package vn.roviec.intake;

/**
 * A straight line that is drawn along a row or a column, in points from the upper left
 * corner of its page.
 *
 * @param at its height where it is horizontal, else its distance from the left edge
 * @param from where it begins
 * @param to where it ends
 */
record Ruling(boolean horizontal, double at, double from, double to) {

	/** How far lines may miss each other and still be one, or still touch. */
	static final double NEAR = 3;

	boolean covers(double place) {
		return this.from - NEAR <= place && place <= this.to + NEAR;
	}

	/** Whether both touch or cross, one horizontal and one vertical. */
	boolean meets(Ruling other) {
		return this.horizontal != other.horizontal && covers(other.at) && other.covers(this.at);
	}

}
