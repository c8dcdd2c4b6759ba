package vn.roviec.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.distribution.Recall;
import vn.roviec.distribution.Recalls;
import vn.roviec.document.UploadCheck;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;

/**
 * Tells anybody who has a file whose signatures are in it, whether they hold, whether it
 * was changed afterwards, and whether it is what the register holds.
 */
@Service
public class VerifyPdf {

	private static final Logger logger = LoggerFactory.getLogger(VerifyPdf.class);

	private static final byte[] START = { '%', 'P', 'D', 'F', '-' };

	private final SignedFiles files;

	private final UploadCheck uploads;

	private final SignatureSettings settings;

	private final Agencies agencies;

	private final Recalls recalls;

	private final Clock clock;

	VerifyPdf(SignedFiles files, UploadCheck uploads, SignatureSettings settings, Agencies agencies, Recalls recalls,
			Clock clock) {
		this.files = files;
		this.uploads = uploads;
		this.settings = settings;
		this.agencies = agencies;
		this.recalls = recalls;
		this.clock = clock;
	}

	/**
	 * Looks at a file; nothing of it is kept.
	 * @throws Refused where it is no PDF that can be looked at
	 */
	public Verification verify(String originalName, byte[] content) {
		String name = this.uploads.check(originalName, content).name();
		for (int index = 0; index < START.length; index++) {
			if (content[index] != START[index]) {
				throw new Refused("signature.verify.kind", name);
			}
		}
		String sha256 = sha256(content);
		List<SignatureFinding> signatures = signatures(name, content);
		for (AgencyId agency : this.agencies.all()) {
			Optional<SignedFile> known = this.files.known(agency, sha256);
			if (known.isPresent()) {
				LocalDate recalledOn = this.recalls.of(agency, known.get().document()).map(Recall::on).orElse(null);
				return new Verification(name, sha256, signatures, known.get(), this.agencies.agency(agency).name(),
						recalledOn);
			}
		}
		return new Verification(name, sha256, signatures, null, null, null);
	}

	private List<SignatureFinding> signatures(String name, byte[] content) {
		try {
			return new PadesCheck(this.settings.sources(), this.clock.getZone()).check(content, this.clock.instant());
		}
		catch (RuntimeException | StackOverflowError ex) {
			logger.debug("A file cannot be verified", ex);
			throw new Refused("signature.verify.broken", name);
		}
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
