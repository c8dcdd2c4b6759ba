package vn.roviec.intake;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Which bytes of an old Word file are its text, piece by piece in the order of reading.
 */
final class OldWordPieces {

	private static final int MAX_PIECES = 20_000;

	/** Most bytes of formats that pieces may bring with them, 8 MB. */
	private static final long MAX_OWN_FORMATS = 8L * 1024 * 1024;

	private static final int ONE_BYTE_LETTERS = 0x40000000;

	private final int[] starts;

	private final int[] ends;

	private OldWordPieces(int[] starts, int[] ends) {
		this.starts = starts;
		this.ends = ends;
	}

	/**
	 * Reads the table of pieces.
	 * @throws UnreadableFile where it counts more text than is read of any file
	 */
	static OldWordPieces of(ByteBuffer tables, int offset) {
		int at = offset;
		int largestFormat = 0;
		while (tables.get(at) == 1) {
			int size = Short.toUnsignedInt(tables.getShort(at + 1));
			largestFormat = Math.max(largestFormat, size);
			at += 3 + size;
		}
		int count = (tables.getInt(at + 1) - 4) / 12;
		if (tables.get(at) != 2 || count < 0) {
			throw new IllegalArgumentException("no table of pieces");
		}
		if (count > MAX_PIECES || (long) count * largestFormat > MAX_OWN_FORMATS) {
			throw OldWordFormats.forged();
		}
		return pieces(tables, at + 5, count);
	}

	private static OldWordPieces pieces(ByteBuffer tables, int at, int count) {
		int[] starts = new int[count];
		int[] ends = new int[count];
		long characters = 0;
		for (int i = 0; i < count; i++) {
			int length = tables.getInt(at + 4 * (i + 1)) - tables.getInt(at + 4 * i);
			characters += length;
			if (length < 0) {
				throw new IllegalArgumentException("a piece that ends before it begins");
			}
			if (characters > FileGate.MAX_CHARACTERS) {
				throw new UnreadableFile("Văn bản quá dài (hơn 2 triệu ký tự) nên không được nhận.");
			}
			int place = tables.getInt(at + 4 * (count + 1) + 8 * i + 2);
			boolean narrow = (place & ONE_BYTE_LETTERS) != 0;
			starts[i] = narrow ? (place & ~ONE_BYTE_LETTERS) / 2 : place;
			ends[i] = starts[i] + (narrow ? length : 2 * length);
		}
		Arrays.sort(starts);
		Arrays.sort(ends);
		return new OldWordPieces(starts, ends);
	}

	/** How many pieces have bytes between two places. */
	int between(int from, int to) {
		return Math.max(0, below(this.starts, to) - below(this.ends, from + 1));
	}

	private static int below(int[] sorted, int bound) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sorted[middle] < bound) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
