package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the documents that a few lines cite, as they are found in a whole plan. */
public final class CitedDocuments {

	private CitedDocuments() {
	}

	/**
	 * Each pair of number and date once.
	 * @param words one paragraph a line, legal bases or the words of a task
	 */
	public static List<PlanReading.Citation> in(String words) {
		List<Block> lines = new ArrayList<>();
		Fold.door(words).lines().forEach((line) -> lines.add(Block.Paragraph.plain(lines.size() + 1, line)));
		return new CitationReader().read(new SourceText(lines), Integer.MAX_VALUE, Set.of());
	}

}
