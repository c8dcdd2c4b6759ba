package vn.roviec.intake;

import java.util.List;

/**
 * What stands on one page of a PDF.
 *
 * @param number of the page, from 1
 * @param width as it is shown, in points
 * @param height as it is shown, in points
 */
record PdfPage(int number, List<PageWord> words, List<Ruling> rulings, double width, double height) {

	PdfPage {
		words = List.copyOf(words);
		rulings = List.copyOf(rulings);
	}

	PagePlace place(double top, double bottom) {
		return new PagePlace(this.number, top, bottom, this.height);
	}

}
