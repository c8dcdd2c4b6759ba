package vn.roviec.intake;

import java.util.List;

/**
 * What stands on one page of a PDF.
 *
 * @param width in points
 */
record PdfPage(List<PageWord> words, List<Ruling> rulings, double width) {

	PdfPage {
		words = List.copyOf(words);
		rulings = List.copyOf(rulings);
	}

}
