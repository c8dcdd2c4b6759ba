package vn.roviec.signature;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a page as they are printed, letter by letter from left to right. */
final class PageLines extends PDFTextStripper {

	/** How far letters of one line may stand above one another, in points. */
	private static final float SAME_LINE = 2.5f;

	private final List<TextPosition> letters = new ArrayList<>();

	private PageLines(int page) {
		setStartPage(page + 1);
		setEndPage(page + 1);
		setSuppressDuplicateOverlappingText(false);
	}

	/**
	 * Reads a page.
	 * @param page from 0
	 */
	static List<Line> of(PDDocument document, int page) throws IOException {
		PageLines reader = new PageLines(page);
		reader.writeText(document, Writer.nullWriter());
		float height = document.getPage(page).getMediaBox().getHeight();
		List<Line> lines = new ArrayList<>();
		reader.letters.sort(Comparator.comparing(TextPosition::getYDirAdj));
		List<TextPosition> open = new ArrayList<>();
		for (TextPosition letter : reader.letters) {
			if (!open.isEmpty() && letter.getYDirAdj() - open.get(0).getYDirAdj() > SAME_LINE) {
				lines.add(line(page, height, open));
				open = new ArrayList<>();
			}
			open.add(letter);
		}
		if (!open.isEmpty()) {
			lines.add(line(page, height, open));
		}
		return lines;
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		this.letters.add(text);
	}

	private static Line line(int page, float height, List<TextPosition> letters) {
		List<Letter> found = letters.stream()
			.filter((letter) -> !letter.getUnicode().isBlank())
			.map((letter) -> new Letter(Normalizer.normalize(letter.getUnicode(), Normalizer.Form.NFC),
					letter.getXDirAdj(), letter.getXDirAdj() + letter.getWidthDirAdj(), height - letter.getYDirAdj(),
					Math.round(2 * letter.getTextMatrix().getScalingFactorX()) / 2f))
			.sorted(Comparator.comparing(Letter::left))
			.toList();
		return new Line(page, found);
	}

	/**
	 * One letter.
	 *
	 * @param base its base line above the lower edge of the page, in points
	 */
	record Letter(String text, float left, float right, float base, float size) {

	}

	/** Letters that stand side by side, blanks left out. */
	record Line(int page, List<Letter> letters) {

		/** The letters without blanks. */
		String text() {
			StringBuilder text = new StringBuilder();
			this.letters.forEach((letter) -> text.append(letter.text()));
			return text.toString();
		}

		/** Which letter stands at a place of {@link #text}. */
		Letter at(int place) {
			int past = 0;
			for (Letter letter : this.letters) {
				past += letter.text().length();
				if (place < past) {
					return letter;
				}
			}
			throw new IllegalArgumentException("no letter at " + place);
		}

		/** Whether a letter has wide blanks, or nothing, on both sides. */
		boolean standsAlone(int from, int to) {
			Letter first = at(from);
			Letter last = at(to - 1);
			float wide = first.size() * 1.2f;
			return this.letters.stream()
				.noneMatch((other) -> (other.right() <= first.left() + 1 && first.left() - other.right() < wide)
						|| (other.left() >= last.right() - 1 && other.left() - last.right() < wide));
		}

	}

}
