package vn.roviec.appendix;

import vn.roviec.workflow.Refused;

/** Words that people write, without blanks around them and no longer than is kept. */
final class Words {

	static final int LONGEST = 4000;

	private Words() {
	}

	/** Words that may be missing. */
	static String optional(String written) {
		return fitting(written.strip(), LONGEST);
	}

	/**
	 * Words that must be there.
	 * @param missing message key of what to write
	 */
	static String required(String written, String missing) {
		if (written.isBlank()) {
			throw new Refused(missing);
		}
		return optional(written);
	}

	static String fitting(String words, int longest) {
		if (words.length() > longest) {
			throw new Refused("task.words.long", longest);
		}
		return words;
	}

}
