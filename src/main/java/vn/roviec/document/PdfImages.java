package vn.roviec.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;

import org.springframework.stereotype.Component;

/** Makes pictures of the pages of kept PDFs, few at a time, for they take memory. */
@Component
public class PdfImages {

	private static final float SCALE = 110f / 72f;

	/** Longest side of a picture, in pixels. */
	private static final float LONGEST = 1800f;

	private static final int AT_A_TIME = 2;

	private static final int LONGEST_WAIT = 15;

	private static final Duration LONGEST_DRAWING = Duration.ofSeconds(10);

	private final Semaphore places = new Semaphore(AT_A_TIME, true);

	/** The sizes of the pages in points, empty where the PDF cannot be opened. */
	public List<Size> sizes(byte[] pdf) {
		try (PDDocument document = open(pdf)) {
			List<Size> sizes = new ArrayList<>();
			for (PDPage page : document.getPages()) {
				PDRectangle box = page.getCropBox();
				boolean turned = page.getRotation() % 180 != 0;
				sizes.add(
						turned ? new Size(box.getHeight(), box.getWidth()) : new Size(box.getWidth(), box.getHeight()));
			}
			return sizes;
		}
		catch (IOException | RuntimeException ex) {
			// a broken file makes the parser fail in any way it likes
			return List.of();
		}
	}

	/**
	 * A picture of a page, as PNG.
	 * @param page from 1
	 * @return empty where there is no such page, or it cannot be drawn
	 */
	public Optional<byte[]> png(byte[] pdf, int page) {
		if (!place()) {
			return Optional.empty();
		}
		try (PDDocument document = open(pdf)) {
			if (page < 1 || page > document.getNumberOfPages()) {
				return Optional.empty();
			}
			PDRectangle box = document.getPage(page - 1).getCropBox();
			float scale = Math.min(SCALE, LONGEST / Math.max(box.getWidth(), box.getHeight()));
			BufferedImage image = new TimedRenderer(document, LONGEST_DRAWING).renderImage(page - 1, scale,
					ImageType.RGB);
			ByteArrayOutputStream png = new ByteArrayOutputStream();
			ImageIO.write(image, "png", png);
			return Optional.of(png.toByteArray());
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// as above
			return Optional.empty();
		}
		finally {
			this.places.release();
		}
	}

	/** Waits for a place, but not for ever. */
	private boolean place() {
		try {
			return this.places.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static PDDocument open(byte[] pdf) throws IOException {
		return Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache());
	}

	/** A page's size, in points. */
	public record Size(float width, float height) {
	}

}
