package vn.roviec.deadline;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Walks over a deadline from left to right and cuts it into clauses of phrases.
 */
final class PhraseGrammar {

	private final Tokens tokens;

	private final TimesGrammar times;

	private final CycleGrammar cycles;

	private final WordGrammar words;

	/** Whether a comma stands between the last time and here. */
	private boolean comma;

	PhraseGrammar(List<String> tokens, int contextYear) {
		this.tokens = new Tokens(tokens);
		this.times = new TimesGrammar(this.tokens, contextYear);
		this.cycles = new CycleGrammar(this.tokens);
		this.words = new WordGrammar(this.tokens, this::seeDeadline);
	}

	List<List<Phrase>> clauses() {
		List<List<Phrase>> clauses = new ArrayList<>();
		List<Phrase> clause = new ArrayList<>();
		while (!this.tokens.end()) {
			if (this.tokens.acceptAny(";", ".")) {
				clauses.add(clause);
				clause = new ArrayList<>();
				this.words.newClause();
				this.cycles.newClause();
			}
			else {
				this.comma |= this.tokens.see(",");
				Phrase phrase = phrase();
				if (phrase != null) {
					this.comma &= !(phrase instanceof Phrase.Times);
					clause.add(phrase);
				}
			}
		}
		clauses.add(clause);
		return clauses;
	}

	private @Nullable Phrase phrase() {
		Phrase special = this.words.beforeTimes();
		if (special != null) {
			return special;
		}
		Phrase dated = dated();
		if (dated != null) {
			return dated;
		}
		return this.words.rest();
	}

	private @Nullable Phrase dated() {
		int start = this.tokens.position();
		Phrase.Mark mark = this.words.mark();
		boolean title = mark == Phrase.Mark.NONE && this.words.titled();
		this.tokens.skipAny("trong", "vòng", "thời hạn", "thời gian", "tối đa");
		Phrase term = this.times.term();
		if (term != null) {
			return term;
		}
		Phrase cycle = this.cycles.cycles(mark);
		if (cycle != null) {
			return cycle;
		}
		Phrase times = this.times.times(mark, title, this.comma);
		if (times != null) {
			return times;
		}
		Phrase day = this.cycles.dayOfMonth(mark);
		if (day != null) {
			return day;
		}
		Phrase weekday = this.cycles.weekday();
		if (weekday != null) {
			return weekday;
		}
		this.tokens.back(start);
		return null;
	}

	/** Whether a deadline of its own begins here, which ends a swallowed clause. */
	private boolean seeDeadline() {
		int start = this.tokens.position();
		boolean comma = this.tokens.accept(",");
		this.tokens.skipAny("và", "hoàn thành", "xong", "báo cáo", "gửi", "nhưng");
		boolean moved = comma || this.tokens.position() > start;
		int place = this.tokens.position();
		Phrase.Mark mark = this.words.mark();
		boolean marked = mark == Phrase.Mark.BEFORE || mark == Phrase.Mark.BY || this.tokens.peek(-1).equals("hết");
		boolean seen = false;
		if (moved || marked) {
			this.tokens.back(place);
			seen = dated() != null;
		}
		this.tokens.back(start);
		return seen;
	}

}
