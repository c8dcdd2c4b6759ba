package vn.roviec.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.roviec.document.PaperSamples;
import vn.roviec.signature.SignatureFinding.Judgement;
import vn.roviec.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class SignedPdfTests {

	private static final byte[] SIGNED = Hands.signed(SamplePdf.plan(3));

	private static final byte[] NUMBERED = Hands.numbered(SIGNED);

	private static final byte[] SEALED = Hands.sealed(NUMBERED);

	@Test
	void signedThenNumberedThenSealedHolds() {
		assertThat(Hands.CHECK.check(SIGNED, Hands.NOW)).singleElement()
			.returns(SamplePdf.SIGNER, SignatureFinding::signer)
			.returns(Hands.NOW, SignatureFinding::signedAt)
			.returns(Judgement.HOLDS, SignatureFinding::judgement);
		assertThat(Hands.CHECK.check(SEALED, Hands.NOW)).extracting(SignatureFinding::signer)
			.containsExactly(SamplePdf.SIGNER, "UBND xã An Bình Trung");
		assertThat(Hands.CHECK.check(SEALED, Hands.NOW)).extracting(SignatureFinding::judgement)
			.containsOnly(Judgement.HOLDS);
	}

	/**
	 * The office's own paper, PDF/A-2a with an appendix, by signers who gave no images.
	 */
	@Test
	void thePaperOfAPlanHoldsWithoutImages() {
		byte[] paper = PaperSamples.press().render(PaperSamples.byDeputy(), PaperSamples.WRITTEN).bytes();
		byte[] signed = Hands.PADES
			.sign(EmptyFields.prepare(paper, PaperSamples.SIGNER, 36), new OpenedKey(Hands.CHAIRMAN),
					Pades.nothing(EmptyFields.SIGNER), true, Hands.NOW)
			.content();
		byte[] sealed = Hands.PADES
			.sign(Hands.numbered(signed), new OpenedKey(Hands.AGENCY), Pades.nothing(EmptyFields.SEAL), false,
					Hands.NOW)
			.content();
		assertThat(Hands.CHECK.check(sealed, Hands.NOW)).extracting(SignatureFinding::judgement)
			.containsExactly(Judgement.HOLDS, Judgement.HOLDS);
	}

	@Test
	void whatWasSignedStaysByteByByte() {
		assertThat(Arrays.copyOf(NUMBERED, SIGNED.length)).isEqualTo(SIGNED);
		assertThat(Arrays.copyOf(SEALED, NUMBERED.length)).isEqualTo(NUMBERED);
	}

	@Test
	void numberAndDateStandInTheirPlaces() throws IOException {
		try (PDDocument document = Loader.loadPDF(SEALED)) {
			PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
			assertThat(List.of("so", "ngay", "thang", "nam"))
				.extracting((name) -> form.getField(name).getValueAsString())
				.containsExactly("07", "02", "3", "2026");
			assertThat(form.getNeedAppearances()).isFalse();
		}
	}

	@Test
	void theSealStandsOverAThirdOfTheSignatureToItsLeft() throws IOException {
		try (PDDocument document = Loader.loadPDF(SEALED)) {
			PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
			PDRectangle signature = form.getField("chu-ky").getWidgets().get(0).getRectangle();
			PDRectangle seal = form.getField("con-dau").getWidgets().get(0).getRectangle();
			assertThat(seal.getWidth()).isEqualTo(36 * Place.MILLIMETRE, within(0.1f));
			assertThat((seal.getUpperRightX() - signature.getLowerLeftX()) / signature.getWidth()).isBetween(0.3f,
					0.37f);
			assertThat(signature.getLowerLeftY()).as("above the name, below the office").isBetween(240f, 330f);
		}
	}

	@Test
	void aDocumentThatDoesNotNameItsSignerIsNotSigned() {
		byte[] pdf = SamplePdf.plan(1);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> EmptyFields.prepare(pdf, "Người Không Có Tên", 36));
	}

	@Test
	void aCertificateOfSomebodyUnknownIsNotTrusted() {
		byte[] prepared = EmptyFields.prepare(SamplePdf.plan(1), SamplePdf.SIGNER, 36);
		byte[] signed = Hands.PADES
			.sign(prepared, new OpenedKey(Hands.STRANGER), Pades.nothing(EmptyFields.SIGNER), true, Hands.NOW)
			.content();
		assertThat(Hands.CHECK.check(signed, Hands.NOW)).singleElement()
			.returns("Người lạ", SignatureFinding::signer)
			.returns(Judgement.UNTRUSTED, SignatureFinding::judgement);
	}

	@Test
	void pdfsigSaysTheSame(@TempDir Path folder) throws Exception {
		Path file = Files.write(folder.resolve("sealed.pdf"), SEALED);
		Process pdfsig = started(file);
		String said = new String(pdfsig.getInputStream().readAllBytes());
		assertThat(said).contains("Signature #1", "Signature #2")
			.doesNotContain("Signature #3")
			.containsSubsequence("Signature is Valid", "Signature is Valid")
			.contains("Total document signed");
	}

	private static Process started(Path file) throws IOException {
		try {
			return new ProcessBuilder("pdfsig", file.toString()).redirectErrorStream(true).start();
		}
		catch (IOException ex) {
			System.out.println("SKIPPED: pdfsig (poppler-utils) is not installed");
			assumeTrue(false, "pdfsig is not installed");
			throw ex;
		}
	}

}
