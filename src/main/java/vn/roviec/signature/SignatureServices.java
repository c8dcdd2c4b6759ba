package vn.roviec.signature;

/**
 * What the installation has for signatures.
 *
 * @param tsa address of a time-stamp service (RFC 3161), blank for none
 * @param revocation whether CRL and OCSP services may be asked over the net
 * @param trust folder or file of certificates that are trusted, blank for none
 * @param patience longest time for an answer of such a service, in seconds
 */
record SignatureServices(String tsa, boolean revocation, String trust, int patience) {

	/** The level that signatures are to have. */
	SignatureLevel level() {
		if (this.tsa.isBlank()) {
			return SignatureLevel.B;
		}
		return this.revocation ? SignatureLevel.LT : SignatureLevel.T;
	}

}
