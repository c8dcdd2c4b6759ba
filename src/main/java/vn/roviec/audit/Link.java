package vn.roviec.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One link of an agency's chain: everything that its hash speaks for.
 *
 * @param at to the microsecond, as databases keep it
 * @param prevHash hash of the link before, {@link #START} for the first
 */
record Link(UUID agency, long seq, Instant at, @Nullable UUID actor, String actorName, String action, UUID subject,
		String words, String prevHash) {

	static final String START = "0".repeat(64);

	/**
	 * SHA-256 in lower-case hex over each field with its length, so that none can flow
	 * into the next.
	 */
	String hash() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(canonical()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private byte[] canonical() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeLong(this.seq);
			out.writeLong(this.at.getEpochSecond());
			out.writeInt(this.at.getNano());
			UUID by = this.actor;
			for (String field : new String[] { this.agency.toString(), (by != null) ? by.toString() : "",
					this.actorName, this.action, this.subject.toString(), this.words, this.prevHash }) {
				byte[] text = field.getBytes(StandardCharsets.UTF_8);
				out.writeInt(text.length);
				out.write(text);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
