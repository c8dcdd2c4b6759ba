package vn.roviec.signature;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a file that somebody brought.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param signatures in the order in which they came
 * @param known the very file as an agency keeps it, null where none does
 * @param agency whose file it is, null as above
 * @param recalledOn when that agency recalled it, null where it has not
 */
public record Verification(String name, String sha256, List<SignatureFinding> signatures, @Nullable SignedFile known,
		@Nullable String agency, @Nullable LocalDate recalledOn) {

	public Verification {
		signatures = List.copyOf(signatures);
	}

	/** The one answer above all others. */
	public Answer answer() {
		if (this.signatures.isEmpty()) {
			return Answer.UNSIGNED;
		}
		if (this.signatures.stream()
			.anyMatch((one) -> one.judgement() == SignatureFinding.Judgement.BROKEN
					|| (one.judgement() == SignatureFinding.Judgement.CHANGED_AFTERWARDS && this.known == null))) {
			return Answer.CHANGED;
		}
		if (this.known != null) {
			return registered(this.known);
		}
		if (this.signatures.stream().allMatch((one) -> one.judgement().holds())) {
			return Answer.HOLDS;
		}
		return this.signatures.stream().allMatch((one) -> one.judgement().holds() || one.judgement().open())
				? Answer.OPEN : Answer.FAILS;
	}

	/** What was only signed was never sent out, so nothing of it can be recalled. */
	private Answer registered(SignedFile file) {
		if (file.stage() == SignedFile.Stage.SIGNED) {
			return Answer.NOT_ISSUED;
		}
		return (this.recalledOn != null) ? Answer.RECALLED : Answer.REGISTERED;
	}

	/** What a reader wants to know first. */
	public enum Answer {

		/** It is, byte by byte, what the register of an agency here holds. */
		REGISTERED,
		/** The agency issued it and has recalled it since. */
		RECALLED,
		/** The agency has it, but has not issued it. */
		NOT_ISSUED,
		/** Its signatures hold; no register here has it. */
		HOLDS,
		/** Its signatures hold as far as can be said. */
		OPEN,
		/** It was changed after signing. */
		CHANGED,
		/** A signature does not hold. */
		FAILS,
		/** There is no signature in it. */
		UNSIGNED

	}

}
