package vn.roviec.certified;

import vn.roviec.register.DocumentType;

/** The forms of copies that count like their original (NĐ 30/2020, Điều 25). */
public enum CopyForm {

	/** Sao y: all of the original. */
	TRUE_COPY("SAO Y", DocumentType.TRUE_COPY),
	/** Sao lục: all of a copy of the first form. */
	RECOPY("SAO LỤC", DocumentType.RECOPY),
	/** Trích sao: a part of the original, with all that makes it a document. */
	EXTRACT("TRÍCH SAO", DocumentType.EXTRACT);

	private final String printed;

	private final DocumentType type;

	CopyForm(String printed, DocumentType type) {
		this.printed = printed;
		this.type = type;
	}

	/** As it stands on the copy. */
	public String printed() {
		return this.printed;
	}

	DocumentType type() {
		return this.type;
	}

}
