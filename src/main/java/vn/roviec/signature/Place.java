package vn.roviec.signature;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A rectangle on a page, in points from the page's lower left corner.
 *
 * @param page from 0
 */
record Place(int page, float left, float bottom, float width, float height) {

	/** Points of one millimetre. */
	static final float MILLIMETRE = 72 / 25.4f;

	float right() {
		return this.left + this.width;
	}

	float top() {
		return this.bottom + this.height;
	}

	float middle() {
		return this.left + this.width / 2;
	}

	/** The same in whole points, as every program writes and reads them alike. */
	Place whole() {
		return new Place(this.page, Math.round(this.left), Math.round(this.bottom), Math.round(this.width),
				Math.round(this.height));
	}

	PDRectangle rectangle() {
		return new PDRectangle(this.left, this.bottom, this.width, this.height);
	}

}
