package vn.roviec.document;

import java.util.Set;

import vn.roviec.workflow.Refused;

/** Reads a JPEG from mark to mark to its end, and what a phone has put behind it. */
final class JpegCheck {

	private static final int START = 0xD8;

	private static final int END = 0xD9;

	private static final int SCAN = 0xDA;

	/** Those of C0 to CF that begin no picture: tables, and one that nobody uses. */
	private static final Set<Integer> NO_FRAME = Set.of(0xC4, 0xC8, 0xCC);

	/** Each of them is drawn over the whole picture; honest ones have about ten. */
	private static final int MOST_SCANS = 100;

	/** A preview, a map of depth, one of light: phones put few more. */
	private static final int MOST_PICTURES = 20;

	/**
	 * The length of a first part of which a reader of JavaScript sees the beginning of a
	 * comment. An honest photograph has it once in tens of thousands.
	 */
	private static final int OPENS_COMMENT = '/' << 8 | '*';

	private final Picture picture;

	private int at;

	JpegCheck(Picture picture) {
		this.picture = picture;
	}

	void check() {
		if (this.picture.two(4) == OPENS_COMMENT) {
			throw new Refused("upload.two", this.picture.shown());
		}
		int pictures = 0;
		do {
			readOne();
			this.at = this.picture.afterZeros(this.at);
		}
		while (++pictures < MOST_PICTURES && startsAnother());
		new JpegTail(this.picture, this.at).check();
	}

	private boolean startsAnother() {
		return this.at + 2 < this.picture.bytes().length && this.picture.two(this.at) == (0xFF00 | START)
				&& this.picture.at(this.at + 2) == 0xFF;
	}

	private void readOne() {
		this.at += 2;
		boolean sized = false;
		int scans = 0;
		for (int mark = mark(); mark != END; mark = mark()) {
			int end = this.at + this.picture.two(this.at);
			if (end < this.at + 2 || end > this.picture.bytes().length) {
				throw this.picture.broken();
			}
			this.picture.mustHoldNoMarkup(this.at + 2, end);
			if (mark >= 0xC0 && mark <= 0xCF && !NO_FRAME.contains(mark)) {
				this.picture.mustFit(this.picture.two(this.at + 5), this.picture.two(this.at + 3));
				sized = true;
			}
			this.at = end;
			if (mark == SCAN) {
				if (!sized || ++scans > MOST_SCANS) {
					throw this.picture.broken();
				}
				passScan();
			}
		}
		if (scans == 0) {
			throw this.picture.broken();
		}
	}

	/** The next mark that a length follows, or the one that ends the picture. */
	private int mark() {
		if (this.picture.at(this.at) != 0xFF) {
			throw this.picture.broken();
		}
		int mark = 0xFF;
		while (mark == 0xFF) {
			mark = this.picture.at(++this.at);
		}
		this.at++;
		if (mark < 0xC0 || mark == START || restarts(mark)) {
			throw this.picture.broken();
		}
		return mark;
	}

	/** Goes on to the mark behind the drawing. */
	private void passScan() {
		while (this.picture.at(this.at) != 0xFF || this.picture.at(this.at + 1) == 0
				|| restarts(this.picture.at(this.at + 1))) {
			this.at++;
		}
	}

	private static boolean restarts(int mark) {
		return mark >= 0xD0 && mark <= 0xD7;
	}

}
