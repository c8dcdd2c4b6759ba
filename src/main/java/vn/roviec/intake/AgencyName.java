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

	/** A name that is complete because it says of which place it is. */
	private static final Pattern PLACED = Pattern
		.compile("(?iu).*(?<!\\p{L})(?:" + LEVELS + ")(?!\\s+hội)\\s+\\p{L}.*");

	/** Words that begin the name of an agency. */
	private static final Pattern HEAD = Pattern.compile(
			"(?iu)(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd|sở|phòng|trường|trung tâm|ban|công an|văn phòng|thanh tra|tổng công ty|công ty|tập đoàn|chi cục|cục|tòa|viện|bệnh viện|trạm|hội|đoàn|liên đoàn|công đoàn|bộ|kho bạc|ngân hàng|hạt|đội|tổ|đảng ủy|đảng uỷ|bảo hiểm|thuế|bcđ|bch|tổ công tác)(?!\\p{L})");

	/**
	 * Between two agencies of one line: the upper one is complete, and another begins.
	 */
	private static final Pattern BELOW = Pattern.compile("(?iu)(?<=(?<!\\p{L})(?:" + LEVELS
			+ ")(?! hội) .{1,40}|tập đoàn .{1,60}) (?=(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|sở|phòng|trường|trung tâm|bcđ|ban chỉ đạo|ban quản lý|công an|văn phòng|thanh tra|tổng công ty|(?<!tổng )công ty|chi cục|trạm y tế)(?!\\p{L}))");

	/** The province or district behind a commune's name. */
	private static final Pattern ABOVE = Pattern
		.compile("(?iu)\\s*[,-]?\\s+(?:huyện|quận|thị xã|thành phố|tỉnh)\\s.+$");

	private static final String WORD = "\\p{Lu}\\p{Ll}*(?:['’]\\p{L}+)?";

	private static final String NAME = "((?:" + WORD + "|\\d{1,2})(?:[ -]" + WORD + "){0,4})";

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
			for (String piece : BELOW.split(line)) {
				boolean begins = lowest == null || HEAD.matcher(piece).lookingAt();
				boolean goesOn = !begins && !PLACED.matcher(lowest).matches();
				lowest = begins ? piece : goesOn ? lowest + " " + piece : lowest;
			}
		}
		if (lowest == null) {
			return null;
		}
		Matcher found = COMMITTEE_LINE.matcher(lowest);
		if (found.matches() && found.group(1) != null) {
			return committee(found.group(1), ABOVE.matcher(found.group(2)).replaceFirst(""));
		}
		return capitals(lowest) ? sentence(lowest) : lowest;
	}

	/** Whether a header names no place: "Ủy ban nhân dân", "UBND xã". */
	static boolean nameless(String agency) {
		return agency.matches("(?iu)" + COMMITTEE + "(?:\\s+(?:" + LEVELS + "))?");
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

	/**
	 * Capitals brought down: only the first word, what an office is for and names of
	 * places keep one.
	 */
	private static String sentence(String line) {
		StringBuilder name = new StringBuilder();
		boolean place = false;
		boolean next = true;
		for (String word : Fold.spaces(line).split(" ")) {
			String lower = word.toLowerCase(Locale.ROOT);
			boolean level = lower.matches("(?u)xã|phường|quận|huyện|tỉnh|thành|thị|đặc")
					&& !line.contains(word + " HỘI");
			boolean initials = word.matches("(?u)UBND|HĐND|MTTQ|THCS|THPT|EVN|\\P{L}*");
			String cased = initials ? word : (next || place) && !level ? titleCase(word) : lower;
			name.append(name.isEmpty() ? "" : " ").append(name.isEmpty() ? titleCase(word) : cased);
			place = place || level || word.matches("THCS|THPT");
			next = lower.matches("(?u)sở|phòng|bộ|cục|ban|tâm|trường|ty|-");
		}
		return name.toString();
	}

}
