package vn.roviec.signature;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A document's file in one state.
 *
 * @param level of the last signature
 * @param file under which it is kept
 * @param sha256 of its bytes, in hexadecimal
 * @param label number and symbol, "07/KH-UBND"; blank before it has them
 * @param signedBy whose certificate made the last signature
 * @param original the document that it is a copy or a part of, null where it is one
 * itself
 */
public record SignedFile(UUID subject, Stage stage, SignatureLevel level, UUID file, String sha256, String label,
		String title, String signedBy, Instant at, @Nullable UUID original) {

	/** How far a file has come. */
	public enum Stage {

		/** The person with authority has signed. */
		SIGNED,
		/** The clerk has given it number and date. */
		NUMBERED,
		/** The agency's seal is on it. */
		SEALED

	}

	/** The same document one state further. */
	SignedFile next(Stage stage, SignatureLevel level, String label, String signedBy) {
		return new SignedFile(this.subject, stage, level, this.file, "", label, this.title, signedBy, this.at,
				this.original);
	}

	/** The document whose recall counts for this file too. */
	UUID document() {
		return (this.original != null) ? this.original : this.subject;
	}

}
