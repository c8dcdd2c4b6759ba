package vn.roviec.calendar.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.roviec.deadline.Audience;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.RungKind;

import org.springframework.util.MultiValueMap;

/**
 * The table of a ladder as it is typed; its fields are numbered by row: when-0, kind-0,
 * who-0.
 *
 * @param repeat after how many working days the last row comes back, as typed
 * @param seen number of the version that was shown
 * @param task the task to try it on, blank for a sample
 * @param due the sample's due date, as typed
 */
record LadderForm(List<Row> rows, String repeat, int seen, String task, String due) {

	private static final int MOST = 40;

	private static final int SPARE = 3;

	private static final int FAR = 120;

	static LadderForm of(Ladder ladder, int seen, String sample) {
		List<Row> rows = ladder.rungs()
			.stream()
			.map((rung) -> new Row(String.valueOf(rung.offset()), rung.kind().name(),
					rung.audience().stream().map(Audience::name).collect(Collectors.toSet())))
			.toList();
		return new LadderForm(withSpare(rows), String.valueOf(ladder.repeatEvery()), seen, "", sample);
	}

	/** What was sent; rows left blank are left out. */
	static LadderForm of(MultiValueMap<String, String> sent) {
		List<Row> rows = new ArrayList<>();
		for (int row = 0; row < MOST; row++) {
			String when = first(sent, "when-" + row);
			if (!when.isEmpty()) {
				rows.add(new Row(when, first(sent, "kind-" + row),
						Set.copyOf(sent.getOrDefault("who-" + row, List.of()))));
			}
		}
		String seen = first(sent, "seen");
		return new LadderForm(withSpare(rows), first(sent, "repeat"),
				seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0, first(sent, "task"), first(sent, "due"));
	}

	private static String first(MultiValueMap<String, String> sent, String name) {
		String value = sent.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

	private static List<Row> withSpare(List<Row> rows) {
		return Stream
			.concat(rows.stream(), Stream.generate(() -> new Row("", "REMINDER", Set.of("ASSIGNEE"))).limit(SPARE))
			.toList();
	}

	/** What is wrong, each with the field where it stands; empty where all is well. */
	List<Wrong> wrong() {
		List<Wrong> wrong = new ArrayList<>();
		Set<Integer> known = new TreeSet<>();
		for (int at = 0; at < this.rows.size() - SPARE; at++) {
			Row row = this.rows.get(at);
			if (!row.readable()) {
				wrong.add(new Wrong("when-" + at, "ladder.when.wrong"));
				continue;
			}
			if (!known.add(row.offset())) {
				wrong.add(new Wrong("when-" + at, "ladder.when.twice"));
			}
			if (row.audience().isEmpty()) {
				wrong.add(new Wrong("who-" + at, "ladder.who.missing"));
			}
			if (!row.kindFits()) {
				wrong.add(new Wrong("kind-" + at, (row.offset() > 0) ? "ladder.kind.late" : "ladder.kind.early"));
			}
		}
		if (this.rows.size() == SPARE) {
			wrong.add(new Wrong("when-0", "ladder.empty"));
		}
		if (!this.repeat.isEmpty() && !this.repeat.matches("\\d{1,2}")) {
			wrong.add(new Wrong("repeat", "ladder.repeat.wrong"));
		}
		return wrong;
	}

	/** The ladder of a form in which nothing is wrong. */
	Ladder ladder() {
		return new Ladder(this.rows.stream()
			.limit(this.rows.size() - SPARE)
			.map((row) -> new Rung(row.offset(), RungKind.valueOf(row.kind()), row.audience()))
			.toList(), this.repeat.isEmpty() ? 0 : Integer.parseInt(this.repeat));
	}

	/**
	 * One row.
	 *
	 * @param when working days from the due date, as typed
	 */
	record Row(String when, String kind, Set<String> who) {

		boolean readable() {
			return this.when.replace('−', '-').matches("[+-]?\\d{1,3}") && Math.abs(offset()) <= FAR;
		}

		int offset() {
			return Integer.parseInt(this.when.replace('−', '-').replace("+", ""));
		}

		boolean kindFits() {
			return Arrays.stream(RungKind.values()).anyMatch((known) -> known.name().equals(this.kind))
					&& (offset() > 0) != this.kind.equals(RungKind.REMINDER.name());
		}

		Set<Audience> audience() {
			Set<Audience> audience = EnumSet.noneOf(Audience.class);
			for (Audience one : Audience.values()) {
				if (this.who.contains(one.name())) {
					audience.add(one);
				}
			}
			return audience;
		}

	}

	/**
	 * What is wrong at a field.
	 *
	 * @param message key of the sentence
	 */
	record Wrong(String field, String message) {

	}

}
