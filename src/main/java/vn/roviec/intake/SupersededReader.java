package vn.roviec.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds the plan that this one replaces. */
final class SupersededReader {

	private static final Pattern REPLACES = Pattern
		.compile("(?iu)thay thế\\s+(?:cho\\s+)?kế hoạch\\s+(?:số\\s*:?\\s*)?");

	@Nullable Found read(SourceText text) {
		return text.passages().map(SupersededReader::find).filter((found) -> found != null).findFirst().orElse(null);
	}

	private static @Nullable Found find(SourceText.Passage passage) {
		Matcher replaces = REPLACES.matcher(passage.text());
		while (replaces.find()) {
			String rest = passage.text().substring(replaces.end());
			Matcher number = CitationReader.NUMBER.matcher(rest);
			if (number.lookingAt()) {
				return new Found(new PlanReading.Reference(CitationReader.tidy(number.group()),
						CitationReader.date(rest.substring(number.end()))), passage.line());
			}
		}
		return null;
	}

	/** The replaced plan and where it is named. */
	record Found(PlanReading.Reference plan, int line) {
	}

}
