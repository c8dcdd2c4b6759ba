package vn.roviec.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;
import vn.roviec.signature.SignatureFinding.Judgement;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever changes an issued document is found out, whatever is changed. */
class TamperingTests {

	private static final int CHANGES = Integer.getInteger("roviec.tampering", 60);

	private static final byte[] SIGNED = Hands.signed(SamplePdf.plan(2));

	private static final byte[] NUMBERED = Hands.numbered(SIGNED);

	private static final byte[] SEALED = Hands.sealed(NUMBERED);

	/** {@code -Droviec.tampering=200} tries more of them. */
	@Test
	void oneByteAnywhere() {
		Random random = new Random(30_2020);
		List<byte[]> changed = IntStream.range(0, CHANGES).mapToObj((count) -> {
			byte[] file = SEALED.clone();
			file[random.nextInt(file.length)] ^= (byte) (1 + random.nextInt(255));
			return file;
		}).toList();
		List<Integer> passed = IntStream.range(0, CHANGES)
			.parallel()
			.filter((count) -> passes(changed.get(count)))
			.boxed()
			.toList();
		assertThat(passed).isEmpty();
	}

	@Test
	void aPageAdded() throws IOException {
		assertThat(judged(altered((document) -> document.addPage(new PDPage(PDRectangle.A4)))))
			.contains(Judgement.CHANGED_AFTERWARDS);
	}

	@Test
	void aTextLaidOver() throws IOException {
		assertThat(judged(altered((document) -> {
			PDPage page = document.getPage(0);
			try (PDPageContentStream out = new PDPageContentStream(document, page,
					PDPageContentStream.AppendMode.APPEND, true, true)) {
				out.beginText();
				out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 13);
				out.newLineAtOffset(70, 600);
				out.showText("and pays for it");
				out.endText();
			}
			page.getCOSObject().setNeedToBeUpdated(true);
		}))).contains(Judgement.CHANGED_AFTERWARDS);
	}

	@Test
	void aNoteLaidOver() throws IOException {
		assertThat(judged(altered((document) -> {
			PDAnnotationText note = new PDAnnotationText();
			note.setRectangle(new PDRectangle(70, 600, 100, 40));
			note.setContents("another word");
			document.getPage(0).getAnnotations().add(note);
		}))).contains(Judgement.CHANGED_AFTERWARDS);
	}

	@Test
	void anotherNumber() throws IOException {
		assertThat(judged(altered((document) -> {
			PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
			form.getField("so").getCOSObject().setString(COSName.V, "08");
		}))).contains(Judgement.CHANGED_AFTERWARDS);
		assertThat(judged(FilledFields.stamp(SEALED, 8, Hands.TODAY))).contains(Judgement.CHANGED_AFTERWARDS);
	}

	@Test
	void aTextLaidOverBetweenSignatureAndSeal() throws IOException {
		byte[] early = altered(NUMBERED, (document) -> {
			PDPage page = document.getPage(0);
			try (PDPageContentStream out = new PDPageContentStream(document, page,
					PDPageContentStream.AppendMode.APPEND, true, true)) {
				out.addRect(70, 600, 200, 40);
				out.fill();
			}
			page.getCOSObject().setNeedToBeUpdated(true);
		});
		assertThat(Hands.CHECK.check(Hands.sealed(early), Hands.NOW)).extracting(SignatureFinding::judgement)
			.containsExactly(Judgement.CHANGED_AFTERWARDS, Judgement.HOLDS);
	}

	/**
	 * Without its seal it is no issued document, and without its number no seal holds.
	 */
	@Test
	void aRevisionCutOff() {
		assertThat(judged(NUMBERED)).containsExactly(Judgement.CHANGED_AFTERWARDS);
		assertThat(judged(Arrays.copyOf(SEALED, SEALED.length - 40))).doesNotContain(Judgement.HOLDS);
		assertThat(Hands.CHECK.check(SIGNED, Hands.NOW)).as("the chairman's signature alone is no issued document")
			.hasSize(1);
	}

	@Test
	void somethingAfterTheEnd() {
		byte[] longer = Arrays.copyOf(SEALED, SEALED.length + 1);
		longer[SEALED.length] = '\n';
		assertThat(judged(longer)).contains(Judgement.CHANGED_AFTERWARDS);
	}

	/** The gap in which a signature stands has room for more than it. */
	@Test
	void somethingBesideASignatureInItsGap() {
		byte[] changed = SEALED.clone();
		changed[new String(SEALED, StandardCharsets.ISO_8859_1).lastIndexOf("0000>")] = '1';
		assertThat(passes(changed)).isFalse();
	}

	/** Whether all that is said of a file is good. */
	private static boolean passes(byte[] file) {
		try {
			List<Judgement> judged = judged(file);
			return judged.size() == 2 && judged.stream().allMatch(Judgement::holds);
		}
		catch (RuntimeException ex) {
			// a file that cannot be read is reported too
			return false;
		}
	}

	private static List<Judgement> judged(byte[] file) {
		return Hands.CHECK.check(file, Hands.NOW).stream().map(SignatureFinding::judgement).toList();
	}

	private static byte[] altered(Alteration alteration) throws IOException {
		return altered(SEALED, alteration);
	}

	private static byte[] altered(byte[] file, Alteration alteration) throws IOException {
		try (PDDocument document = Loader.loadPDF(file)) {
			alteration.apply(document);
			document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.saveIncremental(out);
			return out.toByteArray();
		}
	}

	private interface Alteration {

		void apply(PDDocument document) throws IOException;

	}

}
