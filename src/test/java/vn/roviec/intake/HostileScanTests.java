package vn.roviec.intake;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

import com.sun.management.ThreadMXBean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Scanned pages that are made to fill the memory or to keep a reader busy. */
class HostileScanTests {

	private static final long MOST_BYTES = 64L * 1024 * 1024;

	/** The reader's own limit, and what a slow machine is at when that is reached. */
	private static final Duration LONGEST = Duration.ofSeconds(5);

	private static final String DRAWN = "q 595 0 0 842 0 0 cm /X Do Q ";

	@BeforeAll
	static void aReaderThatHasReadBefore() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			new PdfFormat().read(pages.write(80, 60, "KẾ HOẠCH").bytes());
		}
	}

	/** No program for words is started: the file is refused before. */
	private static void refused(Scan scan, int pages, String content, String reason) throws IOException {
		byte[] file = file(scan, pages, content);
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long bytes = threads.getCurrentThreadAllocatedBytes();
		long time = threads.getCurrentThreadCpuTime();
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> new PdfFormat(new Recognition("khong-co-chuong-trinh")).read(file))
			.withMessageContaining(reason)
			.satisfies((ex) -> assertThat(ex.getMessage()).endsWith("."));
		assertThat(threads.getCurrentThreadAllocatedBytes() - bytes).isLessThan(MOST_BYTES);
		assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - time)).isLessThan(LONGEST);
	}

	private static byte[] file(Scan scan, int pages, String content) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDResources resources = new PDResources();
			resources.getCOSObject().setItem(COSName.XOBJECT, new COSDictionary());
			resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).setItem("X", scan.in(document));
			PDStream drawn = new PDStream(document);
			try (OutputStream out = drawn.createOutputStream()) {
				out.write(content.getBytes(StandardCharsets.ISO_8859_1));
			}
			for (int i = 0; i < pages; i++) {
				PDPage page = new PDPage(PDRectangle.A4);
				page.setResources(resources);
				page.setContents(drawn);
				document.addPage(page);
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	private static PDImageXObject picture(PDDocument document, byte[] content, COSName filter, int width, int height)
			throws IOException {
		return new PDImageXObject(document, new ByteArrayInputStream(content), filter, width, height, 8,
				PDDeviceGray.INSTANCE);
	}

	private static byte[] jpeg() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY), "jpg", bytes);
		return bytes.toByteArray();
	}

	/** A JPEG whose head says that it has 30000 rows of 30000 dots. */
	private static byte[] enormous() throws IOException {
		byte[] jpeg = jpeg();
		int at = 0;
		while ((jpeg[at] & 0xff) != 0xff || (jpeg[at + 1] & 0xff) != 0xc0) {
			at++;
		}
		jpeg[at + 5] = 0x75;
		jpeg[at + 6] = 0x30;
		jpeg[at + 7] = 0x75;
		jpeg[at + 8] = 0x30;
		return jpeg;
	}

	@Test
	void enormousPictures() throws IOException {
		refused((document) -> picture(document, jpeg(), COSName.DCT_DECODE, 30_000, 30_000), 1, DRAWN, "quá lớn");
		refused((document) -> picture(document, enormous(), COSName.DCT_DECODE, 100, 100), 1, DRAWN, "quá lớn");
		refused((document) -> {
			PDImageXObject fax = picture(document, new byte[200], COSName.CCITTFAX_DECODE, 100, 100);
			COSDictionary says = new COSDictionary();
			says.setInt(COSName.COLUMNS, 90_000);
			says.setInt(COSName.ROWS, 90_000);
			fax.getCOSObject().setItem(COSName.DECODE_PARMS, says);
			return fax;
		}, 1, DRAWN, "quá lớn");
	}

	@Test
	void enormousPicturesInsideFormsAndMasks() throws IOException {
		refused((document) -> {
			PDFormXObject form = new PDFormXObject(document);
			form.setBBox(PDRectangle.A4);
			form.setResources(new PDResources());
			form.getResources().put(COSName.getPDFName("Y"), picture(document, enormous(), COSName.DCT_DECODE, 9, 9));
			try (OutputStream out = form.getContentStream().createOutputStream()) {
				out.write("/Y Do".getBytes(StandardCharsets.ISO_8859_1));
			}
			return form;
		}, 1, DRAWN, "quá lớn");
		refused((document) -> {
			PDImageXObject picture = picture(document, jpeg(), COSName.DCT_DECODE, 20, 20);
			picture.getCOSObject().setItem(COSName.SMASK, picture(document, enormous(), COSName.DCT_DECODE, 9, 9));
			return picture;
		}, 1, DRAWN, "quá lớn");
	}

	@Test
	void picturesThatAreDrawnAgainAndAgain() throws IOException {
		Scan large = (document) -> picture(document, jpeg(), COSName.DCT_DECODE, 5_000, 7_000);
		refused(large, 1, DRAWN.repeat(50), "quá lớn");
		Scan small = (document) -> picture(document, jpeg(), COSName.DCT_DECODE, 20, 20);
		refused(small, 1, DRAWN + "0 0 595 842 re f ".repeat(2_000), "quá phức tạp");
		refused(small, 1, DRAWN + "BI /W 9 /H 9 /BPC 8 /CS /G ID aaaaaaaaa EI", "quá phức tạp");
	}

	@Test
	void hundredsOfScannedPages() throws IOException {
		refused((document) -> picture(document, jpeg(), COSName.DCT_DECODE, 20, 20), 280, DRAWN, "60 trang");
	}

	@Test
	void blankPagesAreNotGoneThroughToTheLast() throws IOException {
		byte[] file = file(spots(620, 877, (x, y) -> false), 60, DRAWN);
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> new PdfFormat(new Recognition("khong-co-chuong-trinh")).read(file))
			.withMessageContaining("6 trang đầu");
		List<String> told = new ArrayList<>();
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> PdfFormat.telling((page, pages) -> told.add(page + "/" + pages)).read(file));
		assertThat(told).as("what the reader who waits is told")
			.containsExactly("1/60", "2/60", "3/60", "4/60", "5/60", "6/60");
	}

	@Test
	void aBrokenPictureHoldsNoWords() throws IOException {
		byte[] jpeg = jpeg();
		byte[] broken = Arrays.copyOf(jpeg, jpeg.length / 2);
		refused((document) -> picture(document, broken, COSName.DCT_DECODE, 20, 20), 1, DRAWN, "bản chụp");
		refused((document) -> picture(document, new byte[9], COSName.DCT_DECODE, 20, 20), 1, DRAWN, "bản chụp");
	}

	@Test
	void pagesOfSpecksPatternsAndSmallestPrint() throws IOException {
		Random random = new Random(5);
		refused(spots(620, 877, (x, y) -> random.nextBoolean()), 12, DRAWN, "Trang 1 của bản chụp");
		refused(spots(620, 877, (x, y) -> random.nextInt(12) == 0), 1, DRAWN, "lốm đốm");
		refused(spots(620, 877, (x, y) -> x % 3 == 0 || y % 3 == 0), 1, DRAWN, "hoa văn");
		refused(spots(620, 877, (x, y) -> x % 2 == 0 && y % 9 < 7), 1, DRAWN, "hoa văn");
	}

	@Test
	void dustOnAPageOfPrintIsNoPattern() throws IOException {
		Random random = new Random(5);
		BufferedImage page = grey(2_480, 3_508, (x, y) -> x % 40 < 14 && y % 58 < 30);
		int letters = PageInk.of(page, 1).patches();
		assertThat(letters).isEqualTo(62 * 61);
		for (int speck = 0; speck < 4_000; speck++) {
			page.getRaster().setSample(random.nextInt(2_480), random.nextInt(3_508), 0, 40);
		}
		assertThat(PageInk.of(page, 1).patches()).isGreaterThan(letters);
	}

	@Test
	void theGrainOfABlankSheetIsNoPattern() {
		Random random = new Random(5);
		BufferedImage sheet = grey(2_480, 3_508, (x, y) -> false);
		for (int y = 0; y < sheet.getHeight(); y++) {
			for (int x = 0; x < sheet.getWidth(); x++) {
				sheet.getRaster().setSample(x, y, 0, 225 + random.nextInt(25));
			}
		}
		assertThat(PageInk.of(sheet, 1).patches()).isZero();
	}

	@Test
	void aRecognitionThatDoesNotEndIsStopped(@TempDir Path folder) throws IOException {
		Path endless = Files.writeString(folder.resolve("endless"), "#!/bin/sh\nwhile :; do :; done\n");
		assumeTrue(endless.toFile().setExecutable(true) && new File("/bin/sh").exists(), "no shell is here");
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(
				() -> new Recognition(endless.toString()).words(grey(20, 20, (x, y) -> true), Duration.ofMillis(100)))
			.withMessageContaining("quá phức tạp");
	}

	/** A pattern in colours, as large as a page of 300 dots to the inch. */
	private static BufferedImage coloured() {
		BufferedImage page = new BufferedImage(2_480, 3_508, BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = page.createGraphics();
		graphics.setPaint(new TexturePaint(grey(8, 8, (x, y) -> x / 4 == y / 4), new Rectangle(8, 8)));
		graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
		graphics.dispose();
		return page;
	}

	@Test
	void aPageInColoursIsDrawnInLittleMemory() throws IOException {
		refused((document) -> JPEGFactory.createFromImage(document, coloured()), 1, DRAWN, "hoa văn");
		refused((document) -> LosslessFactory.createFromImage(document, coloured()), 1, DRAWN, "hoa văn");
	}

	@Test
	void picturesThatWouldFillTheMemoryAreRefusedBeforeTheyAreDrawn() throws IOException {
		refused((document) -> picture(document, jpeg(), COSName.DCT_DECODE, 5_000, 7_000), 1, DRAWN, "300 dpi");
		refused((document) -> {
			PDImageXObject picture = picture(document, jpeg(), COSName.DCT_DECODE, 20, 20);
			picture.getCOSObject().setItem(COSName.SMASK, picture(document, jpeg(), COSName.DCT_DECODE, 4_000, 4_000));
			return picture;
		}, 1, DRAWN, "300 dpi");
	}

	@Test
	void aLatePageIsRefusedBeforeTheFirstIsRead() throws IOException {
		try (PDDocument document = new PDDocument()) {
			for (PDImageXObject picture : List.of(
					LosslessFactory.createFromImage(document, grey(620, 877, (x, y) -> x % 9 < 4 && y % 14 < 7)),
					picture(document, enormous(), COSName.DCT_DECODE, 100, 100))) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.drawImage(picture, 0, 0, 595, 842);
				}
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			assertThatExceptionOfType(UnreadableFile.class)
				.isThrownBy(() -> new PdfFormat(new Recognition("khong-co-chuong-trinh")).read(bytes.toByteArray()))
				.withMessageContaining("quá lớn");
		}
	}

	@Test
	void aPageWhoseInkHoldsNoWordsIsNotWorkedAtAsAWhole(@TempDir Path folder) throws IOException {
		Path blind = Files.writeString(folder.resolve("blind"), "#!/bin/sh\necho x >> " + folder + "/asked\n");
		assumeTrue(blind.toFile().setExecutable(true) && new File("/bin/sh").exists(), "no shell is here");
		byte[] file = file(spots(620, 877, (x, y) -> x % 9 < 4 && y % 14 < 7), 3, DRAWN);
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> new PdfFormat(new Recognition(blind.toString())).read(file))
			.withMessageContaining("Không nhận dạng được chữ nào ở trang 1");
		assertThat(Files.readAllLines(folder.resolve("asked"))).hasSize(2);
	}

	private static BufferedImage grey(int width, int height, Spots spots) {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				picture.getRaster().setSample(x, y, 0, spots.dark(x, y) ? 20 : 240);
			}
		}
		return picture;
	}

	private static Scan spots(int width, int height, Spots spots) {
		return (document) -> LosslessFactory.createFromImage(document, grey(width, height, spots));
	}

	/** Which dots of a picture are dark. */
	@FunctionalInterface
	interface Spots {

		boolean dark(int x, int y);

	}

	/** What the page draws. */
	@FunctionalInterface
	interface Scan {

		COSObjectable in(PDDocument document) throws IOException;

	}

}
