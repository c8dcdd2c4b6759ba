package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;

/** Lists the headings of the body, without the numbered paragraphs that have none. */
final class SectionReader {

	List<PlanReading.Section> read(Outline outline) {
		return sections(outline.roots());
	}

	private List<PlanReading.Section> sections(List<Outline.Node> nodes) {
		List<PlanReading.Section> sections = new ArrayList<>();
		for (Outline.Node node : nodes) {
			List<PlanReading.Section> children = sections(node.children());
			if (node.title() != null) {
				sections.add(new PlanReading.Section(node.source().marker().no(), node.title(), node.line(), children));
			}
		}
		return sections;
	}

}
