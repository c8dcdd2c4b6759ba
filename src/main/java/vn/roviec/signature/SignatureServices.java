package vn.roviec.signature;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation has for signatures.
 *
 * @param key 32 bytes in Base64 that lock the kept keys beside their PINs; blank for none
 * @param tsa address of a time-stamp service (RFC 3161), blank for none
 * @param revocation whether CRL and OCSP services may be asked over the net
 * @param trust folder or file of certificates that are trusted, blank for none
 * @param patience longest time for an answer of such a service, in seconds
 */
@ConfigurationProperties("roviec.signature")
record SignatureServices(@DefaultValue("") String key, @DefaultValue("") String tsa,
		@DefaultValue("false") boolean revocation, @DefaultValue("") String trust, @DefaultValue("10") int patience) {

	/** The level that signatures are to have. */
	SignatureLevel level() {
		if (this.tsa.isBlank()) {
			return SignatureLevel.B;
		}
		return this.revocation ? SignatureLevel.LT : SignatureLevel.T;
	}

	@Override
	public String toString() {
		return "tsa " + this.tsa + ", revocation " + this.revocation + ", trust " + this.trust;
	}

}
