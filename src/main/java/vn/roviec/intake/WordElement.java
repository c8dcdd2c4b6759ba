package vn.roviec.intake;

import java.util.List;

/** What the body of a Word document holds, as far as its text needs. */
sealed interface WordElement {

	/**
	 * A paragraph.
	 *
	 * @param style id of its style, empty for the usual one
	 * @param list where it is counted
	 * @param emphasised how many characters at the beginning are bold or italic
	 */
	record Paragraph(String style, WordNumbers.Place list, String text, int emphasised) implements WordElement {
	}

	/** A table, row by row. */
	record Table(List<List<Cell>> rows) implements WordElement {
	}

	/**
	 * A cell of a table.
	 *
	 * @param span how many columns it is wide
	 * @param continued whether it is one with the cell above
	 */
	record Cell(List<WordElement> elements, int span, boolean continued) {

		List<Paragraph> paragraphs() {
			return this.elements.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast).toList();
		}

		boolean blank() {
			return paragraphs().stream().allMatch((paragraph) -> paragraph.text().isBlank());
		}

	}

}
