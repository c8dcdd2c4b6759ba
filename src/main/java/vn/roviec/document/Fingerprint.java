package vn.roviec.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over pieces of a file. */
final class Fingerprint {

	private final MessageDigest digest = sha256();

	static String of(byte[] content) {
		Fingerprint fingerprint = new Fingerprint();
		fingerprint.add(content);
		return fingerprint.hex();
	}

	void add(byte[] piece) {
		this.digest.update(piece);
	}

	/** Ends the calculation. */
	String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
