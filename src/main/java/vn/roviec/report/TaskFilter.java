package vn.roviec.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/**
 * Which tasks a figure counts and a list shows.
 *
 * @param unit the lead unit, null for all
 * @param person who performs the task, null for all
 * @param year of what has ended: tasks handed in in that year, and all that are open;
 * null for all years
 * @param state a word of {@link Standing}, null for all that count
 * @param week first of the days on which open tasks are due, null for all: a Monday with
 * its week, or a Saturday or Sunday with the week that comes
 * @param month in which tasks are due, null for all
 * @param returned only tasks of which a result was returned
 * @param obstructed only open tasks with something in their way
 */
public record TaskFilter(@Nullable UnitId unit, @Nullable UUID plan, @Nullable OfficerId person, @Nullable Integer year,
		@Nullable String state, @Nullable LocalDate week, @Nullable YearMonth month, boolean returned,
		boolean obstructed) {

	/** Every task of one year, of one plan or unit where they are given. */
	public static TaskFilter of(@Nullable UnitId unit, @Nullable UUID plan, @Nullable Integer year) {
		return new TaskFilter(unit, plan, null, year, null, null, null, false, false);
	}

	/** The same in one state. */
	public TaskFilter in(@Nullable String other) {
		return new TaskFilter(this.unit, this.plan, this.person, this.year, other, this.week, this.month, this.returned,
				this.obstructed);
	}

	/** The same of one unit. */
	public TaskFilter of(@Nullable UnitId other) {
		return new TaskFilter(other, this.plan, this.person, this.year, this.state, this.week, this.month,
				this.returned, this.obstructed);
	}

	/** What is open of it and due in one week, from this day on. */
	public TaskFilter due(LocalDate first) {
		return new TaskFilter(this.unit, this.plan, this.person, this.year, "open", first, null, false, false);
	}

	/** The Sunday that ends the days asked for, null where none are. */
	public @Nullable LocalDate until() {
		return (this.week != null) ? PlannedWeek.monday(this.week).plusDays(6) : null;
	}

	/** What of it is due in one month. */
	public TaskFilter dueIn(@Nullable YearMonth other) {
		return new TaskFilter(this.unit, this.plan, this.person, this.year, this.state, this.week, other, this.returned,
				this.obstructed);
	}

	/** What is open of it and has something in its way. */
	public TaskFilter inTheWay() {
		return new TaskFilter(this.unit, this.plan, this.person, this.year, "open", null, this.month, false, true);
	}

	/** The tasks of one person in it. */
	public TaskFilter by(OfficerId officer) {
		return new TaskFilter(this.unit, this.plan, officer, this.year, this.state, this.week, this.month,
				this.returned, this.obstructed);
	}

	/** Those of which a result was returned. */
	public TaskFilter sentBack() {
		return new TaskFilter(this.unit, this.plan, this.person, this.year, this.state, this.week, this.month, true,
				this.obstructed);
	}

}
