package vn.roviec.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Words of a page that stand beside each other on one line, from the left. */
record PageLine(List<PageWord> words) {

	/** A gap wider than so many heights of a letter parts two columns. */
	private static final double WIDE = 2;

	PageLine {
		words = List.copyOf(words);
	}

	/** The lines of words, from the top. */
	static List<PageLine> of(List<PageWord> words) {
		List<PageLine> lines = new ArrayList<>();
		List<PageWord> open = new ArrayList<>();
		for (PageWord word : words.stream().sorted(Comparator.comparingDouble(PageWord::bottom)).toList()) {
			if (!open.isEmpty() && word.bottom() - open.get(0).bottom() > word.height() / 2) {
				lines.add(line(open));
				open.clear();
			}
			open.add(word);
		}
		if (!open.isEmpty()) {
			lines.add(line(open));
		}
		return lines;
	}

	private static PageLine line(List<PageWord> words) {
		return new PageLine(words.stream().sorted(Comparator.comparingDouble(PageWord::left)).toList());
	}

	/** The pieces of the line between gaps as wide as those between two columns. */
	List<PageLine> pieces() {
		List<PageLine> pieces = new ArrayList<>();
		List<PageWord> open = new ArrayList<>();
		for (PageWord word : this.words) {
			if (!open.isEmpty() && word.left() - open.get(open.size() - 1).right() > WIDE * word.height()) {
				pieces.add(new PageLine(open));
				open.clear();
			}
			open.add(word);
		}
		pieces.add(new PageLine(open));
		return pieces;
	}

	String text() {
		return this.words.stream().map(PageWord::text).collect(Collectors.joining(" "));
	}

	/** How many characters at its beginning are bold or italic. */
	int strong() {
		int length = 0;
		for (PageWord word : this.words) {
			if (!word.strong()) {
				break;
			}
			length += word.text().length() + 1;
		}
		return length;
	}

	double left() {
		return this.words.get(0).left();
	}

	double right() {
		return this.words.get(this.words.size() - 1).right();
	}

	double bottom() {
		return this.words.get(0).bottom();
	}

	double top() {
		return this.words.stream().mapToDouble(PageWord::top).min().orElse(0);
	}

	double lowest() {
		return this.words.stream().mapToDouble(PageWord::bottom).max().orElse(0);
	}

	double height() {
		return this.words.stream().mapToDouble(PageWord::height).max().orElse(0);
	}

}
