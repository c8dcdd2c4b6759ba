package vn.roviec.signature;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of the installation, which is not in the database: it locks kept keys once
 * more, so that a stolen database alone is not worth trying PINs on. Each is bound to its
 * place: it does not open in another row.
 */
final class Wrapping {

	private static final int NONCE = 12;

	private static final int TAG = 128;

	private static final int SHORTEST = 16;

	private final SecureRandom random = new SecureRandom();

	private final byte[] key;

	/**
	 * Takes the key.
	 * @param base64 at least 16 bytes, blank for none
	 */
	Wrapping(String base64) {
		this.key = Base64.getDecoder().decode(base64.strip());
		if (this.key.length > 0 && this.key.length < SHORTEST) {
			throw new IllegalArgumentException("roviec.signature.key is too short: take 32 bytes in Base64");
		}
	}

	boolean present() {
		return this.key.length > 0;
	}

	byte[] wrap(UUID agency, UUID holder, byte[] content) {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		byte[] locked = run(Cipher.ENCRYPT_MODE, nonce, agency, holder, content);
		return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
	}

	byte[] unwrap(UUID agency, UUID holder, byte[] wrapped) {
		return run(Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, NONCE), agency, holder,
				Arrays.copyOfRange(wrapped, NONCE, wrapped.length));
	}

	/** What opens the agency's own key, which no person has a PIN for. */
	Pin sealPin(UUID agency) {
		return Pin.of(HexFormat.of().formatHex(derived("seal " + agency)));
	}

	private byte[] run(int mode, byte[] nonce, UUID agency, UUID holder, byte[] content) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(derived("wrap"), "AES"), new GCMParameterSpec(TAG, nonce));
			cipher.updateAAD((agency + " " + holder).getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(content);
		}
		catch (GeneralSecurityException ex) {
			throw new KeyFailure("The key of the installation (roviec.signature.key) does not fit", ex);
		}
	}

	private byte[] derived(String use) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.key, "HmacSHA256"));
			return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
