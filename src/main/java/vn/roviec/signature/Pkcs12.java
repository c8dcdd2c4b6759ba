package vn.roviec.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A private key with its certificates in a PKCS#12 file. */
record Pkcs12(PrivateKey key, List<X509Certificate> chain) {

	Pkcs12 {
		chain = List.copyOf(chain);
	}

	/**
	 * Opens a file.
	 * @return empty where the password is another
	 * @throws KeyFailure where it is no PKCS#12 file, or no key with a certificate is in
	 * it
	 */
	static Optional<Pkcs12> open(byte[] file, Pin pin) {
		char[] password = pin.characters();
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(new ByteArrayInputStream(file), password);
			for (String alias : Collections.list(store.aliases())) {
				if (store.getKey(alias, password) instanceof PrivateKey key) {
					return Optional.of(new Pkcs12(key, chain(store.getCertificateChain(alias))));
				}
			}
			throw new GeneralSecurityException("no private key");
		}
		catch (IOException ex) {
			if (ex.getCause() instanceof UnrecoverableKeyException) {
				return Optional.empty();
			}
			throw new KeyFailure("This is no PKCS#12 file", ex);
		}
		catch (GeneralSecurityException ex) {
			throw new KeyFailure("The file cannot be read", ex);
		}
	}

	/** The file that this PIN opens. */
	byte[] locked(Pin pin) {
		char[] password = pin.characters();
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, password);
			store.setKeyEntry("key", this.key, password, this.chain.toArray(Certificate[]::new));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			store.store(out, password);
			return out.toByteArray();
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new KeyFailure("The key cannot be locked", ex);
		}
	}

	private static List<X509Certificate> chain(Certificate[] certificates) throws GeneralSecurityException {
		List<X509Certificate> chain = Arrays.stream((certificates != null) ? certificates : new Certificate[0])
			.filter(X509Certificate.class::isInstance)
			.map(X509Certificate.class::cast)
			.toList();
		if (chain.isEmpty()) {
			throw new GeneralSecurityException("no certificate");
		}
		return chain;
	}

	@Override
	public String toString() {
		return "key of " + this.chain.get(0).getSubjectX500Principal();
	}

}
