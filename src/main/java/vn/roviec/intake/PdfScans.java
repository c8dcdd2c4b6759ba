package vn.roviec.intake;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Reads the pages of a PDF that are pictures, one at a time and for one person at a time:
 * each takes some seconds and much memory.
 */
final class PdfScans {

	private static final int MOST_PAGES = 60;

	/** Larger pictures than a page of 600 dots to the inch are none of paper. */
	private static final long MOST_DOTS = 36_000_000;

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
		admit(page.getResources());
		if (Math.max(width, height) > LONGEST_EDGE) {
			throw tooLarge();
		}
		BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(number - 1, Recognition.DOTS_PER_INCH,
				ImageType.GRAY);
		return new PdfPage(number, this.recognition.words(drawn), List.of(), width, height);
	}

	private static void admit(PDResources resources) throws IOException {
		COSDictionary drawn = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
		if (drawn != null) {
			for (COSBase one : drawn.getValues()) {
				if (((one instanceof COSObject reference) ? reference.getObject() : one) instanceof COSStream picture) {
					admit(picture);
				}
			}
		}
	}

	private static void admit(COSStream picture) throws IOException {
		if (picture.getLong(COSName.WIDTH, 0) * picture.getLong(COSName.HEIGHT, 0) > MOST_DOTS
				|| picture.getLong(COSName.WIDTH, 0) > MOST_DOTS) {
			throw tooLarge();
		}
		if (COSName.FLATE_DECODE.equals(picture.getFilters())) {
			try (InputStream packed = picture.createRawInputStream()) {
				FilterFactory.INSTANCE.getFilter(COSName.FLATE_DECODE).decode(packed, new Counted(), picture, 0);
			}
		}
	}

	private static UnreadableFile tooLarge() {
		return new UnreadableFile("Bản chụp có trang hoặc ảnh quá lớn nên không được nhận; hãy quét lại ở 300 dpi.");
	}

	/** Lets no more through than the largest picture has. */
	private static final class Counted extends OutputStream {

		private long size;

		@Override
		public void write(int one) {
			count(1);
		}

		@Override
		public void write(byte[] piece, int offset, int length) {
			count(length);
		}

		private void count(int length) {
			this.size += length;
			if (this.size > MOST_DOTS * 3) {
				throw tooLarge();
			}
		}

	}

}
