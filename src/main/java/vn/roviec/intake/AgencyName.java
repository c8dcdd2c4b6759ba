package vn.roviec.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Finds and writes the name of an issuing agency: "ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG" is
 * "UBND xã An Bình Trung".
 */
final class AgencyName {

	private static final String LEVELS = "xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh";

	private static final String COMMITTEE = "(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)";

	private static final Pattern COMMITTEE_LINE = Pattern
		.compile("(?iu)^" + COMMITTEE + "(?:\\s+(" + LEVELS + ")\\s+(.+))?$");

	private static final Pattern LEVEL_LINE = Pattern.compile("(?iu)^(?:" + LEVELS + ")\\s+.+");

	private static final String NAME = "((?:\\p{Lu}\\p{Ll}*|\\d{1,2})(?:[ -]\\p{Lu}\\p{Ll}*){0,4})";

	private static final Pattern ISSUES = Pattern
		.compile("(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|ỦY BAN NHÂN DÂN)\\s+(" + LEVELS + ")\\s+" + NAME
				+ "(?=\\s*,?\\s*(?:tỉnh \\p{Lu}.{0,30}?|thành phố \\p{Lu}.{0,30}?)?\\s*(?:ban hành|xây dựng|triển khai))");

	private static final Pattern COMMUNE = Pattern
		.compile("(?:Ủy ban nhân dân |Uỷ ban nhân dân |UBND )?(?<!\\p{L})(xã|phường|thị trấn|đặc khu) " + NAME);

	private static final Pattern NAMELESS = Pattern
		.compile("(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\\s+(xã|phường|thị trấn|đặc khu)(?!\\p{L})");

	private AgencyName() {
	}

	/**
	 * From the lines above the title, national title and number taken away; the lowest
	 * agency counts.
	 */
	static @Nullable String fromHeader(List<String> lines) {
		String lowest = null;
		for (String line : lines) {
			Matcher open = (lowest != null) ? COMMITTEE_LINE.matcher(lowest) : null;
			boolean goesOn = open != null && open.matches() && open.group(1) == null
					&& LEVEL_LINE.matcher(line).matches();
			lowest = goesOn ? lowest + " " + line : line;
		}
		if (lowest == null) {
			return null;
		}
		Matcher found = COMMITTEE_LINE.matcher(lowest);
		if (found.matches() && found.group(1) != null) {
			return committee(found.group(1), found.group(2));
		}
		return capitals(lowest) ? sentence(lowest) : lowest;
	}

	/** From the sentence that issues the plan, else from a commune named in the text. */
	static @Nullable String fromText(String text) {
		Matcher issues = ISSUES.matcher(text);
		if (issues.find()) {
			return committee(issues.group(1), issues.group(2));
		}
		Matcher commune = COMMUNE.matcher(text);
		return commune.find() ? committee(commune.group(1), commune.group(2)) : null;
	}

	/** Where the text says only "UBND xã" and the place line has the name. */
	static @Nullable String fromPlace(String text, String place) {
		Matcher found = NAMELESS.matcher(text);
		return found.find() ? committee(found.group(1), place) : null;
	}

	private static String committee(String level, String name) {
		return "UBND " + level.toLowerCase(Locale.ROOT) + " " + (capitals(name) ? titleCase(name) : Fold.spaces(name));
	}

	private static boolean capitals(String text) {
		return Fold.capitals(text);
	}

	private static String titleCase(String name) {
		return Arrays.stream(Fold.spaces(name).split(" "))
			.map((word) -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
	}

	private static String sentence(String line) {
		String name = titleCase(line);
		for (String level : LEVELS.split("\\|")) {
			name = name.replaceAll("(?iu)(?<!\\p{L})" + level + "(?= )", level);
		}
		return name;
	}

}
