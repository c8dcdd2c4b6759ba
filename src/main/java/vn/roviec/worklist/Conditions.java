package vn.roviec.worklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/** Says a filter and a place in SQL. */
final class Conditions {

	private static final int MOST_WORDS = 8;

	/** How the table sorts what has no date. */
	private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

	private final Map<String, Object> parameters;

	private final StringBuilder where = new StringBuilder();

	Conditions(Map<String, Object> parameters) {
		this.parameters = parameters;
	}

	String sql() {
		return this.where.toString();
	}

	Conditions filter(WorkFilter filter, LocalDate today) {
		words(filter);
		if (filter.plan() != null) {
			and("w.plan_id = :plan", "plan", filter.plan());
		}
		UnitId unit = filter.unit();
		if (unit != null) {
			and("w.unit_id = :unit", "unit", unit.value());
		}
		OfficerId person = filter.person();
		if (person != null) {
			and("w.assignee_id = :person", "person", person.value());
		}
		if (filter.deadline() != null) {
			deadline(filter, filter.deadline(), today);
		}
		return this;
	}

	private void words(WorkFilter filter) {
		List<FoldedWords> words = FoldedWords.of(filter.words()).each();
		for (int at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
			and("w.folded like :word" + at + " escape '!'", "word" + at, words.get(at).pattern());
		}
	}

	/** The days as WorkGroup counts them: "before the 15th" is due on the 14th. */
	private void deadline(WorkFilter filter, WorkFilter.Deadline deadline, LocalDate today) {
		switch (deadline) {
			case LATE -> and("w.sort_due < :today", "today", today);
			case TODAY -> between(today, today);
			case WEEK -> between(today, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
			case NONE -> and("w.sort_due = :noDay", "noDay", NO_DAY);
			default -> range(filter.from(), filter.to());
		}
	}

	/** A range without an end still leaves out what has no date. */
	private void range(@Nullable LocalDate from, @Nullable LocalDate to) {
		if (from != null) {
			and("w.sort_due >= :fromDay", "fromDay", from);
		}
		and("w.sort_due <= :toDay", "toDay", (to != null) ? to : NO_DAY.minusDays(1));
	}

	private void between(LocalDate first, LocalDate last) {
		and("w.sort_due >= :fromDay", "fromDay", first);
		and("w.sort_due <= :afterDay", "afterDay", last.plusDays(1));
		and("(w.sort_due <= :toDay or w.strict_before)", "toDay", last);
	}

	/** Goes on after a place in the order of urgency. */
	Conditions after(Place place) {
		this.where.append(" and (w.sort_due, w.created_at, w.id) > (:afterDue, :afterAt, :afterId)");
		this.parameters.put("afterDue", place.due());
		return at(place);
	}

	/** Goes on after a place among what is finished, the newest first. */
	Conditions before(Place place) {
		this.where.append(" and (w.ended_at, w.id) < (:afterAt, :afterId)");
		return at(place);
	}

	private Conditions at(Place place) {
		this.parameters.put("afterAt", WorkItemRow.at(place.at()));
		this.parameters.put("afterId", place.id());
		return this;
	}

	private void and(String condition, String name, Object value) {
		this.where.append(" and ").append(condition);
		this.parameters.put(name, value);
	}

}
