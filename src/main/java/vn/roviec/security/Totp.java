package vn.roviec.security;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of one moment by RFC 6238: HMAC-SHA-1 over steps of thirty seconds, six digits,
 * as authenticator applications take them without being told.
 */
final class Totp {

	private static final int STEP_SECONDS = 30;

	private static final int DIGITS = 6;

	private static final int MODULUS = 1_000_000;

	private Totp() {
	}

	/** The step that a moment lies in. */
	static long step(Instant moment) {
		return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
	}

	/** The code of a step, with leading zeros. */
	static String code(byte[] secret, long step) {
		byte[] mac = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
		int offset = mac[mac.length - 1] & 0x0f;
		int number = ByteBuffer.wrap(mac).getInt(offset) & 0x7fffffff;
		return ("%0" + DIGITS + "d").formatted(number % MODULUS);
	}

	private static byte[] mac(byte[] secret, byte[] message) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(secret, "HmacSHA1"));
			return mac.doFinal(message);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HMAC-SHA-1", ex);
		}
	}

}
