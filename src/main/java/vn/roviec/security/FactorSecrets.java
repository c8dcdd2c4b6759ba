package vn.roviec.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import vn.roviec.agency.OfficerId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the secrets of second factors and locks them with the key of the installation,
 * which is not in the database: a stolen copy of it makes no codes. Each is bound to its
 * officer, and opens in no other row.
 */
@Component
class FactorSecrets {

	private static final int LENGTH = 20;

	private static final int NONCE = 12;

	private static final int TAG = 128;

	private final SecureRandom random = new SecureRandom();

	private final byte[] key;

	FactorSecrets(@Value("${roviec.signature.key:}") String key) {
		this.key = Base64.getDecoder().decode(key.strip());
	}

	/** Whether the installation has a key. */
	boolean available() {
		return this.key.length > 0;
	}

	byte[] make() {
		byte[] secret = new byte[LENGTH];
		this.random.nextBytes(secret);
		return secret;
	}

	String lock(OfficerId officer, byte[] secret) {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		byte[] locked = run(Cipher.ENCRYPT_MODE, nonce, officer, secret);
		return Base64.getEncoder()
			.encodeToString(ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array());
	}

	byte[] open(OfficerId officer, String locked) {
		byte[] bytes = Base64.getDecoder().decode(locked);
		return run(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE), officer,
				Arrays.copyOfRange(bytes, NONCE, bytes.length));
	}

	private byte[] run(int mode, byte[] nonce, OfficerId officer, byte[] content) {
		try {
			Mac derived = Mac.getInstance("HmacSHA256");
			derived.init(new SecretKeySpec(this.key, "HmacSHA256"));
			byte[] use = derived.doFinal("second factor".getBytes(StandardCharsets.UTF_8));
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(use, "AES"), new GCMParameterSpec(TAG, nonce));
			cipher.updateAAD(officer.toString().getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(content);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key of the installation (roviec.signature.key) does not fit", ex);
		}
	}

}
