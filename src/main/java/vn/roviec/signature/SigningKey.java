package vn.roviec.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key that can sign, wherever it lies: in a PKCS#12 file that a PIN has opened, on a
 * token, or with a service that signs from afar. It is closed after use.
 */
public interface SigningKey extends AutoCloseable {

	/** The certificate of the key first, then those above it. */
	List<X509Certificate> chain();

	/**
	 * Signs, by SHA-256 and the key's own algorithm (RSA with PKCS#1 padding, or ECDSA).
	 * @param content what is signed, not its hash
	 * @throws KeyFailure where the token or service does not answer
	 */
	byte[] sign(byte[] content);

	@Override
	void close();

	default X509Certificate certificate() {
		return chain().get(0);
	}

}
