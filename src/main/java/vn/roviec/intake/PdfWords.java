package vn.roviec.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds the words of one page with their places. */
final class PdfWords extends PDFTextStripper {

	/** A full page in small print has some thousands. */
	private static final int MOST_LETTERS = 20_000;

	private final List<PageWord> words = new ArrayList<>();

	private final ReadingMeter meter;

	private int letters;

	private PdfWords(int page, ReadingMeter meter) {
		this.meter = meter;
		setShouldSeparateByBeads(false);
		setSortByPosition(true);
		setStartPage(page);
		setEndPage(page);
	}

	/**
	 * The words of a page.
	 * @param page from 1
	 * @throws UnreadableFile where it holds more than a page can
	 */
	static List<PageWord> of(PDDocument document, int page, ReadingMeter meter) throws IOException {
		PdfWords found = new PdfWords(page, meter);
		found.getText(document);
		return found.words;
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		this.meter.tick();
		super.processOperator(operator, operands);
	}

	@Override
	protected void processTextPosition(TextPosition letter) {
		if (++this.letters > MOST_LETTERS) {
			throw new UnreadableFile(
					"Trang " + getCurrentPageNo() + " của tệp PDF có quá nhiều chữ nên không được nhận.");
		}
		this.meter.tick();
		super.processTextPosition(letter);
	}

	@Override
	protected void writeString(String text, List<TextPosition> letters) {
		if (text.isBlank() || letters.isEmpty()) {
			return;
		}
		TextPosition first = letters.get(0);
		double right = letters.stream().mapToDouble((one) -> one.getXDirAdj() + one.getWidthDirAdj()).max().orElse(0);
		double height = Math.max(first.getFontSizeInPt() * 0.7, first.getHeightDir());
		this.words.add(new PageWord(Fold.door(text).strip(), first.getXDirAdj(), first.getYDirAdj() - height, right,
				first.getYDirAdj(), strong(first)));
	}

	private static boolean strong(TextPosition letter) {
		String font = String.valueOf(letter.getFont().getName()).toLowerCase(Locale.ROOT);
		return font.contains("bold") || font.contains("italic") || font.contains("oblique");
	}

}
