package vn.roviec.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the tasks of a plan down in one of the many ways that offices do, and remembers
 * what a reader has to find.
 */
final class MutantPlan {

	/** What stands in a column. */
	enum Head {

		NO("TT", "STT", "Số TT", "Stt", "Số thứ tự", "TT."),
		CONTENT("Nội dung, nhiệm vụ", "Nội dung công việc", "Nhiệm vụ", "Nội dung", "Tên nhiệm vụ", "Nhiệm vụ cụ thể",
				"Công việc", "Nội dung thực hiện", "Nhiệm vụ trọng tâm", "Hoạt động", "Danh mục nhiệm vụ",
				"Nhiệm vụ, giải pháp", "Đầu việc", "Tên công việc", "Các nhiệm vụ chủ yếu", "Việc cần làm",
				"Nội dung nhiệm vụ được giao", "Nhiệm vụ/Giải pháp", "Nội dung triển khai thực hiện"),
		PRODUCT("Sản phẩm", "Kết quả", "Sản phẩm dự kiến", "Kết quả đầu ra", "Kết quả/sản phẩm", "Sản phẩm đầu ra",
				"Dự kiến sản phẩm", "Kết quả cần đạt", "Sản phẩm hoàn thành", "Kết quả thực hiện",
				"Sản phẩm/Kết quả đạt được", "Kết quả, sản phẩm hoàn thành", "Hình thức văn bản", "Sản phẩm công việc",
				"Kết quả nhiệm vụ"),
		LEAD("Cơ quan chủ trì", "Đơn vị thực hiện", "Đơn vị chủ trì", "Chủ trì", "Bộ phận chủ trì",
				"Đơn vị chịu trách nhiệm", "Phân công thực hiện", "Cơ quan, đơn vị thực hiện",
				"Đơn vị chủ trì tham mưu", "Bộ phận tham mưu", "Người phụ trách", "Đơn vị/cá nhân thực hiện",
				"Đơn vị đầu mối", "Trách nhiệm thực hiện", "Cơ quan chủ trì thực hiện nhiệm vụ", "Đơn vị",
				"Người thực hiện", "Phòng, ban thực hiện"),
		COORDINATING("Cơ quan phối hợp", "Đơn vị phối hợp", "Phối hợp", "Bộ phận phối hợp", "Cơ quan, đơn vị phối hợp",
				"Phối hợp thực hiện", "Đơn vị phối hợp thực hiện"),
		DEADLINE("Thời gian hoàn thành", "Thời hạn", "Tiến độ", "Thời gian thực hiện", "Thời hạn hoàn thành",
				"Thời gian", "Tiến độ thực hiện", "Hạn hoàn thành", "Mốc thời gian", "Thời điểm hoàn thành",
				"Thời gian dự kiến", "Lộ trình thực hiện", "Dự kiến hoàn thành", "Hoàn thành", "Ngày hoàn thành",
				"Hạn xử lý", "Hạn", "Thời gian trình", "Tiến độ hoàn thành sản phẩm", "Thời hạn thực hiện nhiệm vụ"),
		FUNDING("Kinh phí", "Dự toán kinh phí", "Nguồn kinh phí", "Kinh phí thực hiện (triệu đồng)",
				"Nguồn lực thực hiện"),
		NOTE("Ghi chú", "Căn cứ", "Căn cứ pháp lý", "Văn bản giao nhiệm vụ"), LEADER("Lãnh đạo chỉ đạo",
				"Lãnh đạo phụ trách", "Lãnh đạo UBND xã phụ trách", "Người chỉ đạo", "Lãnh đạo theo dõi, chỉ đạo");

		private final List<String> names;

		Head(String... names) {
			this.names = List.of(names);
		}

	}

	/** How the table is drawn. */
	enum Drawing {

		TABS, PIPES, HTML, BARE_PIPES

	}

	/** A row that must be found again: its words as the mutated text has them. */
	record Row(String content, String product, String deadline, String lead) {
	}

	private static final List<Head> USUAL = List.of(Head.NO, Head.CONTENT, Head.PRODUCT, Head.LEAD, Head.COORDINATING,
			Head.DEADLINE);

	private final Random random;

	private final List<String> story = new ArrayList<>();

	private final List<Row> rows = new ArrayList<>();

	private final Map<String, LocalDate> due = new HashMap<>();

	private final Map<Head, String> names = new EnumMap<>(Head.class);

	private List<Head> heads = new ArrayList<>(USUAL);

	private Drawing drawing = Drawing.TABS;

	private boolean cuts;

	private boolean noise;

	private boolean merged;

	private int groupStyle;

	private int dateStyle;

	MutantPlan(long seed) {
		// neighbouring seeds give nearly the same first figures
		this.random = new Random(seed * 0x9E3779B97F4A7C15L);
	}

	/** One plan, mutated in several ways at once; the words are in {@link #story}. */
	String write(String body, List<MutantTask> tasks) {
		choose();
		int parts = chance(6) ? 2 + this.random.nextInt(2) : 1;
		told(parts > 1, parts + " appendices");
		boolean sameHeads = chance(2);
		StringBuilder text = new StringBuilder(broken(body));
		for (int part = 0; part < parts; part++) {
			if (part > 0 && !sameHeads) {
				this.names.clear();
				nameHeads();
			}
			text.append("\n\nPHỤ LỤC").append((parts > 1) ? " " + List.of("I", "II", "III").get(part) : "");
			text.append("\nNHIỆM VỤ CỤ THỂ NĂM 2026\n(Kèm theo Kế hoạch này)\n\n");
			text.append(table(tasks.subList(tasks.size() * part / parts, tasks.size() * (part + 1) / parts)));
		}
		String written = text.toString();
		if (chance(5)) {
			told(true, "NFD");
			written = Normalizer.normalize(written, Normalizer.Form.NFD);
		}
		if (chance(6)) {
			told(true, "CRLF");
			written = written.replace("\n", "\r\n");
		}
		return written;
	}

	List<Row> rows() {
		return this.rows;
	}

	/** The only date that a deadline of these words may have, by its words. */
	Map<String, LocalDate> due() {
		return this.due;
	}

	boolean has(Head head) {
		return this.heads.contains(head);
	}

	String story() {
		return String.join("; ", this.story);
	}

	private void choose() {
		this.drawing = pick(List.of(Drawing.values()));
		told(true, this.drawing.name());
		if (chance(2)) {
			Collections.shuffle(this.heads.subList(chance(3) ? 0 : 1, this.heads.size()), this.random);
		}
		for (Head extra : List.of(Head.FUNDING, Head.NOTE, Head.LEADER)) {
			if (chance(3)) {
				this.heads.add(1 + this.random.nextInt(this.heads.size()), extra);
			}
		}
		drop();
		nameHeads();
		this.cuts = this.drawing != Drawing.HTML && this.heads.get(0) == Head.NO && chance(3);
		told(this.cuts, "rows cut by page breaks");
		this.noise = chance(4);
		told(this.noise, "misread letters");
		this.merged = chance(3);
		told(this.merged && this.drawing == Drawing.HTML, "rowspan");
		this.groupStyle = this.random.nextInt(4);
		told(true, "group style " + this.groupStyle);
		this.dateStyle = this.random.nextInt(6);
		told(true, "date style " + this.dateStyle);
	}

	private void drop() {
		List<Head> may = new ArrayList<>(List.of(Head.NO, Head.PRODUCT, Head.LEAD, Head.COORDINATING, Head.DEADLINE));
		Collections.shuffle(may, this.random);
		int count = chance(2) ? this.random.nextInt(3) : 0;
		for (Head head : may.subList(0, count)) {
			this.heads.remove(head);
			told(true, "without " + head);
		}
	}

	private void nameHeads() {
		boolean usual = chance(4);
		this.heads.forEach((head) -> this.names.put(head, usual ? head.names.get(0) : pick(head.names)));
		told(true, this.names.values().toString());
	}

	private String table(List<MutantTask> tasks) {
		List<List<String>> lines = new ArrayList<>();
		lines.addAll(head());
		String group = "";
		for (MutantTask task : tasks) {
			if (!task.group().equals(group) && !task.group().isEmpty() && this.groupStyle < 3) {
				lines.add(group(task));
			}
			group = task.group();
			lines.addAll(rows(task));
		}
		return draw(lines);
	}

	private List<List<String>> head() {
		List<List<String>> head = new ArrayList<>();
		head.add(this.heads.stream()
			.map((one) -> head(chance(4) ? cased(this.names.get(one)) : this.names.get(one)))
			.toList());
		if (chance(5)) {
			told(true, "numbers below the head");
			head.add(IntStream.rangeClosed(1, this.heads.size()).mapToObj((no) -> "(" + no + ")").toList());
		}
		return head;
	}

	/** A long name may have one letter misread; of a short one nothing would be left. */
	private String head(String name) {
		if (!this.noise || name.length() < 13 || !chance(3)) {
			return name;
		}
		int at = this.random.nextInt(name.length());
		return Character.isLowerCase(name.charAt(at)) ? name.substring(0, at) + "ơ" + name.substring(at + 1) : name;
	}

	private static String cased(String name) {
		return name.toUpperCase(Locale.ROOT);
	}

	private List<String> group(MutantTask task) {
		List<String> cells = new ArrayList<>(Collections.nCopies(this.heads.size(), ""));
		int content = this.heads.indexOf(Head.CONTENT);
		switch (this.groupStyle) {
			case 0 -> cells.set(0, task.group() + ". " + task.groupTitle());
			case 1 -> {
				boolean numbered = has(Head.NO);
				cells.set(numbered ? this.heads.indexOf(Head.NO) : content,
						numbered ? task.group() : task.group() + ". " + task.groupTitle());
				if (numbered) {
					cells.set(content, task.groupTitle());
				}
			}
			default -> cells.set(content, task.group() + ". " + task.groupTitle());
		}
		return cells;
	}

	private List<List<String>> rows(MutantTask task) {
		List<List<String>> lines = new ArrayList<>();
		String content = misread(task.content());
		String lead = misread(task.lead());
		String coordinating = misread(task.coordinating());
		List<MutantTask.Product> products = (has(Head.PRODUCT) || has(Head.DEADLINE)) ? task.products()
				: task.products().subList(0, 1);
		for (int i = 0; i < products.size(); i++) {
			String product = misread(products.get(i).text());
			String deadline = misread(written(products.get(i).due()));
			if (!products.get(i).due().equals(MutantTask.Due.BLANK)) {
				this.due.put(Fold.key(deadline), products.get(i).due().last());
			}
			if (!has(Head.PRODUCT) && deadline.isEmpty()) {
				continue;
			}
			boolean first = i == 0;
			Map<Head, String> cells = new EnumMap<>(Head.class);
			cells.put(Head.NO, first ? task.no() : "");
			cells.put(Head.CONTENT, first ? content : "");
			cells.put(Head.LEAD, first ? lead : "");
			cells.put(Head.COORDINATING, first ? coordinating : "");
			cells.put(Head.FUNDING, first ? "Ngân sách xã" : "");
			cells.put(Head.LEADER, first ? "Phó Chủ tịch UBND xã" : "");
			cells.put(Head.PRODUCT, product);
			cells.put(Head.DEADLINE, deadline);
			lines.add(this.heads.stream().map((head) -> cells.getOrDefault(head, "")).toList());
			this.rows.add(new Row(content, has(Head.PRODUCT) ? product : "", has(Head.DEADLINE) ? deadline : "",
					has(Head.LEAD) ? lead : ""));
			if (this.cuts && first && chance(6)) {
				lines.addAll(cut(lines.remove(lines.size() - 1)));
			}
		}
		return lines;
	}

	/** The row in two, its content cut before a small letter. */
	private List<List<String>> cut(List<String> row) {
		int at = this.heads.indexOf(Head.CONTENT);
		String content = row.get(at);
		int place = content.indexOf(' ', content.length() / 2);
		if (place < 0 || !Character.isLowerCase(content.charAt(place + 1))) {
			return List.of(row);
		}
		List<String> upper = new ArrayList<>(row);
		upper.set(at, content.substring(0, place));
		List<String> lower = new ArrayList<>(Collections.nCopies(row.size(), ""));
		lower.set(at, content.substring(place + 1));
		return List.of(upper, List.of(), lower);
	}

	private String draw(List<List<String>> lines) {
		StringBuilder text = new StringBuilder((this.drawing == Drawing.HTML) ? "<table>\n" : "");
		boolean ruled = false;
		int page = 1;
		for (int i = 0; i < lines.size(); i++) {
			List<String> line = lines.get(i);
			if (line.isEmpty() || this.drawing != Drawing.HTML && i > 3 && chance(25)) {
				text.append(chance(2) ? "\n" : "\n" + (++page) + "\n\n");
			}
			if (line.isEmpty()) {
				continue;
			}
			text.append(switch (this.drawing) {
				case TABS -> String.join("\t", line);
				case PIPES -> "| " + String.join(" | ", line) + " |";
				case BARE_PIPES -> "|" + String.join("|", line) + "|";
				case HTML -> html(lines, i);
			}).append('\n');
			if (this.drawing == Drawing.PIPES && !ruled) {
				text.append("|").append("---|".repeat(line.size())).append('\n');
				ruled = true;
			}
		}
		return text.append((this.drawing == Drawing.HTML) ? "</table>\n" : "").toString();
	}

	private String html(List<List<String>> lines, int at) {
		List<String> line = lines.get(at);
		boolean heading = line.stream().filter((cell) -> !cell.isEmpty()).count() == 1
				&& line.stream().anyMatch((cell) -> cell.matches("[IVX]+\\. .*"));
		if (heading) {
			return "<tr><td colspan=\"" + line.size() + "\"><b>" + String.join("", line) + "</b></td></tr>";
		}
		return "<tr>" + IntStream.range(0, line.size())
			.mapToObj((column) -> cell(lines, at, column))
			.collect(Collectors.joining()) + "</tr>";
	}

	/** The cells of one task are one down the page where they are merged. */
	private String cell(List<List<String>> lines, int at, int column) {
		String text = lines.get(at).get(column);
		Set<Head> whole = Set.of(Head.NO, Head.CONTENT, Head.LEAD, Head.COORDINATING);
		int content = this.heads.indexOf(Head.CONTENT);
		if (!this.merged || at == 0 || !whole.contains(this.heads.get(column))) {
			return "<td>" + text + "</td>";
		}
		if (lines.get(at).get(content).isEmpty()) {
			return "";
		}
		int end = at + 1;
		while (end < lines.size() && lines.get(end).get(content).isEmpty()
				&& lines.get(end).stream().noneMatch((cell) -> cell.matches("[IVX]+\\. .*"))) {
			end++;
		}
		return "<td rowspan=\"" + (end - at) + "\">" + text + "</td>";
	}

	private String broken(String body) {
		if (!chance(3)) {
			return body;
		}
		told(true, "body broken as by a PDF");
		StringBuilder text = new StringBuilder();
		int page = 1;
		for (String line : body.split("\n", -1)) {
			String rest = line;
			while (rest.length() > 85 && rest.lastIndexOf(' ', 85) > 0) {
				int place = rest.lastIndexOf(' ', 85);
				text.append(rest, 0, place).append("\n\n").append(chance(12) ? ++page + "\n\n" : "");
				rest = rest.substring(place + 1);
			}
			text.append(rest).append('\n');
		}
		return text.toString();
	}

	private String written(MutantTask.Due due) {
		if (due.equals(MutantTask.Due.BLANK)) {
			return "";
		}
		if (!due.words().isEmpty()) {
			return due.words();
		}
		if (due.day() > 0) {
			String day = day(due);
			String before = day.startsWith("ngày") ? "Trước "
					: pick(List.of("Trước ngày ", "Trước ", "Xong trước ngày "));
			return (due.before() ? before : "") + day;
		}
		if (due.month() > 0) {
			return switch (this.dateStyle) {
				case 1 -> "Tháng %d/%d".formatted(due.month(), due.year());
				case 2 -> "T%d/%d".formatted(due.month(), due.year());
				case 3 -> "Tháng %d năm %d".formatted(due.month(), due.year());
				case 4 -> "%02d/%d".formatted(due.month(), due.year());
				case 5 -> (due.month() % 3 == 0)
						? "Quý " + List.of("I", "II", "III", "IV").get(due.month() / 3 - 1) + "/" + due.year()
						: "trong tháng %d".formatted(due.month());
				default -> "Tháng %02d/%d".formatted(due.month(), due.year());
			};
		}
		return pick(List.of("Năm " + due.year(), "Trong năm " + due.year(), "Cả năm " + due.year()));
	}

	private String day(MutantTask.Due due) {
		String form = switch (this.dateStyle) {
			case 1 -> "%d-%d-%d";
			case 2 -> "ngày %02d tháng %02d năm %d";
			case 3 -> "%02d.%02d.%d";
			case 4 -> "%d/%d/%d";
			default -> "%02d/%02d/%d";
		};
		String day = form.formatted(due.day(), due.month(), due.year());
		return (this.dateStyle == 3) ? day.replace("." + due.year(), "." + due.year() % 100) : day;
	}

	/** One letter of a hundred as a scanner misreads it; capitals and figures stay. */
	private String misread(String text) {
		if (!this.noise || text.isEmpty()) {
			return text;
		}
		StringBuilder read = new StringBuilder();
		for (char c : text.toCharArray()) {
			boolean wrong = Character.isLowerCase(c) && chance(100);
			read.append(wrong ? "oeacnmhuơưôêăâđ".charAt(this.random.nextInt(15)) : c);
		}
		return read.toString();
	}

	private void told(boolean happened, String what) {
		if (happened) {
			this.story.add(what);
		}
	}

	private boolean chance(int of) {
		return this.random.nextInt(of) == 0;
	}

	private <T> T pick(List<T> from) {
		return from.get(this.random.nextInt(from.size()));
	}

	/** How many of the rows a reading holds, each counted once. */
	static long found(List<Row> rows, PlanReading.Appendix appendix) {
		List<Row> left = new ArrayList<>();
		for (PlanReading.Item item : appendix.items()) {
			String lead = (item.leadText() != null) ? item.leadText() : "";
			item.deliverables()
				.forEach((one) -> left.add(key(new Row(item.content(), one.text(), one.deadlineText(), lead))));
		}
		return rows.stream().filter((row) -> left.remove(key(row))).count();
	}

	static List<Row> missing(List<Row> rows, PlanReading.Appendix appendix) {
		Set<Row> have = new HashSet<>();
		for (PlanReading.Item item : appendix.items()) {
			String lead = (item.leadText() != null) ? item.leadText() : "";
			item.deliverables()
				.forEach((one) -> have.add(key(new Row(item.content(), one.text(), one.deadlineText(), lead))));
		}
		return rows.stream().filter((row) -> !have.contains(key(row))).toList();
	}

	private static Row key(Row row) {
		return new Row(Fold.key(row.content()), Fold.key(row.product()), Fold.key(row.deadline()),
				Fold.key(row.lead()));
	}

}
