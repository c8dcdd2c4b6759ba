package vn.roviec.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One block of a document's body.
 *
 * @param level 1 to 4 for headings (I., 1., 1.1., a)), 1 or 2 for bullets (-, +), 0 for
 * paragraphs and tables
 * @param mark "I.", "1.1.", "a)", "-"; empty for paragraphs without one
 * @param runs mark and text as they look; empty for tables
 * @param table null but for tables
 */
public record BodyBlock(Kind kind, int level, String mark, List<BodyRun> runs, @Nullable BodyTable table) {

	public BodyBlock {
		runs = List.copyOf(runs);
	}

	/** A block of plain words. */
	BodyBlock(Kind kind, int level, String mark, String text) {
		this(kind, level, mark, List.of(BodyRun.plain(mark.isEmpty() ? text : mark + " " + text)), null);
	}

	/** Mark and text without their look; a table's rows in lines. */
	public String words() {
		return (this.table != null) ? this.table.words()
				: String.join("", this.runs.stream().map(BodyRun::text).toList());
	}

	/** What a block is. */
	public enum Kind {

		HEADING, PARAGRAPH, BULLET, TABLE

	}

}
