package vn.roviec.intake;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Reads the pages of a PDF that are pictures, one at a time and for one person at a time:
 * each takes some seconds and much memory.
 */
final class PdfScans {

	private static final int MOST_PAGES = 60;

	/** Longest page that is drawn, in points: the longer edge of A3. */
	private static final double LONGEST_EDGE = 1_200;

	private static final Duration EACH_PAGE = Duration.ofSeconds(4);

	private static final Semaphore ONE = new Semaphore(1);

	private final Recognition recognition;

	PdfScans(Recognition recognition) {
		this.recognition = recognition;
	}

	/**
	 * Reads all pages.
	 * @throws UnreadableFile where they are too many or too large, or nothing recognises
	 * words
	 */
	SourceText read(PDDocument document, ReadingMeter meter) throws IOException {
		if (document.getNumberOfPages() > MOST_PAGES) {
			throw new UnreadableFile(
					"Bản chụp có hơn 60 trang nên không nhận dạng được; hãy tách tệp hoặc dùng bản Word.");
		}
		if (!ONE.tryAcquire()) {
			throw new UnreadableFile("Máy chủ đang nhận dạng một bản chụp khác; hãy gửi lại sau ít phút.");
		}
		try {
			PdfWalk walk = new PdfWalk();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				meter.worth(EACH_PAGE);
				walk.page(page(document, page));
			}
			return walk.scanned();
		}
		finally {
			ONE.release();
		}
	}

	private PdfPage page(PDDocument document, int number) throws IOException {
		PDPage page = document.getPage(number - 1);
		boolean aside = page.getRotation() % 180 != 0;
		double width = aside ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
		double height = aside ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
		if (Math.max(width, height) > LONGEST_EDGE) {
			throw ScanPicture.tooLarge();
		}
		ScanCheck.admit(page);
		PDFRenderer renderer = new PDFRenderer(document);
		renderer.setSubsamplingAllowed(true);
		BufferedImage drawn = renderer.renderImageWithDPI(number - 1, Recognition.DOTS_PER_INCH, ImageType.GRAY);
		return new PdfPage(number, this.recognition.words(drawn), List.of(), width, height);
	}

}
