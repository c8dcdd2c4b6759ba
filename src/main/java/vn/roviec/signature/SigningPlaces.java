package vn.roviec.signature;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.roviec.signature.PageLines.Letter;
import vn.roviec.signature.PageLines.Line;

/**
 * Where number, date, signature and seal belong in a document that is laid out by NĐ
 * 30/2020, Phụ lục I: found by its words.
 *
 * @param blanks empty places of number and date, on the first page and above an appendix
 * @param signature above the printed name of the signer; null where it is not found
 * @param seal to its left, over a third of it
 */
record SigningPlaces(List<Blank> blanks, @Nullable Place signature, @Nullable Place seal) {

	/** As they stand without blanks: "Số: /KH-UBND", "Kèm theo Kế hoạch số /KH-UBND". */
	private static final Pattern NUMBER = Pattern.compile("(?:Số:|Kếhoạchsố)/");

	private static final Pattern DATE = Pattern.compile("(ngày)(tháng)(năm)(?!\\d)");

	/** Below this width a blank is no place to be filled, in points. */
	private static final float NARROWEST = 9;

	/** Four figures, as parts of the letters' size. */
	private static final float YEAR = 2.1f;

	/** The space between words, as a part of the letters' size. */
	private static final float SPACE = 0.25f;

	private static final float SIGNATURE_WIDTH = 46 * Place.MILLIMETRE;

	private static final float SIGNATURE_HEIGHT = 20 * Place.MILLIMETRE;

	SigningPlaces {
		blanks = List.copyOf(blanks);
	}

	/**
	 * Looks for them.
	 * @param signer as printed under the signature
	 * @param seal diameter of the seal in points
	 */
	static SigningPlaces of(PDDocument document, String signer, float seal) throws IOException {
		List<Blank> blanks = new ArrayList<>();
		for (int page = 0; page < document.getNumberOfPages(); page++) {
			for (Line line : PageLines.of(document, page)) {
				blanks(line, blanks);
			}
		}
		Place signature = signature(document, signer);
		return new SigningPlaces(blanks, signature, (signature != null) ? left(signature, seal) : null);
	}

	private static void blanks(Line line, List<Blank> blanks) {
		String text = line.text();
		Matcher number = NUMBER.matcher(text);
		if (number.find()) {
			between(EmptyFields.NUMBER, line, number.end() - 2, blanks);
		}
		Matcher date = DATE.matcher(text);
		if (date.find()) {
			between(EmptyFields.DAY, line, date.end(1) - 1, blanks);
			between(EmptyFields.MONTH, line, date.end(2) - 1, blanks);
			year(line, date.end(3) - 1, blanks);
		}
	}

	private static void between(String name, Line line, int before, List<Blank> blanks) {
		Letter left = line.at(before);
		blank(name, line.page(), left, 0, line.at(before + 1).left() - left.right(), blanks);
	}

	private static void year(Line line, int before, List<Blank> blanks) {
		Letter left = line.at(before);
		if (before + 1 < line.text().length()) {
			between(EmptyFields.YEAR, line, before, blanks);
		}
		else {
			blank(EmptyFields.YEAR, line.page(), left, SPACE * left.size(), YEAR * left.size(), blanks);
		}
	}

	private static void blank(String name, int page, Letter left, float gap, float width, List<Blank> blanks) {
		if (width >= NARROWEST) {
			float size = left.size();
			Place place = new Place(page, left.right() + gap, left.base() - size / 4, width, 1.2f * size);
			blanks.add(new Blank(name, place, size));
		}
	}

	private static @Nullable Place signature(PDDocument document, String signer) throws IOException {
		String name = Normalizer.normalize(signer, Normalizer.Form.NFC).replaceAll("\\s", "");
		for (int page = document.getNumberOfPages() - 1; page >= 0 && !name.isEmpty(); page--) {
			List<Line> lines = PageLines.of(document, page);
			for (int index = lines.size() - 1; index >= 0; index--) {
				Place found = above(lines, index, name);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/**
	 * The place above a name that stands by itself under the words of an office.
	 */
	private static @Nullable Place above(List<Line> lines, int index, String name) {
		Line line = lines.get(index);
		int at = line.text().lastIndexOf(name);
		if (at < 0 || !line.standsAlone(at, at + name.length())) {
			return null;
		}
		Letter first = line.at(at);
		float middle = (first.left() + line.at(at + name.length() - 1).right()) / 2;
		float floor = first.base() + 0.8f * first.size();
		for (int above = index - 1; above >= 0; above--) {
			Line title = lines.get(above);
			int office = title.text().indexOf("CHỦTỊCH");
			if (office >= 0 && title.at(office).left() < middle
					&& title.letters().stream().anyMatch((l) -> l.right() > middle)) {
				float room = title.at(office).base() - 3 - floor;
				float height = Math.min(SIGNATURE_HEIGHT, Math.max(room, first.size()));
				return new Place(line.page(), middle - SIGNATURE_WIDTH / 2, floor + Math.max(0, (room - height) / 2),
						SIGNATURE_WIDTH, height);
			}
		}
		return null;
	}

	/** NĐ 30/2020, Phụ lục I: over about a third of the signature, to the left. */
	private static Place left(Place signature, float diameter) {
		float left = signature.left() + signature.width() / 3 - diameter;
		return new Place(signature.page(), left, signature.bottom() + (signature.height() - diameter) / 2, diameter,
				diameter);
	}

	/**
	 * An empty place within a line.
	 *
	 * @param name of what is to be filled in
	 * @param size of the letters around it, in points
	 */
	record Blank(String name, Place place, float size) {

	}

}
