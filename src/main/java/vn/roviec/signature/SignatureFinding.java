package vn.roviec.signature;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One signature of a file and what is to be said of it.
 *
 * @param signer whose certificate it is
 * @param issuer who has given the certificate
 * @param validTo the last day of the certificate, null where it could not be read
 * @param signedAt as the signature itself says, null where it says nothing
 */
public record SignatureFinding(String signer, String issuer, @Nullable LocalDate validTo, @Nullable Instant signedAt,
		Judgement judgement) {

	/** What is to be said, in the order of how bad it is. */
	public enum Judgement {

		/** It holds, and its certificate is to be trusted. */
		HOLDS,
		/** It holds, but nobody could be asked whether the certificate was revoked. */
		REVOCATION_UNKNOWN,
		/** It holds, but the certificate comes from nobody who is trusted here. */
		UNTRUSTED,
		/** The certificate was not valid at that time, as far as can be proven. */
		OUT_OF_TIME,
		/** The certificate was revoked. */
		REVOKED,
		/** What it signed is no longer what stands in the file. */
		BROKEN,
		/** Something was added after it that is neither number nor signature. */
		CHANGED_AFTERWARDS,
		/** It does not hold for another reason. */
		FAILED;

		/** Whether the signature is as good as it can be. */
		public boolean holds() {
			return this == HOLDS;
		}

		/** Whether more has to be known before it can be relied on. */
		public boolean open() {
			return this == REVOCATION_UNKNOWN || this == UNTRUSTED;
		}

	}

}
