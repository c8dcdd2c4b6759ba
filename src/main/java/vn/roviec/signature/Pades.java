package vn.roviec.signature;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.roviec.workflow.Refused;

/** Signs PDF files (PAdES), with what the installation has of services. */
final class Pades {

	private static final Logger logger = LoggerFactory.getLogger(Pades.class);

	/** Room for a signature with its certificates, in bytes; more with a time-stamp. */
	private static final int ROOM = 9472;

	private static final int ROOM_WITH_TIME = 20_000;

	private final SignatureSources sources;

	private final ZoneId zone;

	Pades(SignatureSources sources, ZoneId zone) {
		this.sources = sources;
		this.zone = zone;
	}

	/**
	 * Signs at the best level that the services allow at this moment.
	 * @param looks what is seen of it and where; null for an invisible signature
	 * @param first whether it is the first signature: then it says that from now on
	 * fields may be filled and signatures be added, and nothing else
	 * @throws Refused where the certificate is revoked, as far as that could be asked
	 */
	SignedPdf sign(byte[] pdf, SigningKey key, @Nullable SignatureImageParameters looks, boolean first, Instant now) {
		String name = CertificateNames.common(key.certificate().getSubjectX500Principal());
		for (SignatureLevel level : this.sources.level().andBelow()) {
			try {
				return new SignedPdf(signAt(level, pdf, key, looks, first, now), level, name);
			}
			catch (DSSException | AlertException ex) {
				logger.warn("No signature of level {}, a plainer one instead: {}", level, ex.getMessage());
			}
		}
		return new SignedPdf(signAt(SignatureLevel.B, pdf, key, looks, first, now), SignatureLevel.B, name);
	}

	private byte[] signAt(SignatureLevel level, byte[] pdf, SigningKey key, @Nullable SignatureImageParameters looks,
			boolean first, Instant now) {
		PAdESSignatureParameters parameters = parameters(level, key, now);
		if (looks != null) {
			parameters.setImageParameters(looks);
		}
		if (first) {
			parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
		}
		PAdESService service = service(level);
		DSSDocument document = new InMemoryDocument(pdf);
		ToBeSigned content = service.getDataToSign(document, parameters);
		SignatureValue value = new SignatureValue(parameters.getSignatureAlgorithm(), key.sign(content.getBytes()));
		return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
	}

	private PAdESSignatureParameters parameters(SignatureLevel level, SigningKey key, Instant now) {
		PAdESSignatureParameters parameters = new PAdESSignatureParameters();
		parameters.setSignatureLevel(switch (level) {
			case B -> eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_B;
			case T -> eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_T;
			case LT -> eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_LT;
		});
		parameters.setContentSize((level == SignatureLevel.B) ? ROOM : ROOM_WITH_TIME);
		List<CertificateToken> chain = key.chain().stream().map(CertificateToken::new).toList();
		parameters.setSigningCertificate(chain.get(0));
		parameters.setCertificateChain(chain);
		parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
		// whoever checks the file has no store of ours
		parameters.bLevel().setTrustAnchorBPPolicy(false);
		parameters.bLevel().setSigningDate(Date.from(now));
		parameters.setSigningTimeZone(TimeZone.getTimeZone(this.zone));
		parameters.setAppName("Rõ Việc");
		return parameters;
	}

	private PAdESService service(SignatureLevel level) {
		PAdESService service = new PAdESService(this.sources.verifier());
		PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
		PdfSignatureFieldPositionChecker overlap = new PdfSignatureFieldPositionChecker();
		// a seal stands over the signature (NĐ 30/2020, Phụ lục I)
		overlap.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
		factory.setPdfSignatureFieldPositionChecker(overlap);
		service.setPdfObjFactory(factory);
		if (level != SignatureLevel.B) {
			service.setTspSource(this.sources.timeStamps());
		}
		return service;
	}

	/** An image that fills the field of this name. */
	static SignatureImageParameters image(byte[] png, String field) {
		SignatureFieldParameters place = new SignatureFieldParameters();
		place.setFieldId(field);
		SignatureImageParameters looks = new SignatureImageParameters();
		looks.setFieldParameters(place);
		looks.setImage(new InMemoryDocument(png, "image.png"));
		looks.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
		return looks;
	}

	/**
	 * Nothing to be seen in the field of this name: an image without ink, for the field
	 * keeps its place and its form.
	 */
	static SignatureImageParameters nothing(String field) {
		return image(StampImage.clear(), field);
	}

}
