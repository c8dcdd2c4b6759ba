package vn.roviec.intake;

import java.util.Arrays;

/**
 * Counts what an Office file's parts will come to once parsed, where each tag takes many
 * times its letters.
 */
final class MarkupWeight {

	/** Most tags and attributes that are parsed into memory as a whole. */
	private static final int MAX_MARKS = 400_000;

	/**
	 * Most of those that are read one after the other; a page of Word's has one or two
	 * thousand.
	 */
	private static final int MAX_STREAMED = 1_000_000;

	/** Most paragraphs, those in cells of tables included: about a thousand pages. */
	private static final int MAX_PARAGRAPHS = 30_000;

	private static final int LONGEST_PREFIX = 20;

	private int marks;

	private int streamed;

	private int paragraphs;

	/**
	 * Adds a piece of a part.
	 * @throws UnreadableFile where it comes to too much
	 */
	void add(String part, byte[] piece, int length) {
		if (part.startsWith("xl/worksheets/") || part.equals("xl/sharedstrings.xml")) {
			// sheets and their words are read piece by piece
			return;
		}
		byte[] letters = letters(piece, length);
		int found = 0;
		for (int i = 0; i < letters.length; i++) {
			found += (letters[i] == '<' || letters[i] == '=') ? 1 : 0;
			this.paragraphs += (letters[i] == '<' && paragraph(letters, i + 1)) ? 1 : 0;
		}
		this.streamed += part.equals("word/document.xml") ? found : 0;
		this.marks += part.equals("word/document.xml") ? 0 : found;
		if (this.marks > MAX_MARKS || this.streamed > MAX_STREAMED || this.paragraphs > MAX_PARAGRAPHS) {
			throw new UnreadableFile(
					"Văn bản quá dài hoặc có quá nhiều định dạng nên không được nhận; hãy tách phần kế hoạch và phụ lục ra tệp riêng.");
		}
	}

	/** The piece without the zeros that two bytes to a letter bring. */
	private static byte[] letters(byte[] piece, int length) {
		byte[] letters = new byte[length];
		int count = 0;
		for (int i = 0; i < length; i++) {
			if (piece[i] != 0) {
				letters[count++] = piece[i];
			}
		}
		return (count == length) ? letters : Arrays.copyOf(letters, count);
	}

	/** Whether a tag named p begins here, whatever stands before its colon. */
	private static boolean paragraph(byte[] letters, int from) {
		int at = from;
		while (at < letters.length && at < from + LONGEST_PREFIX && Character.isLetterOrDigit(letters[at])) {
			at++;
		}
		int name = (at < letters.length && letters[at] == ':') ? at + 1 : from;
		return name + 1 < letters.length && letters[name] == 'p' && !Character.isLetterOrDigit(letters[name + 1]);
	}

}
