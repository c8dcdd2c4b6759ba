package vn.roviec.document;

/** What a kept file is for. */
public enum FilePurpose {

	/** The file that a plan was read from. */
	SOURCE,
	/** Minh chứng: what shows that a task is done. */
	EVIDENCE,
	/** What a document looks like that was issued on paper. */
	SCAN,
	/** The paper that was shown to its signer, and signed. */
	SIGNED,
	/** A document with electronic signatures, in one of its states. */
	ELECTRONIC,
	/** The pages that a certified copy shows. */
	COPIED,
	/** What goes with a plan as a file of its own. */
	ANNEX,
	/** What came through the exchange. */
	INCOMING

}
