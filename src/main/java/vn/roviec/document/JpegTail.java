package vn.roviec.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

import vn.roviec.workflow.Refused;

/**
 * What stands behind the pictures of a JPEG. Phones put a short video there, notes of
 * their maker, a recording, each maker in a form of its own: such photographs are kept,
 * and kept whole, for the fingerprint of what proves that work was done must be the one
 * of the file on the phone. What another program would open as a file is refused.
 */
final class JpegTail {

	private static final List<byte[]> OTHERS = List.of(bytes("%PDF-"), bytes("PK\3\4"), bytes("PK\5\6"), bytes("Rar!"),
			bytes("7z\u00BC\u00AF"), bytes("\u001F\u008B"), bytes("\u00D0\u00CF\u0011\u00E0"), bytes("MZ"),
			bytes("\u007FELF"), bytes("\u00CA\u00FE\u00BA\u00BE"), bytes("\u0089PNG"), bytes("GIF8"), bytes("{\\rtf"));

	private final Picture picture;

	private final int from;

	/**
	 * A tail.
	 * @param from its first byte that is not zero
	 */
	JpegTail(Picture picture, int from) {
		this.picture = picture;
		this.from = from;
	}

	void check() {
		byte[] file = this.picture.bytes();
		if (this.from == file.length) {
			return;
		}
		if (OTHERS.stream().anyMatch((mark) -> Bytes.indexOf(file, mark, this.from, this.from + 1) >= 0)) {
			throw new Refused("upload.two", this.picture.shown());
		}
		this.picture.mustHoldNoMarkup(this.from, file.length);
		if (isText()) {
			throw new Refused("upload.picture.after", this.picture.shown());
		}
	}

	/** Commands and pages are; nothing that a phone writes is text to its end. */
	private boolean isText() {
		for (int place = this.from; place < this.picture.bytes().length; place++) {
			int here = this.picture.at(place);
			if (here < ' ' && here != '\n' && here != '\r' && here != '\t') {
				return false;
			}
		}
		return true;
	}

	private static byte[] bytes(String mark) {
		return mark.getBytes(StandardCharsets.ISO_8859_1);
	}

}
