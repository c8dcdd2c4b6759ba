package vn.roviec.signature;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key out of a PKCS#12 file or on a token, held ready until it is closed. */
final class OpenedKey implements SigningKey {

	private final List<X509Certificate> chain;

	private final String algorithm;

	private Signature signature;

	OpenedKey(Pkcs12 opened) {
		this(opened.key(), opened.chain());
	}

	OpenedKey(PrivateKey key, List<X509Certificate> chain) {
		this.chain = List.copyOf(chain);
		this.algorithm = algorithm(key);
		this.signature = initialised(key);
	}

	/** Java's name of the algorithm by which such a key signs. */
	static String algorithm(PrivateKey key) {
		return "SHA256with" + ("EC".equals(key.getAlgorithm()) ? "ECDSA" : "RSA");
	}

	private Signature initialised(PrivateKey key) {
		try {
			Signature initialised = Signature.getInstance(this.algorithm);
			initialised.initSign(key);
			return initialised;
		}
		catch (GeneralSecurityException | ProviderException ex) {
			throw new KeyFailure("The key cannot sign", ex);
		}
	}

	@Override
	public List<X509Certificate> chain() {
		return this.chain;
	}

	@Override
	public byte[] sign(byte[] content) {
		try {
			this.signature.update(content);
			return this.signature.sign();
		}
		catch (GeneralSecurityException | ProviderException ex) {
			throw new KeyFailure("The key cannot sign", ex);
		}
	}

	@Override
	public void close() {
		try {
			this.signature = Signature.getInstance(this.algorithm);
		}
		catch (GeneralSecurityException ex) {
			throw new KeyFailure("The key cannot be put away", ex);
		}
	}

}
