package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the words of a plan between its title and Nơi nhận as they are written. */
final class WrittenWords {

	private static final Pattern BASIS = Pattern
		.compile("(?u)^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Triển khai)\\s.*");

	private final List<String> bases = new ArrayList<>();

	private final List<String> body = new ArrayList<>();

	WrittenWords(SourceText source, Outline outline, Header header) {
		List<Block.Paragraph> preamble = outline.preamble();
		List<Block.Paragraph> opening = preamble.subList(Math.min(header.titleEnd(), preamble.size()), preamble.size());
		int lastBasis = lastBasis(opening);
		opening.subList(0, lastBasis + 1).forEach((paragraph) -> this.bases.add(words(paragraph)));
		opening.subList(lastBasis + 1, opening.size()).forEach((paragraph) -> this.body.add(words(paragraph)));
		List<Block.Paragraph> all = source.paragraphs();
		if (outline.end() > preamble.size()) {
			Block first = all.get(preamble.size());
			Block last = all.get(outline.end() - 1);
			List<Block> blocks = source.blocks();
			blocks.subList(indexOf(blocks, first), indexOf(blocks, last) + 1).forEach(this::add);
		}
	}

	String legalBases() {
		return String.join("\n", this.bases);
	}

	String body() {
		return String.join("\n", this.body);
	}

	private void add(Block block) {
		if (block instanceof Block.Paragraph paragraph) {
			this.body.add(words(paragraph));
		}
		else if (block instanceof Block.Table table && AppendixColumns.of(table) == null) {
			List<Block.Row> rows = table.rows().stream().filter((row) -> !row.blank()).toList();
			rows.forEach((row) -> {
				this.body.add(words(row));
				if (row == rows.get(0) && rows.size() > 1) {
					this.body.add("|" + "---|".repeat(row.cells().size()));
				}
			});
		}
	}

	/** As a row of a table in a plan's text: "| a | b |". */
	private static String words(Block.Row row) {
		return row.cells()
			.stream()
			.map((cell) -> cell.text().replace("|", "\\|"))
			.collect(Collectors.joining(" | ", "| ", " |"));
	}

	/** By identity: two paragraphs of the same words are two. */
	private static int indexOf(List<Block> blocks, Block wanted) {
		int at = 0;
		while (blocks.get(at) != wanted) {
			at++;
		}
		return at;
	}

	private static int lastBasis(List<Block.Paragraph> opening) {
		int last = -1;
		for (int at = 0; at < opening.size(); at++) {
			if (BASIS.matcher(opening.get(at).text()).matches()) {
				last = at;
			}
		}
		return last;
	}

	/** With its number or bullet in the signs of NĐ 30/2020: "1.", "a)", "-", "+". */
	private static String words(Block.Paragraph paragraph) {
		Marker marker = paragraph.marker();
		return switch (marker.kind()) {
			case NONE -> paragraph.text();
			case BULLET -> (marker.no().equals("+") ? "+ " : "- ") + paragraph.text();
			case LETTER -> marker.no() + ") " + paragraph.text();
			default -> marker.no() + ". " + paragraph.text();
		};
	}

}
