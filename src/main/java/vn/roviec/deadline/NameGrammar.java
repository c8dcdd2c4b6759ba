package vn.roviec.deadline;

import org.jspecify.annotations.Nullable;

/**
 * The rules for times in names, numbers, comparisons and forms left open, which are no
 * deadlines.
 */
final class NameGrammar {

	private final Tokens tokens;

	private final CitationGrammar citations;

	NameGrammar(Tokens tokens) {
		this.tokens = tokens;
		this.citations = new CitationGrammar(tokens);
	}

	/** What such words mean; null, with nothing moved, where none stand here. */
	@Nullable Phrase named() {
		if (this.citations.citation()) {
			return new Phrase.Words(DeadlineKind.NOT_A_DEADLINE);
		}
		if (this.tokens.seeAny("ngày …", "tháng …", "quý …", "năm …", "… /", "ngày /")) {
			return leftOpen();
		}
		if (this.tokens.acceptAny("những năm tiếp theo", "các năm tiếp theo", "những năm sau", "các năm sau")) {
			return new Phrase.Unknown();
		}
		if (this.tokens.seeAny("định hướng", "tầm nhìn")) {
			return new Phrase.Overruling(DeadlineKind.NOT_A_DEADLINE);
		}
		if (this.tokens.seeAny("âm lịch", "( âl", "( al", "rằm")) {
			return new Phrase.Overruling(DeadlineKind.NO_FIXED_DATE);
		}
		boolean comparison = this.tokens.acceptAny("so với", "so cùng", "cùng kỳ", "trở về trước", "đến nay", "từ nay",
				"chi thường xuyên");
		return comparison ? compared() : null;
	}

	/** A form whose day, month or year is still to be filled in names none. */
	private Phrase leftOpen() {
		while (this.tokens.seeFigure() || this.tokens.seeAny("…", "/", "ngày", "tháng", "quý", "năm")) {
			this.tokens.next();
		}
		return new Phrase.Words(DeadlineKind.NO_FIXED_DATE);
	}

	private Phrase compared() {
		boolean now = this.tokens.peek(-1).equals("nay");
		if (!now) {
			this.tokens.skipAny("cùng", "kỳ", "đầu", "cuối", "năm", "tháng", "quý", "giai", "đoạn", "thời", "điểm",
					"từ");
			this.tokens.skipAny("trước", "năm", "ngày");
			while (this.tokens.seeFigure() || this.tokens.seeAny("/", "-") || this.tokens.seeRoman()) {
				this.tokens.next();
			}
		}
		return new Phrase.Words(DeadlineKind.NOT_A_DEADLINE);
	}

}
