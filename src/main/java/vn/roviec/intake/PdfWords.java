package vn.roviec.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of one page with their places. Letters belong to one word as long as
 * they are written one after the other without a gap; what stands in the next cell is
 * another word, however near.
 */
final class PdfWords extends PDFTextStripper {

	/** A full page in small print has some thousands. */
	static final int MOST_LETTERS = 20_000;

	/** A gap of so many heights of a letter parts two words. */
	private static final double GAP = 0.17;

	private static final double BESIDE = 1.5;

	private final List<PageWord> words = new ArrayList<>();

	private final Map<String, Float> seen = new HashMap<>();

	private final List<TextPosition> open = new ArrayList<>();

	private final List<Ruling> walls;

	private final ReadingMeter meter;

	private int letters;

	private PdfWords(int page, List<Ruling> walls, ReadingMeter meter) {
		this.walls = walls;
		this.meter = meter;
		setShouldSeparateByBeads(false);
		setStartPage(page);
		setEndPage(page);
	}

	/**
	 * The words of a page.
	 * @param page from 1
	 * @param rulings of the page; no word stands on both sides of one
	 * @throws UnreadableFile where it holds more than a page can
	 */
	static List<PageWord> of(PDDocument document, int page, List<Ruling> rulings, ReadingMeter meter)
			throws IOException {
		PdfWords found = new PdfWords(page, rulings.stream().filter((one) -> !one.horizontal()).toList(), meter);
		found.getText(document);
		found.close();
		return found.words;
	}

	@Override
	public void showForm(PDFormXObject form) throws IOException {
		this.meter.goesThrough(form.getCOSObject());
		super.showForm(form);
	}

	@Override
	public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
		this.meter.goesThrough(group.getCOSObject());
		super.showTransparencyGroup(group);
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		this.meter.works(1);
		super.processOperator(operator, operands);
	}

	@Override
	protected void processTextPosition(TextPosition letter) {
		if (++this.letters > MOST_LETTERS) {
			throw new UnreadableFile(
					"Trang " + getCurrentPageNo() + " của tệp PDF có quá nhiều chữ nên không được nhận.");
		}
		this.meter.works(1);
		String text = letter.getUnicode();
		if (text == null || text.isEmpty() || again(letter)) {
			return;
		}
		TextPosition last = this.open.isEmpty() ? null : this.open.get(this.open.size() - 1);
		if (text.isBlank() || (last != null && (!follows(last, letter) || walled(last, letter)))) {
			close();
		}
		if (!text.isBlank()) {
			this.open.add(letter);
		}
	}

	/**
	 * Whether the letter was written here before, as some programs do to make it bold.
	 */
	private boolean again(TextPosition letter) {
		double near = Math.min(BESIDE, Math.max(0.3, letter.getWidthDirAdj() / 4));
		long x = Math.round(letter.getXDirAdj() / BESIDE);
		String line = letter.getUnicode() + Math.round(letter.getYDirAdj()) + " ";
		boolean again = LongStream.rangeClosed(x - 1, x + 1)
			.mapToObj((place) -> this.seen.get(line + place))
			.anyMatch((one) -> one != null && Math.abs(one - letter.getXDirAdj()) < near);
		this.seen.putIfAbsent(line + x, letter.getXDirAdj());
		return again;
	}

	private static boolean follows(TextPosition last, TextPosition letter) {
		if (Character.getType(letter.getUnicode().codePointAt(0)) == Character.NON_SPACING_MARK) {
			return true;
		}
		double size = Math.max(1, letter.getFontSizeInPt());
		double gap = letter.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
		return last.getDir() == letter.getDir() && Math.abs(last.getYDirAdj() - letter.getYDirAdj()) < size * 0.4
				&& gap < size * GAP && gap > -size * 0.6;
	}

	private boolean walled(TextPosition last, TextPosition letter) {
		double from = last.getXDirAdj() + last.getWidthDirAdj() / 2;
		double to = letter.getXDirAdj() + letter.getWidthDirAdj() / 2;
		double y = letter.getYDirAdj() - letter.getFontSizeInPt() / 3;
		return this.walls.stream()
			.anyMatch((wall) -> from < wall.at() && wall.at() < to && wall.from() <= y && y <= wall.to());
	}

	private void close() {
		@Nullable PageWord word = word(this.open);
		if (word != null) {
			this.words.add(word);
		}
		this.open.clear();
	}

	private static @Nullable PageWord word(List<TextPosition> letters) {
		StringBuilder text = new StringBuilder();
		letters.forEach((letter) -> text.append(letter.getUnicode()));
		String written = Fold.door(text.toString()).strip();
		if (written.isEmpty()) {
			return null;
		}
		TextPosition first = letters.get(0);
		double right = letters.stream().mapToDouble((one) -> one.getXDirAdj() + one.getWidthDirAdj()).max().orElse(0);
		double height = Math.max(first.getFontSizeInPt() * 0.7, first.getHeightDir());
		return new PageWord(written, first.getXDirAdj(), first.getYDirAdj() - height, right, first.getYDirAdj(),
				strong(first));
	}

	private static boolean strong(TextPosition letter) {
		String font = String.valueOf(letter.getFont().getName()).toLowerCase(Locale.ROOT);
		return font.contains("bold") || font.contains("italic") || font.contains("oblique");
	}

}
