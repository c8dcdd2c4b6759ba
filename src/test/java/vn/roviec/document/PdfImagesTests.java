package vn.roviec.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class PdfImagesTests {

	private final PdfImages images = new PdfImages();

	@Test
	void aPageIsDrawnInItsShape() throws IOException {
		byte[] png = this.images.png(pdf(), 1).orElseThrow();
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
		assertThat((double) image.getHeight() / image.getWidth()).isBetween(1.40, 1.43);
		assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2)).isEqualTo(0xFF000000);
		assertThat(this.images.sizes(pdf())).hasSize(1);
	}

	@Test
	void whatCannotBeDrawnIsNoPicture() throws IOException {
		assertThat(this.images.png(pdf(), 2)).isEmpty();
		assertThat(this.images.png("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), 1)).isEmpty();
		assertThat(this.images.sizes(new byte[] { 1, 2, 3 })).isEmpty();
	}

	@Test
	void drawingEndsWhenItsTimeIsUp() throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf())) {
			assertThatIOException()
				.isThrownBy(() -> new TimedRenderer(document, Duration.ofSeconds(-1)).renderImage(0));
			assertThat(new TimedRenderer(document, Duration.ofMinutes(1)).renderImage(0)).isNotNull();
		}
	}

	/** A black field in the middle of a sheet. */
	private static byte[] pdf() throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.addRect(100, 200, 400, 400);
				content.fill();
			}
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

}
