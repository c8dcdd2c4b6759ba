package vn.roviec.plan;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.Paper;
import vn.roviec.document.StoredFile;
import vn.roviec.signature.SignedFiles;

import org.springframework.stereotype.Component;

/** The very papers that were signed, of plans and of letters. */
@Component
class KeptPapers {

	private static final String NAME = "van-ban-da-ky.pdf";

	private final Files files;

	private final SignedFiles signedFiles;

	KeptPapers(Files files, SignedFiles signedFiles) {
		this.files = files;
		this.signedFiles = signedFiles;
	}

	/** Keeps what was signed, in the caller's transaction. */
	void keep(Actor signer, UUID document, Paper paper) {
		this.files.store(signer, document, FilePurpose.SIGNED, NAME, paper.bytes());
	}

	/**
	 * The file with its electronic signatures as it stands now; empty where it was signed
	 * by hand.
	 */
	Optional<Paper> electronic(AgencyId agency, UUID document) {
		return this.signedFiles.last(agency, document).map((last) -> new Paper(this.signedFiles.content(agency, last)));
	}

	/** What the signer was shown, as it was signed last. */
	Optional<Paper> shown(AgencyId agency, UUID document) {
		return this.files.of(agency, document)
			.stream()
			.filter((file) -> file.purpose() == FilePurpose.SIGNED)
			.reduce((earlier, later) -> later)
			.map(this::paper);
	}

	private Paper paper(StoredFile file) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.size());
		this.files.copyTo(file.agency(), file.id(), bytes);
		return new Paper(bytes.toByteArray());
	}

}
