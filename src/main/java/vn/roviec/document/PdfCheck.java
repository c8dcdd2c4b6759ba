package vn.roviec.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import vn.roviec.workflow.Refused;

/**
 * Looks for what a PDF could do besides being read: scripts, programs to start, files
 * inside it. Names are looked for in the file and in its packed object streams; an
 * encrypted file cannot be looked through and is refused too.
 */
final class PdfCheck {

	private static final Set<String> ACTIVE = Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles",
			"RichMedia");

	/** Packings of object streams that nobody uses and that could hide names. */
	private static final Set<String> UNUSUAL = Set.of("LZWDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode",
			"Crypt", "DecodeParms");

	private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] END_STREAM = "endstream".getBytes(StandardCharsets.US_ASCII);

	/** How far before a stream its dictionary is looked for, in bytes. */
	private static final int DICTIONARY = 2048;

	/** Ordinary files of the largest size have some thousands, each named twice. */
	private static final int MOST_STREAMS = 100_000;

	private static final int MOST_OBJECT_STREAMS = 10_000;

	/** Most bytes that all object streams together may come to. */
	private static final long LARGEST_UNPACKED = 64L * 1024 * 1024;

	private final byte[] bytes;

	private final String shown;

	private final byte[] piece = new byte[64 * 1024];

	private int objectStreams;

	private long unpacked;

	PdfCheck(byte[] bytes, String shown) {
		this.bytes = bytes;
		this.shown = shown;
	}

	void check() {
		Set<String> names = PdfNames.in(this.bytes, 0, this.bytes.length);
		if (names.contains("Encrypt")) {
			throw new Refused("upload.pdf.locked", this.shown);
		}
		refuseActive(names);
		int streams = 0;
		for (int place = Bytes.indexOf(this.bytes, STREAM, 0, this.bytes.length); place >= 0; place = Bytes
			.indexOf(this.bytes, STREAM, place + 1, this.bytes.length)) {
			if (++streams > MOST_STREAMS) {
				throw new Refused("upload.pdf.hidden", this.shown);
			}
			if (Bytes.indexOf(this.bytes, END_STREAM, place - 3, place - 2) < 0) {
				checkStream(place);
			}
		}
	}

	private void checkStream(int place) {
		Set<String> names = PdfNames.in(this.bytes, Math.max(0, place - DICTIONARY), place);
		if (!names.contains("ObjStm")) {
			return;
		}
		if (++this.objectStreams > MOST_OBJECT_STREAMS || names.stream().anyMatch(UNUSUAL::contains)) {
			throw new Refused("upload.pdf.hidden", this.shown);
		}
		int start = place + STREAM.length;
		while (start < this.bytes.length && (this.bytes[start] == '\r' || this.bytes[start] == '\n')) {
			start++;
		}
		unpack(start);
	}

	/** Reads names from a packed stream, a piece at a time with the end of the last. */
	private void unpack(int start) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(this.bytes, start, this.bytes.length - start);
			int kept = 0;
			for (int length = inflater.inflate(this.piece, 0, this.piece.length); length > 0; length = inflater
				.inflate(this.piece, kept, this.piece.length - kept)) {
				refuseActive(PdfNames.in(this.piece, 0, kept + length));
				this.unpacked += length;
				if (this.unpacked > LARGEST_UNPACKED) {
					throw new Refused("upload.zip.bomb", this.shown);
				}
				int overlap = Math.min(PdfNames.LONGEST, kept + length);
				System.arraycopy(this.piece, kept + length - overlap, this.piece, 0, overlap);
				kept = overlap;
			}
		}
		catch (DataFormatException ex) {
			// What is not packed has been read with the whole file.
			return;
		}
		finally {
			inflater.end();
		}
	}

	private void refuseActive(Set<String> names) {
		List<String> found = names.stream().filter(ACTIVE::contains).sorted().toList();
		if (!found.isEmpty()) {
			throw new Refused("upload.pdf.active", this.shown, String.join(", ", found));
		}
	}

}
