package vn.roviec.signature;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.signature.SignedFile.Stage;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the agency's own signature on a signed and numbered document: the image of its
 * seal, red, in true size, over a third of the signer's to the left (NĐ 30/2020, Phụ lục
 * I).
 */
@Service
public class SealPdf {

	private final SigningKeys keys;

	private final SignatureImages images;

	private final SignedFiles files;

	private final SignatureSettings settings;

	private final AuditLog audit;

	private final Clock clock;

	SealPdf(SigningKeys keys, SignatureImages images, SignedFiles files, SignatureSettings settings, AuditLog audit,
			Clock clock) {
		this.keys = keys;
		this.images = images;
		this.files = files;
		this.settings = settings;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Seals in the caller's transaction; does nothing where the document was signed on
	 * paper, is sealed already, or the agency has no key.
	 * @param clerk who issued it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void seal(AgencyId agency, OfficerId clerk, UUID subject) {
		SignedFile last = this.files.last(agency, subject).orElse(null);
		if (last == null || last.stage() != Stage.NUMBERED || this.keys.seal(agency).isEmpty()) {
			return;
		}
		try (SigningKey key = this.keys.openSeal(agency)) {
			byte[] image = this.images.seal(agency).orElse(null);
			SignedPdf sealed = new Pades(this.settings.sources(), this.clock.getZone()).sign(
					this.files.content(agency, last), key,
					(image != null) ? Pades.image(image, EmptyFields.SEAL) : Pades.nothing(EmptyFields.SEAL), false,
					this.clock.instant());
			this.files.add(new Actor(agency, clerk, "", List.of()),
					last.next(Stage.SEALED, sealed.level(), last.label(), sealed.signedBy()), sealed.content());
			this.audit.append(agency, "signature.sealed", subject, sealed.signedBy() + " · PAdES-" + sealed.level());
		}
	}

}
