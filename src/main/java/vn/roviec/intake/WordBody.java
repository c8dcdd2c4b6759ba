package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamException;

/** Reads the body of a Word document: its paragraphs and tables, in their order. */
final class WordBody {

	/** No table of an office is wider, in columns. */
	private static final int WIDEST = 60;

	/** Hold what they hold as if they were not there. */
	private static final Set<String> WRAPPERS = Set.of("body", "sdt", "sdtContent", "customXml", "smartTag", "ins",
			"moveTo", "hyperlink", "fldSimple", "dir", "bdo");

	private final WordPart part;

	private final WordStyles styles;

	private int cells;

	WordBody(WordPart part, WordStyles styles) {
		this.part = part;
		this.styles = styles;
	}

	/** Reads all children of the element that the part stands on. */
	void read(Consumer<WordElement> to) throws XMLStreamException {
		this.part.children((name) -> {
			if (name.equals("p")) {
				to.accept(paragraph());
			}
			else if (name.equals("tbl")) {
				to.accept(table());
			}
			else if (WRAPPERS.contains(name)) {
				read(to);
			}
		});
	}

	private WordElement.Paragraph paragraph() throws XMLStreamException {
		Written written = new Written();
		runs(written);
		WordNumbers.Place list = written.place.over(this.styles.place(written.style));
		return new WordElement.Paragraph(written.style, list, written.text.toString(), written.emphasised);
	}

	private void runs(Written written) throws XMLStreamException {
		this.part.children((name) -> {
			if (name.equals("pPr")) {
				properties(written);
			}
			else if (name.equals("r")) {
				run(written);
			}
			else if (WRAPPERS.contains(name)) {
				runs(written);
			}
		});
	}

	private void properties(Written written) throws XMLStreamException {
		this.part.children((name) -> {
			if (name.equals("pStyle")) {
				written.style = String.valueOf(this.part.attribute("val"));
			}
			else if (name.equals("numPr")) {
				written.place = WordNumbers.Place.read(this.part);
			}
		});
	}

	private void run(Written written) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		boolean[] emphasised = new boolean[1];
		this.part.children((name) -> {
			switch (name) {
				case "rPr" -> this.part
					.children((inner) -> emphasised[0] |= (inner.equals("b") || inner.equals("i")) && this.part.on());
				case "t" -> text.append(this.part.text());
				case "tab", "ptab" -> text.append('\t');
				case "br", "cr" -> text.append('\n');
				case "noBreakHyphen" -> text.append('-');
				default -> {
				}
			}
		});
		written.add(text, emphasised[0]);
	}

	private WordElement.Table table() throws XMLStreamException {
		List<List<WordElement.Cell>> rows = new ArrayList<>();
		rows(rows);
		return new WordElement.Table(rows);
	}

	private void rows(List<List<WordElement.Cell>> rows) throws XMLStreamException {
		this.part.children((name) -> {
			if (name.equals("tr")) {
				List<WordElement.Cell> cells = new ArrayList<>();
				cells(cells);
				rows.add(cells);
			}
			else if (WRAPPERS.contains(name)) {
				rows(rows);
			}
		});
	}

	private void cells(List<WordElement.Cell> cells) throws XMLStreamException {
		this.part.children((name) -> {
			if (name.equals("tc")) {
				cells.add(cell());
			}
			else if (WRAPPERS.contains(name)) {
				cells(cells);
			}
		});
	}

	private WordElement.Cell cell() throws XMLStreamException {
		List<WordElement> elements = new ArrayList<>();
		int[] span = { 1 };
		boolean[] continued = new boolean[1];
		this.part.children((name) -> {
			switch (name) {
				case "tcPr" -> this.part.children((inner) -> {
					if (inner.equals("gridSpan")) {
						span[0] = Math.max(1, Math.min(WIDEST, this.part.number("val", 1)));
					}
					else if (inner.equals("vMerge")) {
						continued[0] = !"restart".equals(this.part.attribute("val"));
					}
				});
				case "p" -> elements.add(paragraph());
				case "tbl" -> elements.add(table());
				default -> {
					if (WRAPPERS.contains(name)) {
						read(elements::add);
					}
				}
			}
		});
		this.cells += span[0];
		if (this.cells > DocumentLines.MAX_CELLS) {
			throw DocumentLines.tooManyCells();
		}
		return new WordElement.Cell(elements, span[0], continued[0]);
	}

	/** A paragraph as it comes in. */
	private static final class Written {

		private final StringBuilder text = new StringBuilder();

		private String style = "";

		private WordNumbers.Place place = WordNumbers.Place.UNSAID;

		private int emphasised;

		private boolean plain;

		void add(CharSequence words, boolean strong) {
			this.plain |= !strong && !words.toString().isBlank();
			this.text.append(words);
			if (!this.plain) {
				this.emphasised = this.text.length();
			}
		}

	}

}
