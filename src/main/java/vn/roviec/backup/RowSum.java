package vn.roviec.backup;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The sum of the SHA-256 of all rows of a table, modulo 2^256: databases give rows in
 * orders of their own.
 */
final class RowSum {

	private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

	private final MessageDigest digest;

	private BigInteger sum = BigInteger.ZERO;

	private long rows;

	RowSum() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void add(byte[] row) {
		this.sum = this.sum.add(new BigInteger(1, this.digest.digest(row))).mod(MODULUS);
		this.rows++;
	}

	long rows() {
		return this.rows;
	}

	/** 64 hexadecimal digits. */
	String hex() {
		return String.format("%064x", this.sum);
	}

}
