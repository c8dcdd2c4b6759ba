package vn.roviec.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.report.PlannedWeek;
import vn.roviec.report.TaskFilter;
import vn.roviec.web.PageAddress;
import vn.roviec.web.TypedId;

/**
 * What an address asks to be counted or listed; what cannot be read counts as not asked.
 *
 * @param year blank for the present one, "all" for all
 */
record FollowForm(@Nullable String unit, @Nullable String plan, @Nullable String person, @Nullable String year,
		@Nullable String state, @Nullable String week, @Nullable String returned, @Nullable String obstructed) {

	static final String ALL = "all";

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2200;

	TaskFilter filter(LocalDate today) {
		return new TaskFilter(TypedId.read(this.unit, UnitId::new), TypedId.read(this.plan),
				TypedId.read(this.person, OfficerId::new), yearOr(today.getYear()),
				(this.state == null || this.state.isBlank()) ? null : this.state, first(this.week), null,
				"true".equals(this.returned), "true".equals(this.obstructed));
	}

	private @Nullable Integer yearOr(int present) {
		if (ALL.equals(this.year)) {
			return null;
		}
		try {
			int asked = (this.year == null || this.year.isBlank()) ? present : Integer.parseInt(this.year.strip());
			return (asked >= FIRST_YEAR && asked <= LAST_YEAR) ? Integer.valueOf(asked) : Integer.valueOf(present);
		}
		catch (NumberFormatException ex) {
			return present;
		}
	}

	/** The address at which exactly this is counted or listed. */
	static String address(String path, TaskFilter filter) {
		return new PageAddress(path).asking("unit", filter.unit())
			.asking("plan", filter.plan())
			.asking("person", filter.person())
			.asking("year", (filter.year() != null) ? filter.year() : ALL)
			.asking("state", filter.state())
			.asking("week", filter.week())
			.asking("returned", filter.returned() ? true : null)
			.asking("obstructed", filter.obstructed() ? true : null)
			.toString();
	}

	private static @Nullable LocalDate first(@Nullable String written) {
		try {
			return (written == null || written.isBlank()) ? null : PlannedWeek.first(LocalDate.parse(written.strip()));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
