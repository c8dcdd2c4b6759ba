package vn.roviec.intake;

import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

/** The lists in which styles of a Word document count their paragraphs. */
final class WordStyles {

	/** Styles are based on one another so far. */
	private static final int DEEPEST = 20;

	private final Map<String, WordNumbers.Place> places = new HashMap<>();

	private final Map<String, String> bases = new HashMap<>();

	/** Reads the part that the styles stand in. */
	void read(WordPart part) throws XMLStreamException {
		part.open();
		part.children((name) -> {
			if (name.equals("style")) {
				style(part, String.valueOf(part.attribute("styleId")));
			}
		});
	}

	private void style(WordPart part, String id) throws XMLStreamException {
		part.children((name) -> {
			if (name.equals("basedOn")) {
				this.bases.put(id, String.valueOf(part.attribute("val")));
			}
			else if (name.equals("pPr")) {
				part.children((inner) -> {
					if (inner.equals("numPr")) {
						this.places.put(id, WordNumbers.Place.read(part));
					}
				});
			}
		});
	}

	/** Where a style, with what it is based on, counts its paragraphs. */
	WordNumbers.Place place(String style) {
		WordNumbers.Place place = WordNumbers.Place.UNSAID;
		String looked = style;
		for (int depth = 0; depth < DEEPEST && looked != null; depth++) {
			place = place.over(this.places.getOrDefault(looked, WordNumbers.Place.UNSAID));
			looked = this.bases.get(looked);
		}
		return place;
	}

}
