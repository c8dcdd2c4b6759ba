package vn.roviec.plan;

import java.util.ArrayList;
import java.util.List;

import vn.roviec.intake.PlanReading;

/**
 * A heading of a plan.
 *
 * @param no as printed, "II" or "a"
 * @param path the numbers from the top, joined by points: "II.2.a"
 * @param depth 0 at the top
 * @param line of the text that it was found in, from 1
 */
public record PlanHeading(String no, String path, String title, int depth, int line) {

	/** All headings of a reading, in their order. */
	static List<PlanHeading> of(List<PlanReading.Section> sections) {
		List<PlanHeading> headings = new ArrayList<>();
		add(sections, "", 0, headings);
		return headings;
	}

	private static void add(List<PlanReading.Section> sections, String above, int depth, List<PlanHeading> headings) {
		for (PlanReading.Section section : sections) {
			String path = above + section.no();
			headings.add(new PlanHeading(section.no(), path, section.title(), depth, section.line()));
			add(section.children(), path + ".", depth + 1, headings);
		}
	}

	/** As it is printed: "II." or "a)". */
	public String marker() {
		return this.no + (this.no.matches("\\p{Ll}") ? ")" : ".");
	}

	PlanHeading at(int otherLine) {
		return new PlanHeading(this.no, this.path, this.title, this.depth, otherLine);
	}

}
