package vn.roviec.signature;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.signature.KeyRows.Locked;
import vn.roviec.signature.KeyRows.Source;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notes that an officer's key lies elsewhere: with a service of remote signing, or in a
 * slot of a token of the server. The key stays there, its certificate is noted here.
 */
@Service
public class KeepKeyElsewhere {

	private static final int LONGEST = 200;

	private final KeyRows rows;

	private final KeepKey keepKey;

	private final RemoteSigning remote;

	private final PersonTokens tokens;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	KeepKeyElsewhere(KeyRows rows, KeepKey keepKey, RemoteSigning remote, PersonTokens tokens, AuditLog audit,
			TransactionOperations transaction) {
		this.rows = rows;
		this.keepKey = keepKey;
		this.remote = remote;
		this.tokens = tokens;
		this.audit = audit;
		this.transaction = transaction;
	}

	/** Whether the installation knows a service of remote signing. */
	public boolean remoteOn() {
		return this.remote.on();
	}

	/** Whether the installation has tokens for persons. */
	public boolean tokensOn() {
		return this.tokens.on();
	}

	/**
	 * Notes a key with the service.
	 * @param credential by which the service knows it
	 * @throws Refused where the service has none of this name, or another's
	 */
	public void keepRemote(Actor officer, String credential) {
		String name = credential.strip();
		if (!this.remote.on() || name.isEmpty() || name.length() > LONGEST) {
			throw new Refused("signature.credential.missing");
		}
		List<X509Certificate> chain = asked(() -> this.remote.chain(name), "signature.credential.away");
		if (chain.isEmpty()) {
			throw new Refused("signature.credential.unknown", name);
		}
		note(officer, chain.get(0), new Locked(name.getBytes(StandardCharsets.UTF_8), false, Source.REMOTE));
	}

	/**
	 * Notes a key in a slot, which the PIN opens.
	 * @throws Refused where there is no such slot, it is another's, or the PIN is wrong
	 */
	public void keepOnToken(Actor officer, String slot, Pin pin) {
		String name = slot.strip();
		if (!this.tokens.has(name)) {
			throw new Refused("signature.slot.unknown", name);
		}
		X509Certificate certificate = asked(() -> {
			try (SigningKey key = this.tokens.open(name, pin)
				.orElseThrow(() -> new Refused("signature.slotpin.wrong"))) {
				return key.certificate();
			}
		}, "signature.slot.away");
		note(officer, certificate, new Locked(name.getBytes(StandardCharsets.UTF_8), false, Source.TOKEN));
	}

	private void note(Actor officer, X509Certificate certificate, Locked where) {
		this.keepKey.mustBeOf(officer.agency(), officer.officer().value(), certificate, officer.name());
		this.transaction.executeWithoutResult((status) -> {
			try {
				this.rows.keep(officer.agency(), officer.officer().value(), certificate,
						KeepKey.fingerprint(certificate), where);
			}
			catch (CertificateEncodingException ex) {
				throw new KeyFailure("The certificate cannot be kept", ex);
			}
			this.audit.append(officer, "signature.key-noted", officer.officer().value(),
					where.source() + " · " + CertificateNames.common(certificate.getSubjectX500Principal()));
		});
	}

	private static <T> T asked(Question<T> question, String away) {
		try {
			return question.ask();
		}
		catch (KeyFailure ex) {
			throw new Refused(away);
		}
	}

	private interface Question<T> {

		T ask();

	}

}
