package vn.roviec.intake;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A numbered paragraph cut into its heading and what runs on after it.
 *
 * @param title null where the paragraph has no heading of its own
 */
record HeadingText(@Nullable String title, String rest) {

	private static final int LONG_TITLE = 40;

	private static final int RUN_IN = 16;

	private static final int PLAIN_TITLE = 28;

	private static final int CLOSED_TITLE = 14;

	/** A figure to reach is a goal, no heading. */
	private static final Pattern SHARE = Pattern.compile("\\d\\s*%");

	/** "Từ ngày 01/9 đến ngày 14/12: …" tells when, and heads nothing. */
	private static final Pattern WHEN = Pattern.compile(
			"(?iu)^(?:(?:từ|trước|đến|trong|sau|chậm nhất|hoàn thành|vào)\\s+)*(?:ngày|tháng|quý|tuần)\\s+[\\dIV].*");

	/** Words to everybody that follow the last number of a part and are not below it. */
	private static final Pattern CLOSES = Pattern.compile(
			"(?iu)^(?:\\(|trên đây là|trong quá trình|quá trình|yêu cầu|đề nghị|căn cứ|giao |ubnd|ủy ban|uỷ ban|kế hoạch này|nơi nhận).*");

	static HeadingText of(Block.Paragraph paragraph, Block.@Nullable Paragraph next) {
		String text = paragraph.text();
		int words = Fold.words(text);
		boolean top = paragraph.marker().heads();
		if (paragraph.emphasised() > 1 && !paragraph.wholeEmphasised()
				&& !SHARE.matcher(text.substring(0, paragraph.emphasised())).find()) {
			return new HeadingText(bare(text.substring(0, paragraph.emphasised())),
					after(text, paragraph.emphasised()));
		}
		HeadingText runIn = runIn(text, top ? LONG_TITLE : RUN_IN);
		if (runIn != null && lists(runIn, paragraph, next)) {
			return new HeadingText(bare(text), "");
		}
		boolean sentence = text.endsWith(".") && !top && !paragraph.heading();
		if (runIn != null && (sentence || !(paragraph.wholeEmphasised() || paragraph.heading()))) {
			return runIn;
		}
		if (!top && SHARE.matcher(text).find()) {
			return new HeadingText(null, text);
		}
		HeadingText stuck = UnitHeading.stuck(text);
		if (stuck != null && !paragraph.heading() && !paragraph.wholeEmphasised()) {
			return stuck;
		}
		boolean marked = paragraph.heading() || paragraph.wholeEmphasised() || top;
		if (marked ? words <= LONG_TITLE : plainTitle(text, words, paragraph, next)) {
			return new HeadingText(bare(text), "");
		}
		return new HeadingText(null, text);
	}

	/**
	 * "Các phòng: Kinh tế; Văn hóa - Xã hội" is one heading where its text follows below.
	 */
	private static boolean lists(HeadingText cut, Block.Paragraph paragraph, Block.@Nullable Paragraph next) {
		return cut.title() != null && UnitHeading.names(cut.title()) && !cut.rest().matches("(?s).*[.;:]$")
				&& !UnitHeading.acts(cut.rest()) && below(paragraph, next);
	}

	private static boolean below(Block.Paragraph paragraph, Block.@Nullable Paragraph next) {
		return next != null && (!next.marker().numbered() || next.marker().rank() > paragraph.marker().rank());
	}

	private static @Nullable HeadingText runIn(String text, int limit) {
		int colon = text.indexOf(": ");
		if (colon < 0 || Fold.words(text.substring(0, colon)) > limit || text.substring(0, colon).contains(". ")
				|| SHARE.matcher(text.substring(0, colon)).find() || WHEN.matcher(text.substring(0, colon)).matches()) {
			return null;
		}
		return new HeadingText(bare(text.substring(0, colon)), text.substring(colon + 1).strip());
	}

	private static boolean plainTitle(String text, int words, Block.Paragraph paragraph,
			Block.@Nullable Paragraph next) {
		if (text.endsWith(";") || text.endsWith(",") || text.contains(". ") || UnitHeading.sentence(text)) {
			return false;
		}
		boolean below = next != null && (!next.marker().numbered() || next.marker().rank() > paragraph.marker().rank());
		if (paragraph.marker().kind() == Marker.Kind.LETTER && next != null && !below) {
			return false;
		}
		if (!text.endsWith(".")) {
			return words <= PLAIN_TITLE;
		}
		return words <= CLOSED_TITLE && below && !CLOSES.matcher(next.text()).matches() && !text.endsWith("./.");
	}

	private static String bare(String title) {
		return title.strip().replaceFirst("[\\s.:;]+$", "");
	}

	private static String after(String text, int end) {
		return text.substring(end).strip().replaceFirst("^[:.]\\s*", "");
	}

}
