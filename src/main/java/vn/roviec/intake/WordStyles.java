package vn.roviec.intake;

import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

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
						place(part, id);
					}
				});
			}
		});
	}

	private void place(WordPart part, String id) throws XMLStreamException {
		int[] place = new int[2];
		part.children((name) -> {
			if (name.equals("numId")) {
				place[0] = part.number("val", 0);
			}
			else if (name.equals("ilvl")) {
				place[1] = part.number("val", 0);
			}
		});
		this.places.put(id, new WordNumbers.Place(place[0], place[1]));
	}

	/** Where a style, or what it is based on, counts its paragraphs. */
	WordNumbers.@Nullable Place place(String style) {
		String looked = style;
		for (int depth = 0; depth < DEEPEST && looked != null; depth++) {
			WordNumbers.Place place = this.places.get(looked);
			if (place != null) {
				return place;
			}
			looked = this.bases.get(looked);
		}
		return null;
	}

}
