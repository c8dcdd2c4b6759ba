package vn.roviec.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Knows the names of units in the ways in which they are written, and cuts a cell with
 * several names at the right places: a comma, "và" or "-" may stand inside one name.
 */
public final class UnitDictionary {

	private static final Pattern NOISE = Pattern.compile("\\s*\\([^()]*\\)|[*]|(?<=\\p{L})\\.(?=\\s|$)|[.;,:]+$");

	private static final Pattern ASKED = Pattern
		.compile("^(?:kính )?(?:đề nghị|giao|yêu cầu)(?: cho)? |^cán bộ (?=phụ trách)|^- ");

	/** What may follow a name without making it another one, the shortest first. */
	private static final List<Pattern> PLACES = List.of(Pattern.compile(" (?:xã|phường|đặc khu|thị trấn|tỉnh|huyện)$"),
			Pattern.compile(" (?:có )?liên quan$| tại xã$| trên địa bàn(?: xã| phường)?$| đóng trên địa bàn.*$"),
			Pattern.compile(" (?:của|thuộc) (?:xã|phường|ubnd.*|ủy ban nhân dân.*)$"),
			Pattern.compile(" (?:tỉnh|thành phố)(?: \\p{L}+){1,3}$"),
			Pattern.compile(" trên địa bàn.*$| cấp (?:xã|tỉnh)$"), Pattern.compile(" (?:thuộc|trực thuộc) .+$"),
			Pattern.compile("(?<!và) (?:xã|phường|đặc khu)(?: (?!và(?: |$))\\p{L}+){1,4}$"),
			Pattern.compile(" khu vực(?: [\\p{L}\\d]+){1,3}$"));

	/** Who leads a unit or belongs to it answers for it; a count of units is a group. */
	private static final Pattern PERSON = Pattern.compile(
			"^(?:\\d{1,3} (?=thôn|tổ|khu|ấp|xóm|bản|buôn|làng|khóm)|(?:đ/c|đồng chí|ông|bà) |(?:trưởng|phó trưởng|chánh|giám đốc|phó giám đốc|chỉ huy trưởng|thủ trưởng|lãnh đạo|đại diện|công chức|cán bộ|chuyên viên|trạm trưởng|bí thư|chủ tịch) (?=phòng|văn phòng|công an|trạm|trung tâm|ban chỉ huy|ban chqs|các |đoàn|hội|ủy ban mttq|ủy ban mặt trận|ubmttq))");

	/** "Các phòng: Kinh tế; Văn hóa - Xã hội" names offices without their first word. */
	private static final Pattern OFFICES = Pattern.compile("(?iu)^(?:các )?phòng\\s*:\\s*(?=\\S)");

	private static final Pattern SEPARATOR = Pattern.compile(
			"\\s*[;\\n+/]\\s*|\\s*,\\s*|\\.\\s+|\\s+&\\s+|\\s+và\\s+(?:các\\s+)?(?=\\p{L})|\\s+-\\s+(?=(?iu)phòng |ban |trung tâm |công an |văn phòng )");

	/** Not one name, and not meant as one. */
	private static final Pattern VAGUE = Pattern.compile(
			"^(?:các|những|mọi|toàn|tất cả|cá nhân|tổ chức|người|cán bộ|công chức|viên chức|đảng viên|hội viên|lãnh đạo|cơ quan|đơn vị)(?!\\p{L})|liên quan|có thẩm quyền|được giao|phụ trách");

	private static final int SHORTEST = 4;

	private final Map<String, Unit> byForm = new HashMap<>();

	/** The same without the signs between words, which everybody sets in his own way. */
	private final Map<String, Unit> byLetters = new HashMap<>();

	private UnitDictionary() {
	}

	/** The names that come with the product. */
	public static UnitDictionary standard() {
		return Standard.NAMES;
	}

	private static UnitDictionary read() {
		UnitDictionary dictionary = new UnitDictionary();
		try (InputStream in = Objects.requireNonNull(UnitDictionary.class.getResourceAsStream("/intake/units.tsv"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			lines.lines().filter((line) -> !line.startsWith("#") && !line.isBlank()).forEach(dictionary::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return dictionary;
	}

	private void add(String line) {
		String[] columns = line.split("\t");
		Unit unit = new Unit(columns[0], UnitKind.valueOf(columns[1]), columns[2]);
		this.byForm.putIfAbsent(form(unit.name()), unit);
		for (String written : columns[3].split("\\|")) {
			this.byForm.putIfAbsent(form(written), unit);
			this.byLetters.putIfAbsent(letters(form(written)), unit);
		}
	}

	/**
	 * What a written name or list of names means; kind UNKNOWN and no ids where it is not
	 * known.
	 */
	public UnitResolution resolve(String text) {
		Unit whole = find(text);
		if (whole != null) {
			return new UnitResolution(whole.kind(), List.of(whole.id()), List.of(Fold.spaces(text)));
		}
		Matcher offices = OFFICES.matcher(text);
		List<String> parts = offices.find() ? offices(text.substring(offices.end())) : parts(text);
		Set<String> ids = new LinkedHashSet<>();
		UnitKind kind = UnitKind.UNKNOWN;
		for (String part : parts) {
			Unit unit = find(part);
			if (unit != null) {
				ids.add(unit.id());
				kind = unit.kind();
			}
		}
		return new UnitResolution((parts.size() > 1) ? UnitKind.COMPOUND : kind, List.copyOf(ids), parts);
	}

	/** What the unit of this id is called, or null where there is none. */
	public @Nullable String name(String id) {
		return this.byForm.values()
			.stream()
			.filter((unit) -> unit.id().equals(id))
			.map(Unit::name)
			.findFirst()
			.orElse(null);
	}

	/** The kind of a single written name. */
	public UnitKind kind(String text) {
		Unit unit = find(text);
		return (unit != null) ? unit.kind() : UnitKind.UNKNOWN;
	}

	/** Whether a single written name is none that can be understood. */
	public boolean unknown(String text) {
		String form = form(text);
		return find(text) == null && form.length() > 1 && form.codePoints().anyMatch(Character::isLetter)
				&& !VAGUE.matcher(form).find();
	}

	/**
	 * Cuts at separators, but joins neighbours again where they make up one known name:
	 * the longest name that begins at a place wins.
	 */
	private List<String> parts(String text) {
		List<int[]> cuts = new ArrayList<>();
		var separators = SEPARATOR.matcher(Fold.spaces(text));
		String all = Fold.spaces(text);
		int start = 0;
		while (separators.find()) {
			cuts.add(new int[] { start, separators.start() });
			start = separators.end();
		}
		cuts.add(new int[] { start, all.length() });
		List<String> parts = new ArrayList<>();
		int at = 0;
		while (at < cuts.size()) {
			int last = at;
			for (int to = Math.min(cuts.size(), at + 6) - 1; to > at; to--) {
				if (find(all.substring(cuts.get(at)[0], cuts.get(to)[1])) != null) {
					last = to;
					break;
				}
			}
			String part = all.substring(cuts.get(at)[0], cuts.get(last)[1]).strip();
			if (!part.isEmpty()) {
				parts.add(part);
			}
			at = last + 1;
		}
		return parts;
	}

	private List<String> offices(String names) {
		return parts(names).stream().map((name) -> (find("Phòng " + name) != null) ? "Phòng " + name : name).toList();
	}

	private @Nullable Unit find(String written) {
		String form = form(written);
		Unit unit = named(form);
		return (unit != null) ? unit : named(PERSON.matcher(form).replaceFirst(""));
	}

	private @Nullable Unit named(String written) {
		String form = written;
		Unit unit = known(form);
		for (Pattern place : PLACES) {
			if (unit == null) {
				form = place.matcher(form).replaceFirst("");
				unit = known(form);
			}
		}
		return unit;
	}

	/** A group is often named without its "các". */
	private @Nullable Unit known(String form) {
		Unit unit = this.byForm.get(form);
		unit = (unit != null) ? unit : this.byForm.get("các " + form);
		return (unit != null || form.length() < SHORTEST) ? unit : this.byLetters.get(letters(form));
	}

	private static String letters(String form) {
		return form.replace(" và ", "").replaceAll("[^\\p{L}\\d]", "");
	}

	private static String form(String written) {
		String form = NOISE.matcher(Fold.key(written)).replaceAll("").strip();
		form = ASKED.matcher(form).replaceFirst("");
		return form.replaceAll("\\s*-\\s*", "-").replaceAll("\\s*&\\s*", "&").replace("uỷ", "ủy").strip();
	}

	/** A unit with its kind and proper name. */
	private record Unit(String id, UnitKind kind, String name) {
	}

	/** Read when it is first asked for, and never changed. */
	private static final class Standard {

		static final UnitDictionary NAMES = read();

	}

}
