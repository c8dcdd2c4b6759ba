package vn.roviec.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.WorkingCalendar;

/**
 * How tasks stand on a day: each in one state, by the agency's calendar and ladder. The
 * states of a picture and of the lists behind it are told by the same expression.
 *
 * @param soonUntil a task whose last day comes before this one is due soon
 * @param late the bands of lateness, the shortest first
 */
public record Standing(LocalDate today, LocalDate soonUntil, List<LateBand> late) {

	/** Not accepted by anybody yet. */
	public static final String WAITING = "waiting";

	/** Being worked on. */
	public static final String DOING = "doing";

	/** Due within three working days. */
	public static final String SOON = "soon";

	/** Open with a date that has passed; one for each band, and all of them together. */
	public static final String LATE = "late";

	/** Done, and handed in in time. */
	public static final String DONE = "done";

	/** Done, and handed in after the date. */
	public static final String DONE_LATE = "done-late";

	/** Not handed in by its date: late now, or done late. */
	public static final String MISSED = "missed";

	/** Stopped; counts for nothing. */
	public static final String CANCELLED = "cancelled";

	private static final int SOON_DAYS = 3;

	/** How tasks stand on this day. */
	public static Standing on(LocalDate today, WorkingCalendar calendar, Ladder ladder) {
		return new Standing(today, calendar.plusWorkingDays(today, SOON_DAYS + 1), bands(today, calendar, ladder));
	}

	private static List<LateBand> bands(LocalDate today, WorkingCalendar calendar, Ladder ladder) {
		List<Integer> from = new ArrayList<>(List.of(0));
		ladder.folded().rungs().stream().map(Rung::offset).filter((offset) -> offset > 1).forEach(from::add);
		List<LateBand> bands = new ArrayList<>();
		for (int at = 0; at < from.size(); at++) {
			int until = (at + 1 < from.size()) ? from.get(at + 1) : 0;
			bands.add(new LateBand(from.get(at), until, latestDue(today, calendar, from.get(at))));
		}
		return bands;
	}

	/** The latest date that lies so many working days back. */
	private static LocalDate latestDue(LocalDate today, WorkingCalendar calendar, int days) {
		LocalDate due = today.minusDays(1);
		while (calendar.plusWorkingDays(due, days).isAfter(today)) {
			due = due.minusDays(1);
		}
		return due;
	}

	/** Every state that counts, as a table has them from left to right. */
	public List<String> states() {
		List<String> states = new ArrayList<>(List.of(WAITING, DOING, SOON));
		this.late.forEach((band) -> states.add(band.code()));
		states.addAll(List.of(DONE, DONE_LATE));
		return states;
	}

	/** The states that a word in an address means; empty where it means none. */
	public List<String> meant(@Nullable String word) {
		if (word == null) {
			return List.of();
		}
		return switch (word) {
			case LATE -> this.late.stream().map(LateBand::code).toList();
			case MISSED ->
				states().stream().filter((state) -> state.startsWith(LATE) || state.equals(DONE_LATE)).toList();
			case "open" -> states().stream().filter((state) -> !state.startsWith(DONE)).toList();
			case "ahead" -> List.of(WAITING, DOING, SOON);
			case "ended" -> List.of(DONE, DONE_LATE);
			case CANCELLED -> List.of(CANCELLED);
			default -> states().stream().filter(word::equals).toList();
		};
	}

	/** The state of a task t as SQL. */
	String expression() {
		StringBuilder sql = new StringBuilder("""
				case when t.status = 'CANCELLED' then 'cancelled'
				 when t.status = 'DONE' then case when t.handed_in_on > t.due_on then 'done-late' else 'done' end
				""");
		for (int at = this.late.size() - 1; at >= 0; at--) {
			LateBand band = this.late.get(at);
			sql.append(" when t.due_on <= date '%s' then '%s'".formatted(band.dueUntil(), band.code()));
		}
		return sql.append("""
				 when t.due_on < date '%1$s' or (t.strict_before and t.due_on = date '%1$s') then 'soon'
				 when t.status = 'WAITING' then 'waiting' else 'doing' end
				""".formatted(this.soonUntil)).toString();
	}

}
