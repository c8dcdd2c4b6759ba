package vn.roviec.signature;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

import eu.europa.esig.dss.enumerations.VisualSignatureAlignmentHorizontal;
import eu.europa.esig.dss.enumerations.VisualSignatureRotation;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.signature.SignedFile.Stage;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the agency's own signature at the top right of a file's first page, in words with
 * the time and without an image: on files that go with a document, and on electronic
 * copies (NĐ 30/2020, Phụ lục I).
 */
@Service
public class SignCorner {

	private static final int SIZE = 10;

	/** From the edges of the page, in points. */
	private static final int RIGHT = 36;

	private static final int TOP = 12;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

	private final SigningKeys keys;

	private final SignedFiles files;

	private final SignatureSettings settings;

	private final AuditLog audit;

	private final Clock clock;

	SignCorner(SigningKeys keys, SignedFiles files, SignatureSettings settings, AuditLog audit, Clock clock) {
		this.keys = keys;
		this.files = files;
		this.settings = settings;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the agency has a key. */
	public boolean possible(AgencyId agency) {
		return this.keys.seal(agency).isPresent();
	}

	/**
	 * Makes sure that a file can be signed later.
	 * @param name as the file is called
	 * @throws Refused where it is no PDF, or its own signature forbids another one
	 */
	public static void mustBeOpen(String name, byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
			if (document.getNumberOfPages() == 0) {
				throw new Refused("signature.verify.broken", name);
			}
			if (catalog.getDictionaryObject(COSName.PERMS) != null) {
				throw new Refused("signature.corner.closed", name);
			}
		}
		catch (IOException ex) {
			throw new Refused("signature.verify.kind", name);
		}
	}

	/**
	 * Signs and keeps the file, in the caller's transaction.
	 * @param clerk whose work it is
	 * @throws Refused where the agency has no key that is valid today
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void sign(AgencyId agency, OfficerId clerk, CornerFile file, byte[] pdf) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		try (SigningKey key = this.keys.openSeal(agency)) {
			SignedPdf signed = new Pades(this.settings.sources(), this.clock.getZone()).sign(pdf, key, looks(file, now),
					false, now);
			this.files.add(new Actor(agency, clerk, "", List.of()),
					new SignedFile(file.subject(), Stage.SEALED, signed.level(), file.subject(), "", file.label(),
							file.title(), signed.signedBy(), now, file.original()),
					signed.content());
			this.audit.append(agency, "signature.sealed", file.original(),
					file.label() + " · " + signed.signedBy() + " · PAdES-" + signed.level());
		}
	}

	/** Upright, 10 pt, black (NĐ 30/2020, Phụ lục I). */
	private SignatureImageParameters looks(CornerFile file, Instant now) {
		String time = TIME.format(now.atZone(this.clock.getZone()));
		SignatureFieldParameters place = new SignatureFieldParameters();
		place.setPage(1);
		place.setOriginX(RIGHT);
		place.setOriginY(TOP);
		place.setRotation(VisualSignatureRotation.AUTOMATIC);
		SignatureImageTextParameters text = new SignatureImageTextParameters();
		text.setText(String.join("\n", file.words()) + "\n" + time);
		DSSFileFont font = new DSSFileFont(
				SignCorner.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"));
		font.setSize(SIZE);
		font.setEmbedFontSubset(true);
		text.setFont(font);
		text.setPadding(0);
		SignatureImageParameters looks = new SignatureImageParameters();
		looks.setFieldParameters(place);
		looks.setTextParameters(text);
		looks.setAlignmentHorizontal(VisualSignatureAlignmentHorizontal.RIGHT);
		return looks;
	}

}
