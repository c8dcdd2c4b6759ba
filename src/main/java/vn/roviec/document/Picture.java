package vn.roviec.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import vn.roviec.workflow.Refused;

/**
 * A picture that is looked at without being drawn: its parts are read from the first to
 * the last, and none of its pixels. No library does that, for each decodes what it gets.
 */
record Picture(byte[] bytes, String shown) {

	/**
	 * The largest photographs of phones have 108 million, a sheet of A3 at 600 dots an
	 * inch 70 million. Whoever opens a picture needs four bytes for each.
	 */
	static final long MOST_PIXELS = 120_000_000;

	/** How a page begins, or a part of it that runs. */
	private static final List<byte[]> MARKUP = Stream.of("<script", "<html", "<!doctype", "<iframe", "<?php")
		.map((mark) -> mark.getBytes(StandardCharsets.US_ASCII))
		.toList();

	/** The byte at a place, without a sign. */
	int at(int place) {
		if (place >= this.bytes.length) {
			throw broken();
		}
		return this.bytes[place] & 0xff;
	}

	int two(int place) {
		return at(place) << 8 | at(place + 1);
	}

	/** Four bytes; negative where they are more than a picture may say of itself. */
	int four(int place) {
		return two(place) << 16 | two(place + 2);
	}

	void mustFit(int width, int height) {
		if (width <= 0 || height <= 0) {
			throw broken();
		}
		if ((long) width * height > MOST_PIXELS) {
			throw new Refused("upload.picture.large", this.shown, width, height);
		}
	}

	/**
	 * A browser that is led to take the picture for a page would run what stands here.
	 */
	void mustHoldNoMarkup(int from, int to) {
		for (int place = from; place < to; place++) {
			int here = place;
			if (this.bytes[place] == '<' && MARKUP.stream().anyMatch((mark) -> reads(mark, here))) {
				throw new Refused("upload.picture.markup", this.shown);
			}
		}
	}

	private boolean reads(byte[] mark, int place) {
		if (place + mark.length > this.bytes.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if (Character.toLowerCase(this.bytes[place + i]) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	/** The first place from here on that is not filled with zeros. */
	int afterZeros(int from) {
		int place = from;
		while (place < this.bytes.length && this.bytes[place] == 0) {
			place++;
		}
		return place;
	}

	Refused broken() {
		return new Refused("upload.broken", this.shown);
	}

}
