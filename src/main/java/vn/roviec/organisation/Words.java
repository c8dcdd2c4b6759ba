package vn.roviec.organisation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What was typed, as it is kept. */
final class Words {

	private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");

	private Words() {
	}

	/** On one line, with single spaces and each letter in one piece. */
	static String line(String typed) {
		return GAPS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ").strip();
	}

}
