package vn.roviec.plan;

import java.time.Instant;
import java.util.UUID;

import vn.roviec.agency.OfficerId;

/**
 * Who signed a plan, in what capacity and what.
 *
 * @param capacity TM. for the chairman, KT. for a vice-chairman in the chairman's place
 * @param signerTitle the position under which it was signed
 * @param signedHash SHA-256 of the paper that was shown
 */
public record Signature(String capacity, UUID signedBy, String signerTitle, Instant signedAt, String signedHash) {

	/** The capacity of the chairman: on behalf of the committee. */
	static final String CHAIRMAN = "TM.";

	/** The capacity of a delegate: in the chairman's place. */
	static final String DEPUTY = "KT.";

	public OfficerId signer() {
		return new OfficerId(this.signedBy);
	}

	/** Whether it was signed in the chairman's place. */
	public boolean deputy() {
		return DEPUTY.equals(this.capacity);
	}

}
