package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of a paragraph again that a page layout has broken, with or without
 * blank lines between them.
 */
final class LineJoiner {

	/** Lines that always begin something of their own. */
	private static final Pattern OWN = Pattern
		.compile("(?iu)^(?:nơi nhận\\s*:?|lưu\\s*:|(?:TM|KT|TL|TUQ|Q)\\.\\s?\\p{L}.*"
				+ "|cộng hòa xã hội.*|cộng hoà xã hội.*|độc lập\\s*[-–].*|số\\s*:.*|tt\\t.*|\\((?:ban hành )?kèm theo.*|kế hoạch|quyết định|báo cáo|chương trình"
				+ "|.{0,60},\\s*ngày.{0,12}tháng.{0,12}năm[\\s\\d.…]*|kính gửi.*)$");

	private static final Pattern OWN_CAPITALS = Pattern.compile(
			"^(?:(?:PHÓ )?CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|GIÁM ĐỐC|PHỤ LỤC\\b.{0,12}|(?:TUYỆT |TỐI )?MẬT|(?:ỦY|UỶ) BAN NHÂN DÂN.*|UBND (?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG).*|TM\\..*|KT\\..*|Nơi nhận.*)$");

	/** Lines of a head that a narrow column breaks in two. */
	private static final Pattern ONE_LINE = Pattern.compile(
			"(?iu)^(?:c[ộô]ng h(?:òa|oà) xã h[ộô]i chủ nghĩa việt nam|độc lập\\s*[-–]\\s*tự do\\s*[-–]\\s*hạnh phúc"
					+ "|.{2,60},\\s*ngày[\\s\\d.…]{1,12}tháng[\\s\\d.…]{1,12}năm\\s*20\\d{2})$");

	/** In whose place somebody signs, cut off what belongs to it. */
	private static final Pattern CAPACITY = Pattern.compile("(?:TM|KT|TL|TUQ)\\.");

	private static final Pattern BASIS = Pattern.compile("^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị)\\s.*");

	private static final Pattern STARTS_NUMBER_REST = Pattern.compile("^[\\p{Lu}\\d].*");

	/** No paragraph is longer, in letters; joining more would take ever longer. */
	private static final int LONGEST = 5_000;

	private static final int LONGEST_LINE = 80;

	private static final int LONGEST_PART = 40;

	private static final int LEAST_FULL = 65;

	private final List<Line> lines;

	private final boolean wrapped;

	private final boolean blankSeparates;

	private final int width;

	LineJoiner(List<Line> lines) {
		this.lines = lines;
		int[] lengths = lines.stream()
			.mapToInt((line) -> line.text().length())
			.filter((n) -> n > 40)
			.sorted()
			.toArray();
		this.width = (lengths.length > 0) ? lengths[(int) (lengths.length * 0.85)] : 80;
		int broken = 0;
		int brokenWithoutBlank = 0;
		for (int i = 1; i < lines.size(); i++) {
			if (lines.get(i - 1).text().length() >= 50 && !lines.get(i - 1).ended() && lines.get(i).startsLower()) {
				broken++;
				brokenWithoutBlank += lines.get(i).blankBefore() ? 0 : 1;
			}
		}
		this.wrapped = this.width <= 140 && broken * 4 > lengths.length;
		this.blankSeparates = brokenWithoutBlank * 2 > broken;
	}

	List<Block.Paragraph> paragraphs() {
		List<Block.Paragraph> joined = new ArrayList<>();
		Line open = null;
		Line last = null;
		boolean recipients = false;
		for (Line line : this.lines) {
			if (open != null && last != null && continues(last, open, line, recipients)) {
				open = open.and(line);
			}
			else {
				if (open != null) {
					joined.add(open.paragraph());
				}
				open = line;
			}
			last = line;
			recipients = recipients ? !line.text().startsWith("TM.") && !line.text().startsWith("PHỤ LỤC")
					: Fold.key(line.text()).startsWith("nơi nhận");
		}
		if (open != null) {
			joined.add(open.paragraph());
		}
		return joined;
	}

	private boolean continues(Line last, Line open, Line line, boolean recipients) {
		if (open.text().length() > LONGEST) {
			return false;
		}
		if (oneLine(last, line) || CAPACITY.matcher(last.text()).matches() && Fold.capitals(line.text())) {
			return true;
		}
		if (begins(last, open, line)) {
			return false;
		}
		boolean listed = !recipients && open.marker().kind() != Marker.Kind.NONE
				&& last.wholeBold() == line.wholeBold();
		if (line.restOfNumber(last) || listed && last.text().endsWith(",")) {
			return true;
		}
		if (recipients) {
			return open.marker().kind() == Marker.Kind.BULLET && !last.ended() && !Fold.capitals(line.text());
		}
		if (last.wholeBold() != line.wholeBold() || BASIS.matcher(line.text()).matches() && last.ended()) {
			return false;
		}
		if (Fold.capitals(last.text()) != Fold.capitals(line.text())) {
			return false;
		}
		if (line.flows()) {
			return true;
		}
		if (Fold.capitals(line.text())) {
			return !last.ended();
		}
		if (line.startsLower()) {
			return !last.ended() || (this.wrapped && full(last, line) && !last.text().endsWith(":")
					&& !(this.blankSeparates && line.blankBefore()));
		}
		if (last.ended() || (this.blankSeparates && line.blankBefore())) {
			return false;
		}
		return this.wrapped ? full(last, line) : last.text().length() > 100 || restOfItem(last, open, line);
	}

	/** Whether the line is one that never goes on with what stands above it. */
	private static boolean begins(Line last, Line open, Line line) {
		return line.marker().kind() != Marker.Kind.NONE || line.heading() || own(line.text()) || own(last.text())
				|| (open.heading() && last == open) || Marker.aloneAbove(open.text());
	}

	/**
	 * The short end of a sentence that fills the line above, where few lines are broken.
	 */
	private boolean restOfItem(Line last, Line open, Line line) {
		return open.marker().kind() != Marker.Kind.NONE && last.text().length() >= LEAST_FULL && full(last, line)
				&& !line.blankBefore() && line.text().endsWith(".") && line.text().length() < last.text().length()
				&& !UnitHeading.names(open.text());
	}

	/** Whether both are halves of a line that is never two. */
	private static boolean oneLine(Line last, Line line) {
		if (last.text().startsWith("(") && last.text().indexOf(')') < 0 && line.text().endsWith(")")) {
			return true;
		}
		return line.text().length() < LONGEST_PART && last.text().length() < LONGEST_LINE
				&& ONE_LINE.matcher(last.text() + " " + line.text()).matches()
				&& !ONE_LINE.matcher(last.text()).matches() && !ONE_LINE.matcher(line.text()).matches();
	}

	private boolean full(Line last, Line line) {
		String text = line.text();
		int space = text.indexOf(' ');
		int first = (space < 0) ? text.length() : space;
		return last.rawLength() + 1 + first > this.width * 0.92;
	}

	/** Whether a number such as "76/" is cut here. */
	private static boolean endsOpenNumber(String text) {
		int last = text.length() - 1;
		return last > 0 && (text.charAt(last) == '-' || text.charAt(last) == '/')
				&& (Character.isDigit(text.charAt(last - 1)) || Character.isUpperCase(text.charAt(last - 1)));
	}

	private static boolean own(String text) {
		return OWN.matcher(text).matches() || OWN_CAPITALS.matcher(text).matches();
	}

	/**
	 * A written line, without its marks, or several that were joined.
	 *
	 * @param flows whether its place on the page tells that it goes on with the one above
	 */
	record Line(int number, Marker marker, String text, int emphasised, boolean heading, boolean blankBefore,
			int rawLength, boolean flows) {

		/** What is left of a table's frame at the ends of a line. */
		private static final Pattern EDGE = Pattern.compile("^\\s*\\|\\s*|\\s*(?<!\\\\)\\|\\s*$");

		static @Nullable Line of(int number, String raw, boolean blankBefore) {
			Markup markup = Markup.strip(EDGE.matcher(raw.replace('\t', ' ')).replaceAll(""));
			String bare = markup.text();
			if (bare.isBlank()) {
				return null;
			}
			Marker marker = Marker.of(bare);
			int start = marker.length();
			while (start < bare.length() && bare.charAt(start) == ' ') {
				start++;
			}
			String text = Fold.spaces(bare.substring(start));
			int emphasised = Math.min(text.length(), markup.emphasisedFrom(start));
			return new Line(number, marker, text, emphasised, markup.heading(), blankBefore, bare.strip().length(),
					false);
		}

		/**
		 * A line without Markdown: from a word processor, bold at its beginning already
		 * counted.
		 */
		static Line plain(int number, String bare, int bold, boolean heading) {
			Marker marker = Marker.of(bare);
			String text = Fold.spaces(bare.substring(marker.length()));
			int emphasised = Math.max(0, Math.min(text.length(), bold - marker.length()));
			return new Line(number, marker, text, emphasised, heading, true, bare.strip().length(), false);
		}

		/** The line as one that is known to go on with the paragraph above it. */
		Line flowing() {
			return new Line(this.number, this.marker, this.text, this.emphasised, this.heading, false, this.rawLength,
					true);
		}

		boolean ended() {
			return this.text.matches(".*[.;:!?…/]\\s*[)”\"]?$") && !endsOpenNumber(this.text);
		}

		boolean startsLower() {
			return Character.isLowerCase(this.text.codePointAt(0));
		}

		boolean wholeBold() {
			return this.emphasised >= this.text.length() - 1;
		}

		/**
		 * Whether it goes on with a number ("76/NQ-CP") that the line before announces.
		 */
		boolean restOfNumber(Line before) {
			boolean cut = endsOpenNumber(before.text()) && STARTS_NUMBER_REST.matcher(this.text).matches();
			return cut || (Character.isDigit(this.text.charAt(0)) && before.text().endsWith(" số"));
		}

		Line and(Line next) {
			boolean tight = endsOpenNumber(this.text) && STARTS_NUMBER_REST.matcher(next.text()).matches();
			String whole = this.text + (tight ? "" : " ") + next.text();
			int bold = wholeBold() ? whole.length() - next.text().length() + next.emphasised() : this.emphasised;
			return new Line(this.number, this.marker, whole, bold, this.heading, this.blankBefore, next.rawLength(),
					this.flows);
		}

		Block.Paragraph paragraph() {
			return new Block.Paragraph(this.number, this.marker, this.text, this.emphasised, this.heading);
		}

	}

}
