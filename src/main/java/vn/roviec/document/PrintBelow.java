package vn.roviec.document;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.util.Matrix;

import java.time.Duration;

/**
 * Puts a block of words below what is printed on the last page of a file, and on a page
 * of its own where there is no room. What comes out is for the printer: signatures stay
 * to be seen, and are no signatures any more.
 */
public final class PrintBelow {

	private static final float MILLIMETRE = 72 / 25.4f;

	/** Widths of the words on a page, and their left edges, in millimetres. */
	private static final int UPRIGHT = 165;

	private static final int UPRIGHT_LEFT = 30;

	private static final int ACROSS = 257;

	private static final int ACROSS_LEFT = 20;

	/** Above the block and below it, in millimetres. */
	private static final int GAP = 6;

	private static final int EDGE = 12;

	/** Pixels of a picture in which ink is looked for, a point. */
	private static final float SCALE = 0.5f;

	/** Lighter than this is paper. */
	private static final int PAPER = 200;

	private static final Duration LONGEST = Duration.ofSeconds(10);

	private PrintBelow() {
	}

	/**
	 * The file to be printed.
	 * @param block the words as a PDF of one page without margins, for a width in
	 * millimetres
	 */
	public static byte[] of(byte[] pdf, IntFunction<byte[]> block) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			flatten(document);
			PDPage last = document.getPage(document.getNumberOfPages() - 1);
			boolean across = last.getCropBox().getWidth() > last.getCropBox().getHeight();
			if (last.getRotation() != 0 || !fits(document, last, block.apply(across ? ACROSS : UPRIGHT), across)) {
				PDPage more = new PDPage(PDRectangle.A4);
				document.addPage(more);
				put(document, more, block.apply(UPRIGHT), UPRIGHT_LEFT, PDRectangle.A4.getHeight());
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 50_000);
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void flatten(PDDocument document) throws IOException {
		PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
		if (form != null) {
			form.flatten();
		}
		document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
	}

	private static boolean fits(PDDocument document, PDPage last, byte[] block, boolean across) throws IOException {
		float floor = last.getCropBox().getHeight() - lowest(document, document.getNumberOfPages() - 1)
				- GAP * MILLIMETRE;
		return put(document, last, block, across ? ACROSS_LEFT : UPRIGHT_LEFT, floor);
	}

	/**
	 * Puts the block where its upper edge is at this height; false where there is no
	 * room.
	 */
	private static boolean put(PDDocument document, PDPage page, byte[] block, int left, float height)
			throws IOException {
		try (PDDocument words = Loader.loadPDF(block)) {
			float top = (height == page.getCropBox().getHeight()) ? height - 20 * MILLIMETRE : height;
			float used = lowest(words, 0);
			if (top - used < EDGE * MILLIMETRE) {
				return false;
			}
			PDFormXObject drawn = new LayerUtility(document).importPageAsForm(words, 0);
			float whole = words.getPage(0).getCropBox().getHeight();
			try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
				PDRectangle box = page.getCropBox();
				content.transform(Matrix.getTranslateInstance(box.getLowerLeftX() + left * MILLIMETRE,
						box.getLowerLeftY() + top - whole));
				content.drawForm(drawn);
			}
			return true;
		}
	}

	/** How far down from its upper edge a page is printed on, in points. */
	private static float lowest(PDDocument document, int page) throws IOException {
		BufferedImage picture = new TimedRenderer(document, LONGEST).renderImage(page, SCALE, ImageType.GRAY);
		Raster pixels = picture.getRaster();
		for (int y = picture.getHeight() - 1; y > 0; y--) {
			for (int x = 0; x < picture.getWidth(); x++) {
				if (pixels.getSample(x, y, 0) < PAPER) {
					return (y + 1) / SCALE;
				}
			}
		}
		return 0;
	}

}
