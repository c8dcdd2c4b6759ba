package vn.roviec.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The agencies' keys on a card or in a security module of the server, reached by PKCS#11.
 * They never leave it; which key is whose is told by the name in its certificate.
 */
@Component
class Token {

	private final String settings;

	private final String pin;

	private final Map<String, Found> found = new ConcurrentHashMap<>();

	private @Nullable Provider provider;

	/**
	 * Takes what the installation says.
	 * @param settings file of Java's provider SunPKCS11 ("name", "library", "slot");
	 * blank for no token
	 */
	Token(@Value("${roviec.signature.token:}") String settings, @Value("${roviec.signature.token-pin:}") String pin) {
		this.settings = settings;
		this.pin = pin;
	}

	/**
	 * Gives the key of this agency. The token is opened for the first one who asks, and
	 * again where its key no longer answers.
	 * @param name of the agency
	 * @return empty where there is no token, or no such key on it
	 * @throws KeyFailure where the token does not answer, or not to this PIN
	 */
	Optional<SigningKey> keyOf(String name) {
		if (this.settings.isBlank()) {
			return Optional.empty();
		}
		Found known = this.found.get(name);
		if (known != null) {
			try {
				return Optional.of(known.opened());
			}
			catch (KeyFailure ex) {
				this.found.remove(name);
			}
		}
		return open(name).map((one) -> {
			this.found.put(name, one);
			return one.opened();
		});
	}

	private Optional<Found> open(String name) {
		try {
			KeyStore store = KeyStore.getInstance("PKCS11", provider());
			store.load(null, this.pin.toCharArray());
			for (String alias : Collections.list(store.aliases())) {
				List<X509Certificate> chain = chain(store.getCertificateChain(alias));
				if (!chain.isEmpty() && names(chain, name) && store.getKey(alias, null) instanceof PrivateKey key) {
					return Optional.of(new Found(key, chain));
				}
			}
			return Optional.empty();
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new KeyFailure("The token does not answer", ex);
		}
	}

	/** Java looks for who can sign with a key among the providers that it knows. */
	private synchronized Provider provider() {
		Provider known = this.provider;
		if (known == null) {
			try {
				known = Security.getProvider("SunPKCS11").configure(this.settings);
			}
			catch (RuntimeException ex) {
				throw new KeyFailure("The token cannot be reached", ex);
			}
			Security.addProvider(known);
			this.provider = known;
		}
		return known;
	}

	private static boolean names(List<X509Certificate> chain, String name) {
		return CertificateNames.names(CertificateNames.common(chain.get(0).getSubjectX500Principal()), name);
	}

	private static List<X509Certificate> chain(Certificate @Nullable [] certificates) {
		return (certificates == null) ? List.of()
				: Arrays.stream(certificates)
					.filter(X509Certificate.class::isInstance)
					.map(X509Certificate.class::cast)
					.toList();
	}

	/** A key that stays on the token, and its certificates. */
	private record Found(PrivateKey key, List<X509Certificate> chain) {

		SigningKey opened() {
			return new OpenedKey(this.key, this.chain);
		}

	}

}
