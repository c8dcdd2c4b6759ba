package vn.roviec.deadline;

import org.jspecify.annotations.Nullable;

/**
 * The rules for one named time. Each rule returns null where it does not apply, and what
 * it moved is put back.
 */
final class TimeGrammar {

	private final Tokens tokens;

	private final YearGrammar years;

	private final DayGrammar days;

	private final PeriodGrammar periods;

	TimeGrammar(Tokens tokens, int contextYear) {
		this.tokens = tokens;
		this.years = new YearGrammar(tokens, contextYear);
		this.days = new DayGrammar(tokens, contextYear, this.years);
		this.periods = new PeriodGrammar(tokens, contextYear, this.years);
	}

	@Nullable TimeRef time() {
		int start = this.tokens.position();
		for (Rule rule : new Rule[] { this.days::isoDay, this.days::writtenDay, this.days::figureDay,
				this.periods::months, this.periods::part, this.periods::week, this.periods::month,
				this.periods::quarter, this.periods::figureMonth, this.years::year }) {
			TimeRef time = rule.read();
			if (time != null) {
				return time;
			}
			this.tokens.back(start);
		}
		return null;
	}

	/**
	 * What a bare figure means after a time: "tháng 3, 6", "Quý I - III", "2026 - 30".
	 */
	@Nullable TimeRef another(TimeRef previous) {
		int start = this.tokens.position();
		TimeRef time = switch (previous.unit()) {
			case MONTH -> this.periods.numbered(true);
			case QUARTER -> this.periods.numbered(false);
			case YEAR -> this.years.shortYear(previous);
			case DAY -> this.days.bareDay();
			default -> null;
		};
		if (time == null || !this.tokens.boundary()) {
			this.tokens.back(start);
			return null;
		}
		return time;
	}

	/** A day whose month comes later: "ngày 15 và 30 tháng 6". */
	@Nullable TimeRef bareDay() {
		return this.days.bareDay();
	}

	/**
	 * One way to name a time.
	 */
	@FunctionalInterface
	private interface Rule {

		@Nullable TimeRef read();

	}

}
