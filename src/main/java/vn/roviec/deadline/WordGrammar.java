package vn.roviec.deadline;

import java.util.Set;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The rules for the words around times: marks such as "trước", events, names of plans,
 * numbers of documents, and deadlines without any date.
 */
final class WordGrammar {

	private static final Set<String> DOCUMENTS = Set.of("hoạch", "trình", "án", "quyết", "luật", "định", "thị", "tư",
			"số", "toán", "lược", "cáo", "ước", "ctmtqg");

	/** Words beside a time that change nothing. */
	private static final Set<String> FILLERS = Set.of("hoàn", "thành", "xong", "thực", "hiện", "trong", "vào", "dự",
			"kiến", "khoảng", "là", "thời", "gian", "điểm", "ngày", "triển", "khai", "tổ", "chức", "và", "hoặc", "báo",
			"cáo", "gửi", "bắt", "đầu", "kết", "thúc", "tháng", "năm", "quý", "ban", "hành", "trình", "hạn", "để",
			"của", "cập", "nhật", "sơ", "tổng", "các", "tuần", "phải", "được", "cho", "nộp");

	private final Tokens tokens;

	private final MarkGrammar marks;

	private final NameGrammar names;

	private final BooleanSupplier deadlineHere;

	private boolean document;

	private boolean completion;

	WordGrammar(Tokens tokens, BooleanSupplier deadlineHere) {
		this.tokens = tokens;
		this.marks = new MarkGrammar(tokens);
		this.names = new NameGrammar(tokens);
		this.deadlineHere = deadlineHere;
	}

	void newClause() {
		this.document = false;
		this.completion = false;
	}

	/** Whether a year here would belong to the name of a document. */
	boolean titled() {
		String previous = this.tokens.peek(-1);
		return this.document && !this.completion && !previous.isEmpty() && Character.isLetter(previous.charAt(0))
				&& (!FILLERS.contains(previous) || DOCUMENTS.contains(previous));
	}

	Phrase.Mark mark() {
		return this.marks.mark();
	}

	/** What must be seen before any time is looked for. */
	@Nullable Phrase beforeTimes() {
		Phrase named = this.names.named();
		if (named != null) {
			if (named instanceof Phrase.Overruling) {
				swallow();
			}
			return named;
		}
		if (this.tokens.acceptAny("24 / 7", "24 / 24", "thường xuyên", "liên tục", "quanh năm", "hằng ngày", "mỗi ngày",
				"hằng giờ")) {
			return new Phrase.Words(DeadlineKind.CONTINUOUS);
		}
		if (this.tokens.acceptAny("đột xuất", "theo yêu cầu", "khi có yêu cầu", "khi cần", "khi phát sinh",
				"theo đề nghị")) {
			swallow();
			return new Phrase.Words(DeadlineKind.ON_DEMAND);
		}
		if (this.tokens.seeAny("theo từng", "theo tháng", "theo quý", "theo năm", "theo định kỳ", "theo tuần")) {
			return null;
		}
		if (this.tokens.seeAny("theo", "đúng", "căn cứ", "tùy", "phụ thuộc", "năm học")) {
			swallow();
			return new Phrase.Words(DeadlineKind.NO_FIXED_DATE);
		}
		return event();
	}

	private @Nullable Phrase event() {
		int start = this.tokens.position();
		this.tokens.acceptAny("ngay", "chỉ", "đến", "cho đến", "từ", "kể từ", "tính từ");
		this.tokens.accept("thời điểm");
		if (this.tokens.seeAny("sau khi", "khi", "lúc", "dịp", "nhân dịp", "tết", "mùa", "vụ", "trong dịp", "trước khi")
				&& !this.tokens.seeAny("trước khi hết", "trước khi kết thúc năm", "trước khi kết thúc quý",
						"trước khi kết thúc tháng")) {
			swallow();
			return new Phrase.Words(DeadlineKind.RELATIVE_EVENT);
		}
		this.tokens.back(start);
		if (this.tokens.acceptAny("kỳ họp thường lệ", "kỳ họp") && this.tokens.acceptAny("giữa", "cuối", "đầu")
				&& this.tokens.accept("năm")) {
			if (this.tokens.seeYear()) {
				this.tokens.next();
			}
			return new Phrase.Words(DeadlineKind.RELATIVE_EVENT);
		}
		this.tokens.back(start);
		return null;
	}

	/** What a token means that begins no time; null where it means nothing. */
	@Nullable Phrase rest() {
		if (this.tokens.acceptAny("trước mắt", "trước đây", "trước đó", "trước hạn", "trước hết", "giai đoạn trước",
				"năm trước", "quý trước", "tháng trước")) {
			return new Phrase.Unknown();
		}
		if (boundToEvent()) {
			swallow();
			return new Phrase.Words(DeadlineKind.RELATIVE_EVENT);
		}
		if (duration()) {
			boolean amount = this.tokens.acceptAny("trở lên", "trở xuống", "trở đi");
			return new Phrase.Words(amount ? DeadlineKind.NOT_A_DEADLINE : DeadlineKind.RELATIVE_EVENT);
		}
		if (this.tokens.acceptAny("định kỳ", "kịp thời", "khẩn trương", "sớm nhất", "trong tháng", "trong tuần",
				"trong quý", "ngay")) {
			return new Phrase.Words(DeadlineKind.NO_FIXED_DATE);
		}
		return unknown();
	}

	/** "Trước kỳ họp", "sau lễ khai giảng", "kể từ lúc": a mark before no time. */
	private boolean boundToEvent() {
		int start = this.tokens.position();
		Phrase.Mark mark = mark();
		boolean counted = this.tokens.peek(-1).equals("sau") || this.tokens.peek(-2).matches("kể|tính");
		if (mark == Phrase.Mark.BEFORE || mark == Phrase.Mark.FROM && counted) {
			return true;
		}
		this.tokens.back(start);
		return false;
	}

	private @Nullable Phrase unknown() {
		String token = this.tokens.next();
		this.document |= DOCUMENTS.contains(token);
		this.completion |= token.equals("xong") || token.equals("hoàn") && this.tokens.see("thành");
		boolean word = Character.isLetterOrDigit(token.charAt(0));
		return (word && !FILLERS.contains(token)) ? new Phrase.Unknown() : null;
	}

	/** "05 ngày làm việc sau khi …", "trong vòng 30 ngày". */
	private boolean duration() {
		int start = this.tokens.position();
		this.tokens.skipAny("trong", "vòng", "thời hạn", "thời gian", "khoảng", "tối đa", "không quá", "chậm nhất",
				"sau", "là", "từ", "ít nhất");
		Integer count = this.tokens.count();
		if (count != null && this.tokens.acceptAny("ngày", "tuần", "tháng", "năm", "giờ", "phút", "quý")) {
			this.tokens.accept("làm việc");
			if (this.tokens.seeAny("sau", "kể", "tính", "từ", "trước", ", kể", "khi")) {
				swallow();
			}
			return true;
		}
		this.tokens.back(start);
		return false;
	}

	/** Moves to the end of the clause, or to where a deadline of its own begins. */
	private void swallow() {
		if (!this.tokens.end()) {
			this.tokens.next();
		}
		while (!this.tokens.end() && !this.tokens.seeAny(";", ")", ".") && !this.deadlineHere.getAsBoolean()) {
			this.tokens.next();
		}
	}

}
