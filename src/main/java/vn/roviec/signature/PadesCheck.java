package vn.roviec.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.reports.Reports;
import jakarta.xml.bind.JAXBException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import vn.roviec.signature.SignatureFinding.Judgement;

/** Judges the signatures of a PDF file. */
final class PadesCheck {

	private static final String POLICY = "/policy/constraint.xml";

	/**
	 * What the usual policy only warns of, and what is a change of a signed document
	 * here.
	 */
	private static final String STRICT = "<(UndefinedChanges|DocMDP|FieldMDP|SigFieldLock|AnnotationChanges|PdfPageDifference"
			+ "|ByteRange|ByteRangeCollision|PdfSignatureDictionary) Level=\"(?:WARN|INFORM|IGNORE)\"";

	private static final ValidationPolicy RULES = strict();

	private final SignatureSources sources;

	private final ZoneId zone;

	PadesCheck(SignatureSources sources, ZoneId zone) {
		this.sources = sources;
		this.zone = zone;
	}

	/**
	 * The signatures in the order in which they came; none where there are none.
	 * @throws RuntimeException of many kinds where the file cannot be read
	 */
	List<SignatureFinding> check(byte[] pdf, Instant now) {
		PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
		PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
		DefaultPdfDifferencesFinder pages = new DefaultPdfDifferencesFinder();
		// objects are compared one by one, drawing pages to compare them tells no more
		pages.setMaximalPagesAmountForVisualComparison(0);
		factory.setPdfDifferencesFinder(pages);
		validator.setPdfObjFactory(factory);
		validator.setCertificateVerifier(this.sources.verifier());
		validator.setValidationTime(Date.from(now));
		validator.setEnableEtsiValidationReport(false);
		Reports reports = validator.validateDocument(RULES);
		SimpleReport simple = reports.getSimpleReport();
		SignedBytes.End end = new SignedBytes(pdf).end();
		return reports.getDiagnosticData()
			.getSignatures()
			.stream()
			.map((signature) -> finding(signature, simple, end))
			.toList();
	}

	private SignatureFinding finding(SignatureWrapper signature, SimpleReport simple, SignedBytes.End end) {
		CertificateWrapper certificate = signature.getSigningCertificate();
		Date signed = signature.getClaimedSigningTime();
		return new SignatureFinding(name(certificate), (certificate != null) ? issuer(certificate) : "",
				(certificate != null) ? LocalDate.ofInstant(certificate.getNotAfter().toInstant(), this.zone) : null,
				(signed != null) ? signed.toInstant() : null, judgement(signature, simple, end));
	}

	private static String name(@Nullable CertificateWrapper certificate) {
		return (certificate != null) ? certificate.getReadableCertificateName() : "";
	}

	private static String issuer(CertificateWrapper certificate) {
		CertificateWrapper above = certificate.getSigningCertificate();
		return (above != null) ? above.getReadableCertificateName() : certificate.getCertificateIssuerDN();
	}

	private static Judgement judgement(SignatureWrapper signature, SimpleReport simple, SignedBytes.End end) {
		boolean added = !signature.getPdfUndefinedChanges().isEmpty() || !signature.getPdfAnnotationChanges().isEmpty()
				|| !signature.getPdfPageDifferenceConcernedPages().isEmpty();
		SubIndication reason = simple.getSubIndication(signature.getId());
		Indication result = simple.getIndication(signature.getId());
		if (reason == SubIndication.HASH_FAILURE || reason == SubIndication.SIG_CRYPTO_FAILURE) {
			return Judgement.BROKEN;
		}
		if (added || end == SignedBytes.End.SOMETHING || (end == SignedBytes.End.PROOFS && filledLast(signature))) {
			return Judgement.CHANGED_AFTERWARDS;
		}
		if (result == Indication.TOTAL_PASSED || result == Indication.PASSED) {
			return Judgement.HOLDS;
		}
		return (reason != null) ? because(reason) : Judgement.FAILED;
	}

	/**
	 * Whether fields were filled after a signature with which no other came: proofs for
	 * later change no field.
	 */
	private static boolean filledLast(SignatureWrapper signature) {
		return signature.getPdfExtensionChanges().isEmpty() || signature.getModifiedFieldNames()
			.stream()
			.anyMatch((name) -> !List
				.of(EmptyFields.NUMBER, EmptyFields.DAY, EmptyFields.MONTH, EmptyFields.YEAR, EmptyFields.SEAL,
						EmptyFields.SIGNER)
				.contains(name));
	}

	private static Judgement because(SubIndication reason) {
		return switch (reason) {
			case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE -> Judgement.UNTRUSTED;
			case TRY_LATER, CERTIFICATE_CHAIN_GENERAL_FAILURE, REVOCATION_OUT_OF_BOUNDS_NO_POE ->
				Judgement.REVOCATION_UNKNOWN;
			case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED -> Judgement.OUT_OF_TIME;
			case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Judgement.REVOKED;
			default -> Judgement.FAILED;
		};
	}

	private static ValidationPolicy strict() {
		try (InputStream usual = ValidationPolicyFacade.class.getResourceAsStream(POLICY)) {
			String text = new String(usual.readAllBytes(), StandardCharsets.UTF_8).replaceAll(STRICT,
					"<$1 Level=\"FAIL\"");
			if (!text.contains("<UndefinedChanges Level=\"FAIL\"")) {
				throw new IllegalStateException("The policy has no rule for changes after signing");
			}
			return ValidationPolicyFacade.newFacade()
				.getValidationPolicy(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JAXBException | XMLStreamException | SAXException ex) {
			throw new IllegalStateException("The policy cannot be read", ex);
		}
	}

}
