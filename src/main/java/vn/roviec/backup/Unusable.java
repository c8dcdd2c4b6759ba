package vn.roviec.backup;

/** It cannot be done with this file or database: one sentence that says why. */
class Unusable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Unusable(String sentence) {
		super(sentence);
	}

}
