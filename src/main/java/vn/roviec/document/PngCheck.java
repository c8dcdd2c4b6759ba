package vn.roviec.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import vn.roviec.workflow.Refused;

/** Reads a PNG from part to part, each with its sum, to the one that ends it. */
final class PngCheck {

	private static final int FIRST = 8;

	/** Length, name and sum of a part, in bytes. */
	private static final int AROUND = 12;

	private static final int SIZE = 13;

	/** Of packed notes, in bytes; they come to a thousand times as much at most. */
	private static final int MOST_PACKED = 64 * 1024;

	private final Picture picture;

	private int at = FIRST;

	private int packed;

	PngCheck(Picture picture) {
		this.picture = picture;
	}

	void check() {
		if (!next().equals("IHDR") || this.at != FIRST + AROUND + SIZE) {
			throw this.picture.broken();
		}
		this.picture.mustFit(this.picture.four(FIRST + 8), this.picture.four(FIRST + 12));
		boolean drawn = false;
		for (String part = next(); !part.equals("IEND"); part = next()) {
			drawn |= part.equals("IDAT");
		}
		if (!drawn) {
			throw this.picture.broken();
		}
		// some programs leave here what somebody has cut away from a screenshot
		if (this.picture.afterZeros(this.at) < this.picture.bytes().length) {
			throw new Refused("upload.picture.after", this.picture.shown());
		}
	}

	private String next() {
		int length = this.picture.four(this.at);
		if (length < 0 || length > this.picture.bytes().length - this.at - AROUND) {
			throw this.picture.broken();
		}
		int end = this.at + AROUND + length;
		CRC32 sum = new CRC32();
		sum.update(this.picture.bytes(), this.at + 4, 4 + length);
		if ((int) sum.getValue() != this.picture.four(end - 4)) {
			throw this.picture.broken();
		}
		String name = new String(this.picture.bytes(), this.at + 4, 4, StandardCharsets.ISO_8859_1);
		if (!name.equals("IDAT")) {
			this.picture.mustHoldNoMarkup(this.at + 8, end - 4);
			mustStaySmall(name, this.at + 8, end - 4);
		}
		this.at = end;
		return name;
	}

	/** Whoever opens the picture unpacks its notes wholly, however large they are. */
	private void mustStaySmall(String name, int from, int to) {
		int word = from;
		while (word < to && this.picture.at(word) != 0) {
			word++;
		}
		if (name.equals("zTXt") || name.equals("iTXt") && this.picture.at(word + 1) != 0) {
			this.packed += to - from;
		}
		if (this.packed > MOST_PACKED) {
			throw new Refused("upload.zip.bomb", this.picture.shown());
		}
	}

}
