package vn.roviec.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Which bytes of a file its last signature covers. It has to cover all but itself: what
 * came later was seen by nobody who signed. The gap in which it stands itself holds
 * nothing beside it but zeros.
 */
final class SignedBytes {

	private final byte[] file;

	SignedBytes(byte[] file) {
		this.file = file;
	}

	/** What stands after the last signature. */
	End end() {
		try (PDDocument document = Loader.loadPDF(this.file)) {
			List<PDSignature> signatures = document.getSignatureDictionaries();
			Optional<int[]> last = signatures.stream()
				.map(PDSignature::getByteRange)
				.filter((range) -> range != null && range.length == 4)
				.max(Comparator.comparingLong((range) -> (long) range[2] + range[3]));
			if (last.isEmpty() || !gapClean(last.get())) {
				return End.SOMETHING;
			}
			if (covers(last.get())) {
				return End.NOTHING;
			}
			return document.getDocumentCatalog().getCOSObject().containsKey("DSS") ? End.PROOFS : End.SOMETHING;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean covers(int[] range) {
		return range[0] == 0 && (long) range[2] + range[3] == this.file.length;
	}

	/**
	 * {@code <}, the signature in hexadecimal of one case, zeros to the end, {@code >}.
	 */
	private boolean gapClean(int[] range) {
		int from = range[1];
		int to = range[2];
		if (from < 0 || to > this.file.length || to - from < 8 || this.file[from] != '<' || this.file[to - 1] != '>') {
			return false;
		}
		byte[] gap = Arrays.copyOfRange(this.file, from + 1, to - 1);
		boolean small = false;
		boolean capital = false;
		for (byte figure : gap) {
			if (Character.digit(figure, 16) < 0) {
				return false;
			}
			small |= figure >= 'a';
			capital |= figure >= 'A' && figure <= 'F';
		}
		return !(small && capital) && zerosAfter(gap);
	}

	/** Whether only zeros follow the outermost element of the signature (DER). */
	private static boolean zerosAfter(byte[] gap) {
		int first = octet(gap, 1);
		int length = first;
		int head = 2;
		if (first >= 0x80) {
			length = 0;
			for (int index = 0; index < first - 0x80 && index < 4; index++) {
				length = length << 8 | octet(gap, head++);
			}
		}
		long end = 2L * (head + length);
		if (length < 0 || end > gap.length) {
			return false;
		}
		for (int index = (int) end; index < gap.length; index++) {
			if (gap[index] != '0') {
				return false;
			}
		}
		return true;
	}

	private static int octet(byte[] gap, int place) {
		return (2 * place + 1 < gap.length)
				? Character.digit(gap[2 * place], 16) << 4 | Character.digit(gap[2 * place + 1], 16) : -1;
	}

	/** What there is after the last signature. */
	enum End {

		/** It covers the whole file but itself. */
		NOTHING,
		/**
		 * Proofs of a signature for later (B-LT); that it is nothing else is for the
		 * comparison of all objects to say.
		 */
		PROOFS,
		/** What nobody signed. */
		SOMETHING

	}

}
