package vn.roviec.deadline;

/**
 * The rule for numbers of documents, whose dates are no deadlines.
 */
final class CitationGrammar {

	private final Tokens tokens;

	CitationGrammar(Tokens tokens) {
		this.tokens = tokens;
	}

	/** "Nghị quyết số 12/NQ-HĐND ngày 15/3/2026". */
	boolean citation() {
		int start = this.tokens.position();
		boolean announced = this.tokens.accept("số");
		this.tokens.accept(":");
		boolean number = this.tokens.seeFigure();
		if (number) {
			this.tokens.next();
			boolean sign = this.tokens.acceptAny("/", "-");
			if (sign && this.tokens.seeYear()) {
				this.tokens.next();
				sign = this.tokens.accept("/");
			}
			boolean symbol = sign && !this.tokens.end() && Character.isLetter(this.tokens.peek().charAt(0))
					&& !this.tokens.seeRoman() && !this.tokens.seeAny("lần", "quý", "tháng", "tuần", "năm", "ngày");
			if (symbol || announced && !sign) {
				skipSymbol(symbol);
				return true;
			}
		}
		this.tokens.back(start);
		return false;
	}

	private void skipSymbol(boolean symbol) {
		while (symbol && !this.tokens.end()) {
			this.tokens.next();
			symbol = this.tokens.acceptAny("-", "/");
		}
		if (this.tokens.accept("ngày")) {
			while (this.tokens.seeFigure() || this.tokens.seeAny("/", "tháng", "năm", "-")) {
				this.tokens.next();
			}
		}
	}

}
