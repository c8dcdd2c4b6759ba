package vn.roviec.document;

/**
 * One block of a document's body.
 *
 * @param level 1 to 4 for headings (I., 1., 1.1., a)), 1 or 2 for bullets (-, +), 0 for
 * paragraphs
 * @param mark "I.", "1.1.", "a)", "-"; empty for paragraphs without one
 * @param text without the mark
 */
public record BodyBlock(Kind kind, int level, String mark, String text) {

	/** Mark and text as they are written. */
	public String words() {
		return this.mark.isEmpty() ? this.text : this.mark + " " + this.text;
	}

	/** What a block is. */
	public enum Kind {

		HEADING, PARAGRAPH, BULLET

	}

}
