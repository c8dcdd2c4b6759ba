package vn.roviec.signature;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.audit.AuditLog;
import vn.roviec.signature.KeyRows.Locked;
import vn.roviec.signature.KeyRows.Source;
import vn.roviec.workflow.Refused;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes keys into the store and out of it. */
@Service
public class KeepKey {

	/** Largest PKCS#12 file in bytes. */
	public static final int LARGEST = 64 * 1024;

	/** Places of digital signature and non-repudiation in a certificate's key usage. */
	private static final int DIGITAL_SIGNATURE = 0;

	private static final int NON_REPUDIATION = 1;

	private final KeyRows rows;

	private final ImageRows images;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Wrapping wrapping;

	private final Clock clock;

	KeepKey(KeyRows rows, ImageRows images, Agencies agencies, AuditLog audit,
			@Value("${roviec.signature.key:}") String key, Clock clock) {
		this.rows = rows;
		this.images = images;
		this.agencies = agencies;
		this.audit = audit;
		this.wrapping = new Wrapping(key);
		this.clock = clock;
	}

	/**
	 * Keeps an officer's own key under a PIN of the officer's choice.
	 * @param file PKCS#12
	 * @param password of the file as it came; not kept
	 * @throws Refused where the file, its certificate or the PIN is not as it must be
	 */
	@Transactional
	public void keep(Actor officer, byte[] file, Pin password, Pin pin, Pin again) {
		Pkcs12 key = opened(file, password);
		if (pin.isTooShort()) {
			throw new Refused("signature.pin.short", Pin.SHORTEST);
		}
		if (!pin.equals(again)) {
			throw new Refused("signature.again.different");
		}
		mustBeOf(officer.agency(), officer.officer().value(), key.chain().get(0), officer.name());
		write(officer.agency(), officer.officer().value(), key, pin);
		this.audit.append(officer, "signature.key-kept", officer.officer().value(), words(key));
	}

	/**
	 * Keeps the key of the agency, which the installation opens by itself.
	 * @throws Refused as above, and where the installation has no key of its own
	 */
	@Transactional
	public void keepSeal(Actor keeper, byte[] file, Pin password) {
		if (!this.wrapping.present()) {
			throw new Refused("signature.seal.installation");
		}
		Pkcs12 key = opened(file, password);
		AgencyId agency = keeper.agency();
		mustBeOf(agency, agency.value(), key.chain().get(0), this.agencies.agency(agency).name());
		write(agency, agency.value(), key, this.wrapping.sealPin(agency.value()));
		this.audit.append(keeper, "signature.seal-kept", agency.value(), words(key));
	}

	/** Whether the installation can keep a key for the agency. */
	public boolean keepsSeals() {
		return this.wrapping.present();
	}

	/** Forgets the officer's own key; what it signed stays signed. */
	@Transactional
	public void remove(Actor officer) {
		if (this.rows.remove(officer.agency(), officer.officer().value())) {
			this.audit.append(officer, "signature.key-removed", officer.officer().value(), "");
		}
	}

	/** Forgets the agency's key. */
	@Transactional
	public void removeSeal(Actor keeper) {
		if (this.rows.remove(keeper.agency(), keeper.agency().value())) {
			this.audit.append(keeper, "signature.seal-removed", keeper.agency().value(), "");
		}
	}

	/** Keeps what comes with a demonstration. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void give(AgencyId agency, UUID holder, GivenKeys.Given given) {
		Pin pin = given.pin();
		write(agency, holder, given.key(), (pin != null) ? pin : this.wrapping.sealPin(agency.value()));
		if (this.images.find(agency, holder).isEmpty()) {
			this.images.keep(agency, holder, given.image(), SignatureImages.SEAL_DIAMETER);
		}
	}

	private static Pkcs12 opened(byte[] file, Pin password) {
		if (file.length == 0) {
			throw new Refused("signature.file.missing");
		}
		if (file.length > LARGEST) {
			throw new Refused("signature.file.large");
		}
		try {
			return Pkcs12.open(file, password).orElseThrow(() -> new Refused("signature.password.wrong"));
		}
		catch (KeyFailure ex) {
			throw new Refused("signature.file.unreadable");
		}
	}

	/** Whether the certificate is the holder's, valid and made for signing. */
	void mustBeOf(AgencyId agency, UUID holder, X509Certificate certificate, String name) {
		Date now = Date.from(this.clock.instant());
		if (now.after(certificate.getNotAfter()) || now.before(certificate.getNotBefore())) {
			throw new Refused("signature.file.expired");
		}
		boolean[] usage = Optional.ofNullable(certificate.getKeyUsage()).orElse(new boolean[] { true, true });
		if (!usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
			throw new Refused("signature.file.use");
		}
		String subject = CertificateNames.common(certificate.getSubjectX500Principal());
		if (!CertificateNames.names(subject, name)
				|| this.rows.keptByAnother(agency, holder, fingerprint(certificate))) {
			throw new Refused("signature.file.other", subject, name);
		}
	}

	private void write(AgencyId agency, UUID holder, Pkcs12 key, Pin pin) {
		byte[] file = key.locked(pin);
		boolean wrapped = this.wrapping.present();
		X509Certificate certificate = key.chain().get(0);
		Locked locked = new Locked(wrapped ? this.wrapping.wrap(agency.value(), holder, file) : file, wrapped,
				Source.FILE);
		try {
			this.rows.keep(agency, holder, certificate, fingerprint(certificate), locked);
		}
		catch (CertificateEncodingException ex) {
			throw new KeyFailure("The certificate cannot be kept", ex);
		}
	}

	private static String words(Pkcs12 key) {
		X509Certificate certificate = key.chain().get(0);
		return CertificateNames.common(certificate.getSubjectX500Principal()) + " · "
				+ CertificateNames.common(certificate.getIssuerX500Principal());
	}

	static String fingerprint(X509Certificate certificate) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
		}
		catch (GeneralSecurityException ex) {
			throw new KeyFailure("The certificate cannot be read", ex);
		}
	}

}
