package vn.roviec.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a kept key without opening it.
 *
 * @param subject whose certificate it is
 * @param issuer who gave it
 * @param wrapped whether the key of the installation locks it beside the PIN
 * @param restsUntil until then no PIN is taken, after too many wrong ones; null else
 */
public record KeyEntry(String subject, String issuer, Instant validFrom, Instant validTo, boolean wrapped,
		@Nullable Instant restsUntil) {

	/** What a key on a token says of itself. */
	static KeyEntry of(SigningKey key) {
		X509Certificate certificate = key.certificate();
		return new KeyEntry(CertificateNames.common(certificate.getSubjectX500Principal()),
				CertificateNames.common(certificate.getIssuerX500Principal()), certificate.getNotBefore().toInstant(),
				certificate.getNotAfter().toInstant(), false, null);
	}

	/** Whether the certificate is valid at a moment. */
	public boolean validAt(Instant moment) {
		return !moment.isBefore(this.validFrom) && !moment.isAfter(this.validTo);
	}

}
