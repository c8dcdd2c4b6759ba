package vn.roviec.intake;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Reads the pages of a PDF that are pictures, one at a time and for one person at a time:
 * each takes some seconds and much memory.
 */
final class PdfScans {

	private static final int MOST_PAGES = 60;

	/** So many pages without a word at the beginning are no plan's. */
	private static final int MOST_BLANK = 6;

	/** Longest page that is drawn, in points: the longer edge of A3. */
	private static final double LONGEST_EDGE = 1_200;

	private static final Duration EACH_PAGE = Duration.ofSeconds(4);

	/** The recognition's time that any page may take, and each patch of ink on it. */
	private static final Duration ANY_PAGE = Duration.ofSeconds(4);

	private static final Duration A_BAND = Duration.ofMillis(1_500);

	/** How many bands of the first page are looked at for words. */
	private static final int LOOKED_AT = 2;

	private static final Duration A_PATCH = Duration.ofNanos(600_000);

	/** The recognition's time that a letter is worth, three times what it takes. */
	private static final Duration A_LETTER = Duration.ofMillis(2);

	/** Most of the recognition's time that brings no letter, in the whole file. */
	private static final Duration MOST_WASTED = Duration.ofSeconds(10);

	private static final Semaphore ONE = new Semaphore(1);

	private final Recognition recognition;

	private final ReadingProgress progress;

	PdfScans(Recognition recognition, ReadingProgress progress) {
		this.recognition = recognition;
		this.progress = progress;
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
			List<ScanCheck> drawn = new ArrayList<>();
			for (PDPage page : document.getPages()) {
				drawn.add(admitted(page));
				meter.look();
			}
			PdfWalk walk = new PdfWalk();
			Duration wasted = Duration.ZERO;
			boolean words = false;
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				meter.worth(EACH_PAGE);
				this.progress.page(page, document.getNumberOfPages());
				Recognition.Recognised read = recognise(ScanDrawing.draw(document, page, drawn.get(page - 1)), page,
						words);
				words |= read.letters() > 0;
				if (!words && page == MOST_BLANK) {
					throw new UnreadableFile("Không nhận dạng được chữ nào ở " + MOST_BLANK
							+ " trang đầu của bản chụp; hãy bỏ các trang trắng hoặc dùng bản Word.");
				}
				walk.page(page(document, page, read.words()));
				wasted = wasted.plus(wasted(read));
				if (wasted.compareTo(MOST_WASTED) > 0) {
					throw Recognition.tooMuch();
				}
			}
			return walk.scanned();
		}
		finally {
			ONE.release();
		}
	}

	/** A blank page, as the back of a sheet is, has no words. */
	private Recognition.Recognised recognise(BufferedImage drawn, int page, boolean words) throws IOException {
		PageInk.Found ink = PageInk.of(drawn, page);
		if (ink.patches() == 0) {
			return new Recognition.Recognised(List.of(), Duration.ZERO);
		}
		if (!words && !hasWords(drawn, ink)) {
			throw new UnreadableFile("Không nhận dạng được chữ nào ở trang " + page
					+ " của bản chụp; hãy quét lại cho rõ, bỏ các trang không có chữ, hoặc dùng bản Word.");
		}
		return this.recognition.words(drawn, ANY_PAGE.plus(A_PATCH.multipliedBy(ink.patches())));
	}

	/**
	 * Looks where most ink is, before the whole of a page is worked at that may have no
	 * words at all.
	 */
	private boolean hasWords(BufferedImage page, PageInk.Found ink) throws IOException {
		int height = page.getHeight() / PageInk.BANDS;
		for (int band : ink.bands().subList(0, LOOKED_AT)) {
			BufferedImage cut = new BufferedImage(page.getWidth(), height, BufferedImage.TYPE_BYTE_GRAY);
			cut.getRaster()
				.setRect(page.getRaster().createChild(0, band * height, page.getWidth(), height, 0, 0, null));
			if (this.recognition.words(cut, A_BAND).letters() > 0) {
				return true;
			}
		}
		return false;
	}

	private static Duration wasted(Recognition.Recognised read) {
		Duration more = read.took().minus(A_LETTER.multipliedBy(read.letters()));
		return more.isNegative() ? Duration.ZERO : more;
	}

	private static ScanCheck admitted(PDPage page) throws IOException {
		if (Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight()) > LONGEST_EDGE) {
			throw ScanPicture.tooLarge();
		}
		return ScanCheck.admit(page);
	}

	private static PdfPage page(PDDocument document, int number, List<PageWord> words) {
		PDPage page = document.getPage(number - 1);
		boolean aside = page.getRotation() % 180 != 0;
		double width = page.getCropBox().getWidth();
		double height = page.getCropBox().getHeight();
		return new PdfPage(number, words, List.of(), aside ? height : width, aside ? width : height);
	}

}
