package vn.roviec.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.intake.AppendixColumns.Column;

/**
 * The words in the head of a column that tell what it holds: what is named first counts,
 * "Sản phẩm hoàn thành" is a product and "Tiến độ hoàn thành sản phẩm" a deadline.
 *
 * @param strength of two columns of one kind the stronger name wins: "Cơ quan chủ trì"
 * over "Đơn vị"
 */
record ColumnWords(Column column, int strength) {

	private static final int LONGEST = 14;

	/** From this length on one misread letter is forgiven. */
	private static final int FORGIVING = 6;

	private static final Pattern NO = Pattern
		.compile("(?:s?t ?t|s t ?t|số tt|số thứ tự|thứ tự|số t\\.?t|stt|s\\.?t\\.?t)\\.?");

	private static final String NUMBER = "so thu tu";

	private static final Pattern YEARS_RESULT = Pattern
		.compile(".*(?:kết quả|ước|đạt|kế hoạch|chỉ tiêu|thực hiện)[^,;]{0,20}(?:năm|quý|tháng)(?!\\p{L}).*");

	/** Words over several columns, where they are read together with those below. */
	private static final Pattern ABOVE = Pattern.compile("^(?:tổ chức|phân công) thực hiện (?=\\p{L})");

	/** Who takes part, in other words than "phối hợp"; learners take part too. */
	private static final Pattern TAKES_PART = Pattern
		.compile("(?:.*(?<!\\p{L})cùng (?:thực hiện|tham gia)|.*hỗ trợ thực hiện"
				+ "|(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|phòng, ban)[ ,\\p{L}]{0,20} ?)?tham gia(?: thực hiện)?)");

	private static final Pattern PEOPLE = Pattern.compile("(?:người|cá nhân|cán bộ|công chức|chuyên viên) ");

	/** A column of bare months or quarters. */
	static final Pattern MONTH = Pattern
		.compile("(?:.*\\()?(tháng|quý)(?: (?:thực hiện|hoàn thành|năm 20\\d\\d))?\\)?");

	private static final Pattern MARKS = Pattern.compile("\\p{M}");

	private static final List<Word> WORDS = List.of(
			new Word(Column.LEAD, 3, "chủ trì", "đầu mối", "cơ quan thực hiện", "đơn vị thực hiện",
					"bộ phận thực hiện"),
			new Word(Column.LEAD, 2, "chịu trách nhiệm", "trách nhiệm", "phân công", "tham mưu", "người thực hiện",
					"người phụ trách", "phụ trách", "cá nhân thực hiện", "cơ quan, đơn vị"),
			new Word(Column.LEAD, 1, "đơn vị", "cơ quan", "bộ phận", "phòng, ban", "phòng ban", "thực hiện"),
			new Word(Column.LEADER, 1, "lãnh đạo", "người chỉ đạo", "chỉ đạo", "đồng chí"),
			new Word(Column.START, 1, "bắt đầu", "khởi công", "ngày giao", "thời gian giao"),
			new Word(Column.DEADLINE, 2, "thời gian", "thời hạn", "tiến độ", "hoàn thành", "lộ trình", "thời điểm",
					"mốc", "hạn", "kết thúc"),
			new Word(Column.FUNDING, 1, "kinh phí", "nguồn vốn", "nguồn lực", "dự toán"),
			new Word(Column.DELIVERABLE, 2, "sản phẩm", "kết quả", "đầu ra", "hình thức văn bản", "văn bản trình"),
			new Word(Column.NOTE, 1, "ghi chú", "căn cứ", "văn bản giao", "văn bản chỉ đạo", "nguồn giao"),
			new Word(Column.CONTENT, 2, "nội dung", "nhiệm vụ", "công việc", "hoạt động", "đầu việc", "việc"),
			new Word(Column.CONTENT, 1, "danh mục", "mục tiêu", "chỉ tiêu", "lĩnh vực", "giải pháp", "tiêu chí"),
			new Word(Column.MEASURE, 1, "đơn vị tính", "đvt", "đơn vị đo", "số lượng", "khối lượng", "đơn giá",
					"thành tiền", "tỷ lệ"),
			new Word(Column.PERSON, 1, "họ và tên", "họ tên", "chức vụ", "chức danh", "số điện thoại"));

	/** What a column with this head holds; null where no word is known. */
	static @Nullable ColumnWords of(String written) {
		String head = ABOVE.matcher(Fold.key(written)).replaceFirst("");
		if (head.isEmpty() || Fold.words(head) > LONGEST) {
			return null;
		}
		String bare = bare(head);
		if (NO.matcher(head).matches() || bare.length() == NUMBER.length() && nearly(bare, NUMBER) == 0) {
			return new ColumnWords(Column.NO, 1);
		}
		if (MONTH.matcher(head).matches()) {
			return new ColumnWords(Column.DEADLINE, 1);
		}
		if (YEARS_RESULT.matcher(head).matches() && !head.contains("thời")) {
			return new ColumnWords(Column.MEASURE, 1);
		}
		if (head.contains("bắt đầu") && !head.contains("kết thúc") && !head.contains("hoàn thành")) {
			return new ColumnWords(Column.START, 1);
		}
		boolean coordinating = nearly(bare, "phoi hop") >= 0 && nearly(bare, "chu tri") < 0;
		if (coordinating && !head.matches("(?:nội dung|nhiệm vụ).*") || TAKES_PART.matcher(head).matches()) {
			return new ColumnWords(Column.COORDINATING, 1);
		}
		return first(head, bare);
	}

	/** What is named first, and of two names at one place the longer. */
	private static @Nullable ColumnWords first(String head, String bare) {
		int best = Integer.MAX_VALUE;
		int length = 0;
		ColumnWords found = null;
		for (Word word : WORDS) {
			for (String one : word.words()) {
				int at = place(head, bare, one);
				if (at >= 0 && (at < best || at == best && one.length() > length)) {
					best = at;
					length = one.length();
					found = new ColumnWords(word.column(), word.strength());
				}
			}
		}
		return (found != null) ? found.strongest(head, bare) : null;
	}

	private ColumnWords strongest(String head, String bare) {
		int most = WORDS.stream()
			.filter((word) -> word.column() == this.column
					&& word.words().stream().anyMatch((one) -> place(head, bare, one) >= 0))
			.mapToInt(Word::strength)
			.max()
			.orElse(this.strength);
		// a unit leads, whoever of its people works on it
		return new ColumnWords(this.column, PEOPLE.matcher(head).lookingAt() ? Math.min(most, 2) : most);
	}

	private static int place(String head, String bare, String words) {
		int at = whole(head, words);
		return (at >= 0) ? at : nearly(bare, bare(words));
	}

	/** Where the words stand, not as a part of longer ones; -1 where they do not. */
	private static int whole(String head, String words) {
		int at = head.indexOf(words);
		while (at >= 0) {
			int end = at + words.length();
			if ((at == 0 || !Character.isLetter(head.charAt(at - 1)))
					&& (end == head.length() || !Character.isLetter(head.charAt(end)))) {
				return at;
			}
			at = head.indexOf(words, at + 1);
		}
		return -1;
	}

	/** Where the words stand with at most one letter misread. */
	private static int nearly(String head, String words) {
		if (words.length() < FORGIVING) {
			return -1;
		}
		for (int at = 0; at + words.length() <= head.length(); at++) {
			int end = at + words.length();
			boolean inside = at > 0 && Character.isLetter(head.charAt(at - 1))
					|| end < head.length() && Character.isLetter(head.charAt(end));
			int wrong = inside ? 2 : 0;
			for (int i = 0; i < words.length() && wrong < 2; i++) {
				wrong += (head.charAt(at + i) == words.charAt(i)) ? 0 : 1;
			}
			if (wrong < 2) {
				return at;
			}
		}
		return -1;
	}

	/** Without the marks over and under letters, which scanners misread first. */
	private static String bare(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd');
	}

	private record Word(Column column, int strength, List<String> words) {

		Word(Column column, int strength, String... words) {
			this(column, strength, List.of(words));
		}

	}

}
