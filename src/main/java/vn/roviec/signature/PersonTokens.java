package vn.roviec.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import javax.security.auth.login.LoginException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Persons' keys on cards or in a security module of the server (PKCS#11), each in a slot
 * of its own that its person's PIN opens. Java keeps a slot open for everybody once it is
 * open: so one uses it at a time, and it is shut after each use.
 */
@Component
class PersonTokens {

	private final String folder;

	private final Map<String, Slot> slots = new ConcurrentHashMap<>();

	/**
	 * Takes what the installation says.
	 * @param folder of settings files of Java's provider SunPKCS11, NAME.cfg for each
	 * slot; blank for none
	 */
	PersonTokens(@Value("${roviec.signature.person-tokens:}") String folder) {
		this.folder = folder;
	}

	boolean on() {
		return !this.folder.isBlank();
	}

	/** Whether there is a slot of this name. */
	boolean has(String name) {
		return on() && name.matches("[A-Za-z0-9_-]{1,50}") && Files.exists(settings(name));
	}

	/**
	 * Opens the slot and holds it until the key is closed.
	 * @return empty where the PIN is another
	 * @throws KeyFailure where it does not answer, or holds no key
	 */
	Optional<SigningKey> open(String name, Pin pin) {
		if (!has(name)) {
			throw new KeyFailure("There is no slot " + name, null);
		}
		Slot slot = this.slots.computeIfAbsent(name, (one) -> new Slot(provider(settings(one)), new ReentrantLock()));
		slot.lock().lock();
		SigningKey key = null;
		try {
			key = key(slot, pin);
			return Optional.of(key);
		}
		catch (IOException ex) {
			if (ex.getCause() instanceof UnrecoverableKeyException) {
				return Optional.empty();
			}
			throw new KeyFailure("The slot does not answer", ex);
		}
		catch (GeneralSecurityException ex) {
			throw new KeyFailure("The slot does not answer", ex);
		}
		finally {
			if (key == null) {
				slot.shut();
			}
		}
	}

	private static SigningKey key(Slot slot, Pin pin) throws GeneralSecurityException, IOException {
		KeyStore store = KeyStore.getInstance("PKCS11", slot.provider());
		store.load(null, pin.characters());
		for (String alias : Collections.list(store.aliases())) {
			if (store.getKey(alias, null) instanceof PrivateKey key) {
				List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
					.map(X509Certificate.class::cast)
					.toList();
				return new HeldKey(new OpenedKey(key, chain), slot);
			}
		}
		throw new GeneralSecurityException("no key in the slot");
	}

	private Path settings(String name) {
		return Path.of(this.folder, name + ".cfg");
	}

	/** Java looks for who can sign with a key among the providers that it knows. */
	private static Provider provider(Path settings) {
		try {
			Provider provider = Security.getProvider("SunPKCS11").configure(settings.toString());
			Security.addProvider(provider);
			return provider;
		}
		catch (RuntimeException ex) {
			throw new KeyFailure("The slot cannot be reached", ex);
		}
	}

	/** A place on a token, which one person at a time has open. */
	private record Slot(Provider provider, ReentrantLock lock) {

		void shut() {
			try {
				((AuthProvider) this.provider).logout();
			}
			catch (LoginException ex) {
				throw new KeyFailure("The slot cannot be shut", ex);
			}
			finally {
				this.lock.unlock();
			}
		}

	}

	/** A key whose slot is shut when it is closed. */
	private record HeldKey(SigningKey key, Slot slot) implements SigningKey {

		@Override
		public List<X509Certificate> chain() {
			return this.key.chain();
		}

		@Override
		public byte[] sign(byte[] content) {
			return this.key.sign(content);
		}

		@Override
		public void close() {
			try {
				this.key.close();
			}
			finally {
				this.slot.shut();
			}
		}

	}

}
