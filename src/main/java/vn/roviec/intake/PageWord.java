package vn.roviec.intake;

/**
 * A word where it stands on its page, in points from the upper left corner.
 *
 * @param bottom its baseline
 * @param strong whether it is bold or italic
 */
record PageWord(String text, double left, double top, double right, double bottom, boolean strong) {

	double centreX() {
		return (this.left + this.right) / 2;
	}

	double centreY() {
		return (this.top + this.bottom) / 2;
	}

	double height() {
		return this.bottom - this.top;
	}

}
