package vn.roviec.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands on paper (NĐ 30/2020, Phụ lục I); the fragment
 * {@code document/plan :: plan(sheet)} shows it.
 *
 * @param parent line above the issuer, may be blank
 * @param issuer "ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG", a line break in it is kept
 * @param symbol number and symbol as they stand after "Số:": "07/KH-UBND", or "/KH-UBND"
 * where there is no number yet
 * @param place before the date, "An Bình Trung"
 * @param date null where the day is not known yet
 * @param title subject under the word KẾ HOẠCH
 * @param bases legal bases, one an entry
 * @param recipients lines of Nơi nhận
 * @param archive what follows "Lưu:", "VT, PVHXH"
 * @param capacity lines above the signatory: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
 * @param signatoryTitle "CHỦ TỊCH"
 * @param signerName null while nobody has signed
 */
public record PlanSheet(String parent, String issuer, String symbol, String place, @Nullable LocalDate date,
		String title, List<String> bases, List<BodyBlock> body, List<String> recipients, String archive,
		List<String> capacity, String signatoryTitle, @Nullable String signerName, List<Group> appendix) {

	private static final String LEADING_DASH = "^[-–—•+*\\s]+";

	/** Letters of a title in a line. */
	private static final int LONGEST_LINE = 52;

	/** The width of a letter in bold, in millimetres: 13 pt in capitals, 14 pt else. */
	private static final double CAPITAL = 2.9;

	private static final double LETTER = 2.25;

	private static final int SHORTEST_RULE = 12;

	private static final String LAST_MARK = "[;.,\\s]+$";

	public PlanSheet {
		bases = filled(bases);
		body = List.copyOf(body);
		recipients = filled(recipients);
		capacity = filled(capacity);
		appendix = List.copyOf(appendix);
	}

	/**
	 * The issuer in lines: the committee above, and below it whose it is, for the column
	 * is narrow.
	 */
	public List<String> issuerLines() {
		return lines(this.issuer);
	}

	/** As above, of any committee. */
	public static List<String> lines(String issuer) {
		return issuer.replaceFirst("(?iu)^((ỦY|UỶ) BAN NHÂN DÂN)\\s+", "$1\n").lines().map(String::strip).toList();
	}

	/** The title in lines of much the same length, for it stands in the middle. */
	public List<String> titleLines() {
		int lines = (this.title.length() + LONGEST_LINE - 1) / LONGEST_LINE;
		List<String> balanced = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		int left = this.title.length();
		for (String word : this.title.split("\\s+")) {
			int wanted = left / Math.max(1, lines - balanced.size());
			if (!line.isEmpty() && line.length() + word.length() / 2 > wanted && balanced.size() < lines - 1) {
				balanced.add(line.toString());
				left -= line.length() + 1;
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		balanced.add(line.toString());
		return List.copyOf(balanced);
	}

	/** The length of the line below the issuer, in millimetres. */
	public int issuerRule() {
		List<String> lines = issuerLines();
		return rule(lines.get(lines.size() - 1), CAPITAL);
	}

	/** The length of the line below the title, in millimetres. */
	public int titleRule() {
		List<String> lines = titleLines();
		return rule(lines.get(lines.size() - 1), LETTER);
	}

	/** Between a third and a half of the words above it. */
	private static int rule(String words, double letter) {
		return (int) Math.max(SHORTEST_RULE, Math.round(words.length() * letter * 0.42));
	}

	/** Whether the place of the number is still empty. */
	public boolean numberOpen() {
		return this.symbol.startsWith("/");
	}

	/**
	 * "ngày 05 tháng 01 năm 2026": days below 10 and the months 1 and 2 have a nought, so
	 * that nobody writes a figure before them.
	 */
	public String day() {
		return day(this.date);
	}

	/** As above, of any day; null where it is not known yet. */
	public static String day(@Nullable LocalDate day) {
		if (day == null) {
			return "ngày … tháng … năm …";
		}
		int month = day.getMonthValue();
		return String.format(Locale.ROOT, "ngày %02d tháng %s%d năm %d", day.getDayOfMonth(), (month <= 2) ? "0" : "",
				month, day.getYear());
	}

	/** The legal bases with a semicolon each, the last with a full stop. */
	public List<String> basisLines() {
		List<String> lines = new ArrayList<>();
		for (String basis : this.bases) {
			String mark = (lines.size() == this.bases.size() - 1) ? "." : ";";
			lines.add(basis.endsWith(":") ? basis : basis.replaceAll(LAST_MARK, "") + mark);
		}
		return List.copyOf(lines);
	}

	/** Nơi nhận with dashes and marks; the last line is the archive's. */
	public List<String> recipientLines() {
		List<String> lines = new ArrayList<>();
		for (String recipient : this.recipients) {
			String line = recipient.replaceFirst(LEADING_DASH, "").replaceAll(LAST_MARK, "");
			lines.add("- " + line + (line.endsWith(":") ? "" : ";"));
		}
		if (!this.archive.isBlank()) {
			lines.add("- Lưu: " + this.archive.replaceFirst("(?i)^[-–\\s]*lưu\\s*:\\s*", "").replaceAll(LAST_MARK, "")
					+ ".");
		}
		return List.copyOf(lines);
	}

	/** Whether the appendix needs its column of notes. */
	public boolean hasNotes() {
		return this.appendix.stream()
			.flatMap((group) -> group.items().stream())
			.anyMatch((item) -> !item.note().isBlank());
	}

	private static List<String> filled(List<String> lines) {
		return lines.stream().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	/**
	 * A group of tasks under one heading row.
	 *
	 * @param number "I"
	 * @param title may be blank: then there is no heading row
	 */
	public record Group(String number, String title, List<Item> items) {

		public Group {
			items = List.copyOf(items);
		}

		/**
		 * About how much room its heading and first task take on paper, in millimetres.
		 */
		public int room() {
			return this.items.isEmpty() ? 0 : RoomOfTask.withHeading(this.items.get(0));
		}

	}

	/**
	 * One task; its cells span the rows of its products.
	 *
	 * @param number in the column TT
	 * @param lead cơ quan chủ trì
	 * @param coordinating cơ quan phối hợp, may be blank
	 * @param note funding or other words, may be blank
	 */
	public record Item(String number, String content, String lead, String coordinating, String note,
			List<Product> products) {

		public Item {
			products = products.isEmpty() ? List.of(new Product("", "")) : List.copyOf(products);
		}

	}

	/**
	 * One deliverable.
	 *
	 * @param deadline in its original words
	 */
	public record Product(String name, String deadline) {
	}

}
