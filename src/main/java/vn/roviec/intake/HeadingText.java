package vn.roviec.intake;

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

	static HeadingText of(Block.Paragraph paragraph, Block.@Nullable Paragraph next) {
		String text = paragraph.text();
		int words = Fold.words(text);
		if (paragraph.emphasised() > 1 && !paragraph.wholeEmphasised()) {
			return new HeadingText(bare(text.substring(0, paragraph.emphasised())),
					after(text, paragraph.emphasised()));
		}
		HeadingText runIn = runIn(text, paragraph.marker().rank() <= 1 ? LONG_TITLE : RUN_IN);
		if (runIn != null && !(paragraph.wholeEmphasised() || paragraph.heading())) {
			return runIn;
		}
		boolean marked = paragraph.heading() || paragraph.wholeEmphasised() || paragraph.marker().rank() <= 1;
		if (marked ? words <= LONG_TITLE : plainTitle(text, words, paragraph, next)) {
			return new HeadingText(bare(text), "");
		}
		return new HeadingText(null, text);
	}

	private static @Nullable HeadingText runIn(String text, int limit) {
		int colon = text.indexOf(": ");
		if (colon < 0 || Fold.words(text.substring(0, colon)) > limit || text.substring(0, colon).contains(". ")) {
			return null;
		}
		return new HeadingText(bare(text.substring(0, colon)), text.substring(colon + 1).strip());
	}

	private static boolean plainTitle(String text, int words, Block.Paragraph paragraph,
			Block.@Nullable Paragraph next) {
		if (text.endsWith(";") || text.endsWith(",") || text.contains(". ")) {
			return false;
		}
		if (!text.endsWith(".")) {
			return words <= PLAIN_TITLE;
		}
		boolean followed = next != null
				&& (!next.marker().numbered() || next.marker().rank() > paragraph.marker().rank());
		return words <= CLOSED_TITLE && followed && !text.endsWith("./.");
	}

	private static String bare(String title) {
		return title.strip().replaceFirst("[\\s.:;]+$", "");
	}

	private static String after(String text, int end) {
		return text.substring(end).strip().replaceFirst("^[:.]\\s*", "");
	}

}
