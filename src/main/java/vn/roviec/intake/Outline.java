package vn.roviec.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The body of a plan as a tree of numbered headings, each with the paragraphs below it.
 *
 * @param preamble what stands before the first heading
 * @param end index of the paragraph after the last one of the body
 */
record Outline(List<Block.Paragraph> preamble, List<Node> roots, int end) {

	private static final Pattern CLOSING = Pattern.compile(
			"^(?:Nơi nhận|NƠI NHẬN)\\b.*|^(?:TM|KT|TL|TUQ)\\.\\s?\\p{Lu}{2}.*|^(?:PHỤ LỤC|Phụ lục)(?:\\s+(?:số\\s*)?[\\dIVX]+)?\\s*[.:]?(?:\\s+\\p{Lu}{2}.*)?$");

	static Outline of(List<Block.Paragraph> paragraphs) {
		List<Block.Paragraph> preamble = new ArrayList<>();
		List<Node> roots = new ArrayList<>();
		Deque<Node> open = new ArrayDeque<>();
		int first = firstHeading(paragraphs);
		int at = 0;
		for (; at < paragraphs.size(); at++) {
			Block.Paragraph paragraph = paragraphs.get(at);
			if (CLOSING.matcher(paragraph.text()).matches() && !paragraph.marker().numbered()
					&& (at >= first || first == paragraphs.size())) {
				break;
			}
			if (at < first) {
				preamble.add(paragraph);
			}
			else {
				place(paragraph, (at + 1 < paragraphs.size()) ? paragraphs.get(at + 1) : null, open, roots);
			}
		}
		return new Outline(List.copyOf(preamble), List.copyOf(roots), at);
	}

	/**
	 * The first Roman or lettered heading; where there is none, the first number that
	 * heads something.
	 */
	private static int firstHeading(List<Block.Paragraph> paragraphs) {
		int numbered = paragraphs.size();
		for (int i = 0; i < paragraphs.size(); i++) {
			Marker marker = paragraphs.get(i).marker();
			if (marker.heads()
					&& (marker.kind() == Marker.Kind.PART || marker.no().equals("I") || marker.no().equals("A"))) {
				return i;
			}
			if (numbered == paragraphs.size()
					&& (marker.kind() == Marker.Kind.ARABIC || marker.kind() == Marker.Kind.ARTICLE)) {
				numbered = i;
			}
		}
		return numbered;
	}

	private static void place(Block.Paragraph paragraph, Block.@Nullable Paragraph next, Deque<Node> open,
			List<Node> roots) {
		if (!paragraph.marker().numbered()) {
			if (!open.isEmpty()) {
				open.getFirst().body().add(paragraph);
			}
			return;
		}
		HeadingText heading = HeadingText.of(paragraph, next);
		Deque<Node> above = new ArrayDeque<>(open);
		while (!above.isEmpty() && above.getFirst().rank() >= paragraph.marker().rank()) {
			above.removeFirst();
		}
		List<Node> siblings = above.isEmpty() ? roots : above.getFirst().children();
		if (heading.title() == null && !open.isEmpty() && !follows(siblings, paragraph.marker())) {
			open.getFirst().body().add(paragraph);
			return;
		}
		Node node = new Node(paragraph, heading.title(), heading.rest(), path(above, paragraph.marker().no()),
				new ArrayList<>(), new ArrayList<>());
		siblings.add(node);
		above.addFirst(node);
		open.clear();
		above.descendingIterator().forEachRemaining(open::addFirst);
	}

	/**
	 * Whether an untitled number goes on in its row of headings; if not, it is a list
	 * inside a paragraph.
	 */
	private static boolean follows(List<Node> siblings, Marker marker) {
		int value = Ordinals.value(marker);
		if (siblings.isEmpty()) {
			return value == 1;
		}
		return value == Ordinals.value(siblings.get(siblings.size() - 1).source().marker()) + 1;
	}

	private static String path(Deque<Node> above, String no) {
		if (above.isEmpty()) {
			return no;
		}
		String parent = above.getFirst().path();
		String own = no;
		for (String prefix : new String[] { parent, above.getFirst().source().marker().no() }) {
			if (no.startsWith(prefix + ".")) {
				own = no.substring(prefix.length() + 1);
				break;
			}
		}
		return parent + "." + own;
	}

	/** All headings, depth first, in the order of the text. */
	Stream<Node> nodes() {
		return this.roots.stream().flatMap(Node::andBelow);
	}

	/**
	 * A numbered heading or paragraph.
	 *
	 * @param title null where the number stands before a paragraph without a heading
	 * @param rest what follows the title in the same paragraph
	 * @param path numbers from the top ("II.2.1")
	 */
	record Node(Block.Paragraph source, @Nullable String title, String rest, String path, List<Node> children,
			List<Block.Paragraph> body) {

		int rank() {
			return this.source.marker().rank();
		}

		int line() {
			return this.source.line();
		}

		Stream<Node> andBelow() {
			return Stream.concat(Stream.of(this), this.children.stream().flatMap(Node::andBelow));
		}

		/**
		 * The paragraphs of this heading alone: what follows the title, then the body.
		 */
		List<Block.Paragraph> paragraphs() {
			List<Block.Paragraph> all = new ArrayList<>();
			if (!this.rest.isBlank()) {
				all.add(new Block.Paragraph(line(), Marker.NONE, this.rest, 0, false));
			}
			all.addAll(this.body);
			return all;
		}

	}

}
