package vn.roviec.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Draws a scanned page in shades of grey. A page that is one plain picture, as scanners
 * write it, is drawn without a copy in colours, which would take four times the memory.
 */
final class ScanDrawing {

	private ScanDrawing() {
	}

	static BufferedImage draw(PDDocument document, int number, ScanCheck drawn) throws IOException {
		PDPage page = document.getPage(number - 1);
		ScanCheck.Placed picture = (page.getRotation() == 0) ? drawn.only() : null;
		Raster grey = (picture != null) ? grey(picture) : null;
		if (picture != null && grey != null) {
			return placed(page.getCropBox(), grey, picture);
		}
		PDFRenderer renderer = new PDFRenderer(document);
		renderer.setSubsamplingAllowed(true);
		return renderer.renderImageWithDPI(number - 1, Recognition.DOTS_PER_INCH, ImageType.GRAY);
	}

	private static @Nullable Raster grey(ScanCheck.Placed picture) throws IOException {
		return switch (ScanPacking.of(picture.image())) {
			case JPEG -> jpeg(picture);
			case GREY -> rows(picture, 1);
			case COLOURS -> rows(picture, 3);
			case OTHER -> null;
		};
	}

	/** Of a picture in colours its brightness, which a JPEG holds on its own. */
	private static @Nullable Raster jpeg(ScanCheck.Placed picture) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
		try (InputStream raw = picture.image().getCOSObject().createRawInputStream();
				ImageInputStream in = new MemoryCacheImageInputStream(raw)) {
			reader.setInput(in, true, true);
			ImageReadParam asked = reader.getDefaultReadParam();
			asked.setDestination(
					new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_BYTE_GRAY));
			return reader.read(0, asked).getRaster();
		}
		catch (IIOException | IllegalArgumentException ex) {
			// what is broken may still be drawn in part
			return null;
		}
		finally {
			reader.dispose();
		}
	}

	private static Raster rows(ScanCheck.Placed picture, int bands) throws IOException {
		int width = picture.image().getWidth();
		int height = picture.image().getHeight();
		WritableRaster grey = Raster.createInterleavedRaster(0, width, height, 1, null);
		byte[] dots = ((DataBufferByte) grey.getDataBuffer()).getData();
		byte[] row = new byte[width * bands];
		try (InputStream in = picture.image().getCOSObject().createInputStream()) {
			for (int y = 0; y < height && in.readNBytes(row, 0, row.length) == row.length; y++) {
				for (int x = 0; x < width; x++) {
					// green is what the eye takes for brightness
					dots[y * width + x] = row[x * bands + bands / 2];
				}
			}
		}
		return grey;
	}

	private static BufferedImage placed(PDRectangle box, Raster grey, ScanCheck.Placed picture) {
		double scale = Recognition.DOTS_PER_INCH / 72.0;
		BufferedImage page = new BufferedImage((int) Math.max(1, Math.ceil(box.getWidth() * scale)),
				(int) Math.max(1, Math.ceil(box.getHeight() * scale)), BufferedImage.TYPE_BYTE_GRAY);
		AffineTransform place = new AffineTransform(scale, 0, 0, -scale, -box.getLowerLeftX() * scale,
				box.getUpperRightY() * scale);
		place.concatenate(picture.place());
		place.concatenate(new AffineTransform(1.0 / grey.getWidth(), 0, 0, -1.0 / grey.getHeight(), 0, 1));
		Graphics2D graphics = page.createGraphics();
		graphics.setBackground(Color.WHITE);
		graphics.clearRect(0, 0, page.getWidth(), page.getHeight());
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(new BufferedImage(page.getColorModel(), (WritableRaster) grey, false, null), place, null);
		graphics.dispose();
		return page;
	}

}
