package vn.roviec.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A plan on paper, with empty places for number and date, as the office would print it.
 */
final class SamplePdf {

	static final String SIGNER = "Người Ký Thử";

	private SamplePdf() {
	}

	/** The plan with some pages of appendix after its signature. */
	static byte[] plan(int pages) {
		try (PDDocument document = new PDDocument()) {
			PDFont upright = font(document, "Regular");
			PDFont slanted = font(document, "Italic");
			PDPage first = page(document);
			try (PDPageContentStream out = new PDPageContentStream(document, first)) {
				line(out, upright, 70, 740, "Số:");
				line(out, upright, 120, 740, "/KH-UBND");
				line(out, slanted, 280, 740, "An Bình Trung, ngày");
				line(out, slanted, 414, 740, "tháng");
				line(out, slanted, 474, 740, "năm");
				line(out, upright, 250, 690, "KẾ HOẠCH");
				line(out, upright, 70, 650, "Người ký Người Ký Thử chịu trách nhiệm theo dõi kế hoạch này.");
				line(out, upright, 70, 330, "Nơi nhận:");
				line(out, upright, 380, 330, "CHỦ TỊCH");
				line(out, upright, 345, 240, SIGNER);
				line(out, upright, 70, 240, "- Lưu: VT, VHXH.");
			}
			for (int count = 2; count <= pages; count++) {
				try (PDPageContentStream out = new PDPageContentStream(document, page(document))) {
					for (int row = 0; row < 40; row++) {
						line(out, upright, 70, 780 - 18 * row, row + ". Nhiệm vụ " + row + " của trang " + count);
					}
				}
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PDPage page(PDDocument document) {
		PDPage page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		return page;
	}

	private static PDFont font(PDDocument document, String style) throws IOException {
		try (InputStream file = SamplePdf.class.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf")) {
			return PDType0Font.load(document, file, true);
		}
	}

	private static void line(PDPageContentStream out, PDFont font, float left, float base, String words)
			throws IOException {
		out.beginText();
		out.setFont(font, 13);
		out.newLineAtOffset(left, base);
		out.showText(words);
		out.endText();
	}

}
