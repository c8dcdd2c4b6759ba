package vn.roviec.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints well-formed pages into PDF/A-2a, with a font of its own and nothing fetched. */
final class PdfPress {

	static final String FONT = "Liberation Serif";

	private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	static {
		XRLog.setLoggingEnabled(false);
	}

	private PdfPress() {
	}

	/**
	 * The file.
	 * @param written the moment that the file names as that of its making
	 */
	static byte[] print(String xhtml, Instant written) {
		try (PDDocument document = new PDDocument(); PdfBoxRenderer renderer = renderer(xhtml, document)) {
			renderer.createPDFWithoutClosing();
			date(document, written);
			document.setDocumentId(written.getEpochSecond());
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PdfBoxRenderer renderer(String xhtml, PDDocument document) {
		PdfRendererBuilder builder = new PdfRendererBuilder().withHtmlContent(xhtml, null)
			.usePDDocument(document)
			.useUriResolver((base, uri) -> null)
			.useUnicodeLineBreaker(new BreaksAtSpaces())
			.usePdfAConformance(PdfAConformance.PDFA_2_A)
			.usePdfUaAccessibility(true)
			.useColorProfile(COLOURS)
			.withProducer("Rõ Việc");
		font(builder, document, "Regular", 400, FontStyle.NORMAL);
		font(builder, document, "Italic", 400, FontStyle.ITALIC);
		font(builder, document, "Bold", 700, FontStyle.NORMAL);
		font(builder, document, "BoldItalic", 700, FontStyle.ITALIC);
		return builder.buildPdfRenderer();
	}

	private static void font(PdfRendererBuilder builder, PDDocument document, String file, int weight,
			FontStyle style) {
		builder.useFont(new PDFontSupplier(letters(document, file)), FONT, weight, style, true);
	}

	/**
	 * Without ligatures: they double the time, and a search would not find their words.
	 */
	private static PDType0Font letters(PDDocument document, String file) {
		String name = "/liberation/LiberationSerif-" + file + ".ttf";
		try (InputStream stream = Objects.requireNonNull(PdfPress.class.getResourceAsStream(name), name)) {
			TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
			font.setEnableGsub(false);
			return PDType0Font.load(document, font, true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The press takes the present for the file's date, in its two places. */
	private static void date(PDDocument document, Instant written) throws IOException {
		Calendar moment = GregorianCalendar.from(written.atZone(ZoneOffset.UTC));
		PDDocumentInformation information = document.getDocumentInformation();
		information.setCreationDate(moment);
		information.setModificationDate(moment);
		PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
		String dated = xmp.replaceAll("(<xmp:(?:Create|Modify)Date>)[^<]*", "$1" + written);
		metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
	}

	/** Lines end between words; "15/12/2026" and "07/KH-UBND" stay whole. */
	private static final class BreaksAtSpaces implements FSTextBreaker {

		private String text = "";

		private int at;

		@Override
		public void setText(String newText) {
			this.text = newText;
			this.at = 0;
		}

		@Override
		public int next() {
			if (this.at >= this.text.length()) {
				return -1;
			}
			int space = this.text.indexOf(' ', this.at);
			this.at = (space < 0) ? this.text.length() : space + 1;
			return this.at;
		}

	}

}
