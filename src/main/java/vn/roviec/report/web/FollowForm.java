package vn.roviec.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.report.PlannedWeek;
import vn.roviec.report.TaskFilter;

import org.springframework.web.util.UriComponentsBuilder;

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
		UUID ofUnit = id(this.unit);
		UUID ofPerson = id(this.person);
		return new TaskFilter((ofUnit != null) ? new UnitId(ofUnit) : null, id(this.plan),
				(ofPerson != null) ? new OfficerId(ofPerson) : null, yearOr(today.getYear()),
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
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("unit", filter.unit());
		values.put("plan", filter.plan());
		values.put("person", filter.person());
		values.put("year", (filter.year() != null) ? filter.year() : ALL);
		values.put("state", filter.state());
		values.put("week", filter.week());
		values.put("returned", filter.returned() ? true : null);
		values.put("obstructed", filter.obstructed() ? true : null);
		values.forEach((name, value) -> {
			if (value != null) {
				address.queryParam(name, value);
			}
		});
		return address.encode().toUriString();
	}

	private static @Nullable UUID id(@Nullable String written) {
		try {
			return (written == null || written.isBlank()) ? null : UUID.fromString(written.strip());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
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
