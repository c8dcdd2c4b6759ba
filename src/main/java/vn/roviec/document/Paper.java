package vn.roviec.document;

/** A plan as a file to print, and what tells it from every other one. */
public final class Paper {

	private final byte[] bytes;

	private final String sha256;

	/** A paper of these bytes, which nobody changes afterwards. */
	public Paper(byte[] bytes) {
		this.bytes = bytes;
		this.sha256 = Fingerprint.of(bytes);
	}

	/** The file's own bytes. */
	public byte[] bytes() {
		return this.bytes.clone();
	}

	/** Of the bytes, in hexadecimal. */
	public String sha256() {
		return this.sha256;
	}

}
