package vn.roviec.plan;

import java.time.Instant;
import java.util.UUID;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.SigningCapacity;

/**
 * Who signed a plan, in what capacity and what.
 *
 * @param capacity its mark: TM., Q., KT., TUQ. or TL.
 * @param signerTitle the position under which it was signed
 * @param signedHash SHA-256 of the paper that was shown
 */
public record Signature(String capacity, UUID signedBy, String signerTitle, Instant signedAt, String signedHash) {

	public OfficerId signer() {
		return new OfficerId(this.signedBy);
	}

	/** The capacity behind the mark. */
	SigningCapacity as() {
		return SigningCapacity.of(this.capacity);
	}

}
