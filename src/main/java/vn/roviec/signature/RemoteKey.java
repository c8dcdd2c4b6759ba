package vn.roviec.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.List;

import vn.roviec.workflow.Refused;

/** A key with a service of remote signing: it sees the hash alone, never the document. */
final class RemoteKey implements SigningKey {

	private final RemoteSigning service;

	private final String credential;

	private final List<X509Certificate> chain;

	private final Runnable accepted;

	private Pin pin;

	/**
	 * A key that asks for its PIN when it signs.
	 * @param accepted what is done when the service has taken the PIN
	 */
	RemoteKey(RemoteSigning service, String credential, List<X509Certificate> chain, Pin pin, Runnable accepted) {
		this.service = service;
		this.credential = credential;
		this.chain = List.copyOf(chain);
		this.pin = pin;
		this.accepted = accepted;
	}

	@Override
	public List<X509Certificate> chain() {
		return this.chain;
	}

	@Override
	public byte[] sign(byte[] content) {
		boolean curve = "EC".equals(certificate().getPublicKey().getAlgorithm());
		byte[] signature = this.service.sign(this.credential, this.pin, hash(content), curve)
			.orElseThrow(() -> new Refused("signature.pin.wrong"));
		this.accepted.run();
		return signature;
	}

	private static byte[] hash(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.pin = Pin.none();
	}

}
