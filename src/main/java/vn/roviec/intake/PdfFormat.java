package vn.roviec.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.jspecify.annotations.Nullable;

/** Reads PDFs that hold text: words by their places, tables by their ruling lines. */
final class PdfFormat implements SourceFormat {

	/** The processor's time that a file may take; each page of text gives it more. */
	private static final Duration LONGEST = Duration.ofMillis(1_600);

	private final @Nullable PdfScans scans;

	static {
		PlainFonts.install();
	}

	PdfFormat() {
		this(new Recognition("tesseract"));
	}

	/** A format that has scanned pages read by this program. */
	PdfFormat(Recognition recognition) {
		this(new PdfScans(recognition, (page, pages) -> {
			// nobody waits to be told
		}));
	}

	private PdfFormat(@Nullable PdfScans scans) {
		this.scans = scans;
	}

	/** A format that tells how many pages of a scan are read. */
	static PdfFormat telling(ReadingProgress progress) {
		return new PdfFormat(new PdfScans(new Recognition("tesseract"), progress));
	}

	/** A format that refuses scanned pages. */
	static PdfFormat withoutRecognition() {
		return new PdfFormat((PdfScans) null);
	}

	/** Loads what reading takes. */
	static void warm() {
		FirstPage.read();
	}

	@Override
	public boolean reads(String extension) {
		return extension.equals("pdf");
	}

	@Override
	public SourceText read(byte[] content) {
		FirstPage.read();
		return read(content, new ReadingMeter(LONGEST));
	}

	private SourceText read(byte[] content, ReadingMeter meter) {
		PdfScan.admit(content);
		try (PDDocument whole = Loader.loadPDF(new PdfSource(content, meter), "", null, null,
				IOUtils.createMemoryOnlyStreamCache())) {
			refuseActive(whole.getDocumentCatalog());
			try (PDDocument document = PdfPages.of(whole, meter)) {
				PdfWalk walk = new PdfWalk();
				for (int page = 1; page <= document.getNumberOfPages(); page++) {
					meter.step();
					PdfPage read = page(document, page, meter);
					walk.page(read);
					meter.brought(read.words().stream().mapToLong((word) -> word.text().length()).sum());
				}
				return walk.empty(document.getNumberOfPages()) ? scanned(document, meter.unbound()) : walk.text();
			}
		}
		catch (UnreadableFile ex) {
			throw ex;
		}
		catch (InvalidPasswordException ex) {
			throw new UnreadableFile("Tệp được đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi gửi lại.", ex);
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// a broken file makes the parser fail in any way it likes
			throw new UnreadableFile("Tệp .pdf bị hỏng, không mở được; hãy tạo lại tệp rồi gửi.", ex);
		}
	}

	private SourceText scanned(PDDocument document, ReadingMeter meter) throws IOException {
		if (this.scans == null) {
			throw new UnreadableFile("Tệp là bản chụp, không có chữ để đọc.");
		}
		return this.scans.read(document, meter);
	}

	private static void refuseActive(PDDocumentCatalog catalog) throws IOException {
		PDDocumentNameDictionary names = catalog.getNames();
		boolean scripts = catalog.getOpenAction() instanceof PDAction action && !(action instanceof PDActionGoTo);
		if (scripts || (names != null && (names.getJavaScript() != null || names.getEmbeddedFiles() != null))) {
			throw new UnreadableFile(
					"Tệp PDF có mã lệnh hoặc tệp đính kèm bên trong nên không được nhận; hãy in lại thành PDF rồi gửi.");
		}
	}

	private static PdfPage page(PDDocument document, int page, ReadingMeter meter) throws IOException {
		PDPage sheet = document.getPage(page - 1);
		sheet.getContentStreams().forEachRemaining((content) -> meter.goesThrough(content.getCOSObject()));
		List<Ruling> rulings = PdfRulings.of(sheet, page, meter);
		boolean aside = sheet.getRotation() % 180 != 0;
		PDRectangle box = sheet.getCropBox();
		return new PdfPage(page, PdfWords.of(document, page, rulings, meter), rulings,
				aside ? box.getHeight() : box.getWidth(), aside ? box.getWidth() : box.getHeight());
	}

	/**
	 * A page of our own that is read before anybody's: what it takes to load the reader
	 * must not count as the work that a file makes.
	 */
	private static final class FirstPage {

		static {
			try (InputStream page = Objects
				.requireNonNull(PdfFormat.class.getResourceAsStream("/intake/first-page.pdf"))) {
				new PdfFormat().read(page.readAllBytes(), new ReadingMeter(Duration.ofMinutes(1)).unbound());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/** Reads it where nobody has yet. */
		static void read() {
			// the class is loaded by then
		}

	}

}
