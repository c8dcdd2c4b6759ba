package vn.roviec.deadline;

/**
 * The rules for the words that bound a time: "trước", "chậm nhất", "đến hết", "từ".
 */
final class MarkGrammar {

	private final Tokens tokens;

	MarkGrammar(Tokens tokens) {
		this.tokens = tokens;
	}

	/**
	 * Reads the word that bounds what follows, and the words without meaning after it.
	 */
	Phrase.Mark mark() {
		if (this.tokens.acceptAny("trước khi hết", "trước khi kết thúc", "trước thời điểm kết thúc")) {
			return Phrase.Mark.UNTIL;
		}
		Phrase.Mark mark = latest() ? Phrase.Mark.BY : Phrase.Mark.NONE;
		if (mark == Phrase.Mark.NONE && this.tokens.acceptAny("cho đến", "cho tới", "đến", "tới")) {
			mark = Phrase.Mark.UNTIL;
		}
		if (this.tokens.accept("trước")) {
			return clock() ? Phrase.Mark.BY : before();
		}
		if (this.tokens.acceptAny("thời điểm hết", "hết")) {
			mark = (mark == Phrase.Mark.BY) ? mark : Phrase.Mark.UNTIL;
		}
		if (mark == Phrase.Mark.NONE
				&& this.tokens.acceptAny("bắt đầu từ", "kể từ", "tính từ", "khởi công từ", "từ", "sau")) {
			mark = Phrase.Mark.FROM;
			this.tokens.acceptAny("giai đoạn", "thời điểm");
		}
		clock();
		return mark;
	}

	private Phrase.Mark before() {
		this.tokens.acceptAny("thời điểm", "thời hạn", "hạn");
		return Phrase.Mark.BEFORE;
	}

	private boolean latest() {
		boolean latest = this.tokens.acceptAny("chậm nhất", "muộn nhất", "trễ nhất", "không muộn hơn", "không chậm hơn",
				"không trễ hơn", "không quá", "hạn cuối cùng", "hạn cuối", "hạn chót", "thời hạn", "hạn");
		if (latest) {
			this.tokens.skipAny("là", "vào", "trong", "đến", "hết", ":", "cuối cùng", "nộp", "hoàn thành");
		}
		return latest;
	}

	/** "16 giờ 00 phút", "17h30", "16:00". */
	boolean clock() {
		int start = this.tokens.position();
		this.tokens.accept("lúc");
		if (this.tokens.seeFigure()) {
			this.tokens.next();
			if (this.tokens.acceptAny("giờ", "h", "g", ":")) {
				if (this.tokens.seeFigure() && !this.tokens.peek(1).matches("[/.-]")) {
					this.tokens.next();
					this.tokens.acceptAny("phút", "'");
				}
				this.tokens.acceptAny(",", "của");
				return true;
			}
		}
		this.tokens.back(start);
		return false;
	}

}
