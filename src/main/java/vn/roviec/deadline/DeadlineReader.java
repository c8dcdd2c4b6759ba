package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a deadline as officials write it, and never guesses a date that is not there.
 */
public class DeadlineReader {

	/**
	 * Reads one deadline.
	 * @param text the deadline as written, possibly empty
	 * @param contextYear the year of the plan, for dates without one
	 */
	public DeadlineReading read(String text, int contextYear) {
		if (Blanks.emptyText(text)) {
			return reading(text, without(DeadlineKind.BLANK));
		}
		List<Meaning> clauses = new PhraseGrammar(DeadlineText.tokens(text), contextYear).clauses()
			.stream()
			.map((phrases) -> new ClauseReader(phrases, contextYear).read())
			.toList();
		return reading(text, together(clauses));
	}

	private static Meaning together(List<Meaning> clauses) {
		if (clauses.stream().anyMatch((clause) -> clause.kind() == DeadlineKind.INVALID)) {
			return without(DeadlineKind.INVALID);
		}
		List<Meaning> dated = clauses.stream().filter(Meaning::dated).toList();
		if (dated.isEmpty()) {
			return clauses.stream()
				.filter((clause) -> clause.kind() != DeadlineKind.BLANK)
				.findFirst()
				.orElse(without(DeadlineKind.NO_FIXED_DATE));
		}
		return (dated.size() == 1) ? dated.get(0) : union(dated);
	}

	private static Meaning union(List<Meaning> clauses) {
		Set<DeadlineKind> kinds = EnumSet.noneOf(DeadlineKind.class);
		Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
		TreeSet<LocalDate> due = new TreeSet<>();
		for (Meaning clause : clauses) {
			kinds.add(clause.kind());
			frequencies.addAll(clause.frequencies());
			due.addAll(clause.due());
		}
		DeadlineKind kind = kind(kinds);
		LocalDate start = (kind == DeadlineKind.MULTIPLE) ? clauses.get(0).start() : null;
		return new Meaning(kind, start, null, due, frequencies, clauses.stream().anyMatch(Meaning::strict), true,
				clauses.stream().map(Meaning::cycleDay).filter(Objects::nonNull).findFirst().orElse(null));
	}

	private static DeadlineKind kind(Set<DeadlineKind> clauses) {
		if (clauses.size() > 1) {
			return DeadlineKind.MULTIPLE;
		}
		return clauses.contains(DeadlineKind.RECURRING) ? DeadlineKind.RECURRING : DeadlineKind.LIST;
	}

	private static Meaning without(DeadlineKind kind) {
		return new Meaning(kind, null, null, new TreeSet<>(), Set.of(), false, true, null);
	}

	private static DeadlineReading reading(String text, Meaning meaning) {
		boolean invalid = meaning.kind() == DeadlineKind.INVALID;
		return new DeadlineReading(text, meaning.kind(), meaning.start(), meaning.end(), List.copyOf(meaning.due()),
				meaning.frequencies(), meaning.strict(), invalid, meaning.review(), meaning.cycleDay(),
				RuleSentence.of(meaning));
	}

}
