package vn.roviec.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Finds the places of a plan's PDF that are filled after it was printed: number, day,
 * month and year on its first page and above its appendix, and the signer's name.
 */
public final class PlacesOnPaper {

	/** "Số: /KH-UBND" on the first page, "số /KH-UBND" above an appendix. */
	private static final Pattern NUMBER = Pattern.compile("(?:Số:|Kế hoạch số)(\\s*)/");

	private static final Pattern DATE = Pattern.compile("ngày(\\s+)tháng(\\s+)năm(\\s*)");

	/** Four figures of a year, as parts of the letter's size. */
	private static final float YEAR = 2.2f;

	private PlacesOnPaper() {
	}

	/**
	 * The empty places in the order of the pages; none where number and day are there.
	 */
	public static List<Place> empty(byte[] pdf) {
		List<Place> places = new ArrayList<>();
		for (Line line : lines(pdf)) {
			Matcher number = NUMBER.matcher(line.words);
			if (number.find()) {
				places.add(line.between(Kind.NUMBER, number.start(1) - 1, number.end(1)));
			}
			Matcher date = DATE.matcher(line.words);
			if (date.find()) {
				places.add(line.between(Kind.DAY, date.start(1) - 1, date.end(1)));
				places.add(line.between(Kind.MONTH, date.start(2) - 1, date.end(2)));
				places.add(line.after(Kind.YEAR, date.start(3) - 1));
			}
		}
		return List.copyOf(places);
	}

	/** Where the signer's name stands last: below the place of the signature. */
	public static Optional<Place> name(byte[] pdf, String signer) {
		String wanted = composed(signer);
		Optional<Place> last = Optional.empty();
		for (Line line : lines(pdf)) {
			int at = line.words.lastIndexOf(wanted);
			if (at >= 0) {
				last = Optional.of(line.over(Kind.NAME, at, at + wanted.length() - 1));
			}
		}
		return last;
	}

	private static List<Line> lines(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			Lines lines = new Lines();
			lines.getText(document);
			return lines.found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String composed(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFC);
	}

	/** What a place is for. */
	public enum Kind {

		NUMBER, DAY, MONTH, YEAR,
		/** Where the signer's name is printed. */
		NAME

	}

	/**
	 * A place on a page, in points from its upper left corner; its lower edge is the base
	 * line of the words beside it.
	 *
	 * @param page from 1
	 * @param fontSize of the words beside it, in points
	 */
	public record Place(Kind kind, int page, float x, float y, float width, float height, float fontSize) {
	}

	/** Words in one line and where each letter stands. */
	private record Line(int page, String words, List<TextPosition> letters) {

		Place between(Kind kind, int before, int after) {
			float left = right(before);
			return place(kind, left, this.letters.get(after).getXDirAdj() - left, before);
		}

		Place after(Kind kind, int before) {
			TextPosition letter = this.letters.get(before);
			float gap = size(letter) / 4;
			return place(kind, right(before) + gap, size(letter) * YEAR, before);
		}

		Place over(Kind kind, int first, int last) {
			float left = this.letters.get(first).getXDirAdj();
			return place(kind, left, right(last) - left, first);
		}

		private float right(int letter) {
			TextPosition position = this.letters.get(letter);
			return position.getXDirAdj() + position.getWidthDirAdj();
		}

		/** Of its font, in half points: what the library says is cut to whole ones. */
		private static float size(TextPosition letter) {
			return Math.round(2 * letter.getTextMatrix().getScalingFactorX()) / 2f;
		}

		private Place place(Kind kind, float left, float width, int beside) {
			TextPosition letter = this.letters.get(beside);
			float size = size(letter);
			return new Place(kind, this.page, left, letter.getYDirAdj() - size, width, size, size);
		}

	}

	/** Gathers the lines of all pages. */
	private static final class Lines extends PDFTextStripper {

		private final List<Line> found = new ArrayList<>();

		private StringBuilder words = new StringBuilder();

		private List<TextPosition> letters = new ArrayList<>();

		Lines() {
			setSortByPosition(true);
		}

		@Override
		protected void writeString(String text, List<TextPosition> positions) {
			for (TextPosition position : positions) {
				String letter = composed(position.getUnicode());
				for (int at = 0; at < letter.length(); at++) {
					this.words.append(letter.charAt(at));
					this.letters.add(position);
				}
			}
		}

		@Override
		protected void writeWordSeparator() {
			this.words.append(' ');
			this.letters.add(this.letters.get(this.letters.size() - 1));
		}

		@Override
		protected void writeLineSeparator() {
			end();
		}

		@Override
		protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) {
			end();
		}

		private void end() {
			if (!this.letters.isEmpty()) {
				this.found.add(new Line(getCurrentPageNo(), this.words.toString(), this.letters));
			}
			this.words = new StringBuilder();
			this.letters = new ArrayList<>();
		}

	}

}
