package vn.roviec.signature;

import java.time.Clock;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.audit.AuditLog;
import vn.roviec.signature.SignedFile.Stage;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person signs a document's PDF with the own key: the signature lies over the printed
 * name's place, in blue, and lets number and date still be filled in (NĐ 30/2020, Điều 13
 * and Phụ lục I).
 */
@Service
public class SignPdf {

	private static final Logger logger = LoggerFactory.getLogger(SignPdf.class);

	private final SigningKeys keys;

	private final SignatureImages images;

	private final SignedFiles files;

	private final SignatureSettings settings;

	private final AuditLog audit;

	private final Clock clock;

	SignPdf(SigningKeys keys, SignatureImages images, SignedFiles files, SignatureSettings settings, AuditLog audit,
			Clock clock) {
		this.keys = keys;
		this.images = images;
		this.files = files;
		this.settings = settings;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the officer has a key here; who has none signs on paper. */
	public boolean electronic(Actor signer) {
		return this.keys.of(signer.agency(), signer.officer()).isPresent();
	}

	/**
	 * Signs, outside of a transaction: it takes a while, and a wrong PIN has to count
	 * whatever becomes of the step.
	 * @param printed the signer's name as the document prints it
	 * @throws Refused where the key does not open, as {@link SigningKeys#open} says
	 * @throws Refused too where the document does not print the name, or what holds the
	 * key does not answer
	 */
	public SignedPdf sign(Actor signer, byte[] pdf, String printed, Pin pin) {
		try (SigningKey key = this.keys.open(signer.agency(), signer.officer(), pin)) {
			byte[] prepared = EmptyFields.prepare(pdf, printed, this.images.sealDiameter(signer.agency()));
			byte[] image = this.images.of(signer.agency(), signer.officer()).orElse(null);
			return new Pades(this.settings.sources(), this.clock.getZone()).sign(prepared, key,
					(image != null) ? Pades.image(image, EmptyFields.SIGNER) : Pades.nothing(EmptyFields.SIGNER), true,
					this.clock.instant());
		}
		catch (KeyFailure ex) {
			logger.warn("A person's key cannot be reached: {}", ex.getMessage());
			throw new Refused("signature.away");
		}
	}

	/** Forgets what was signed in an earlier round, where this one is signed by hand. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(AgencyId agency, UUID subject) {
		this.files.forget(agency, subject);
	}

	/**
	 * Keeps what was signed, in the transaction of the step.
	 * @param subject the plan
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(Actor signer, UUID subject, String title, SignedPdf signed) {
		this.files.add(signer, new SignedFile(subject, Stage.SIGNED, signed.level(), subject, "", "", title,
				signed.signedBy(), this.clock.instant(), null), signed.content());
		this.audit.append(signer, "signature.signed", subject, signed.signedBy() + " · PAdES-" + signed.level());
	}

}
