package vn.roviec.observation.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;
import vn.roviec.report.TaskFilter;
import vn.roviec.web.PageAddress;
import vn.roviec.web.TypedId;

/**
 * What an address asks to be counted or listed; what cannot be read counts as not asked.
 * Nobody is asked for by name: what one person has to do is not seen from elsewhere.
 *
 * @param year blank for the present one, "all" for all
 */
record LensForm(@Nullable String unit, @Nullable String plan, @Nullable String year, @Nullable String state,
		@Nullable String month, @Nullable String obstructed) {

	static final String ALL = "all";

	/** Only words that are known come into the record of the agencies. */
	private static final Pattern STATES = Pattern
		.compile("open|ahead|ended|waiting|doing|soon|late|late-\\d{1,3}|missed|done|done-late");

	TaskFilter filter(int present) {
		TaskFilter filter = TaskFilter.of(TypedId.read(this.unit, UnitId::new), TypedId.read(this.plan), year(present))
			.dueIn(month(this.month));
		String asked = (this.state != null && STATES.matcher(this.state).matches()) ? this.state : null;
		return "true".equals(this.obstructed) ? filter.inTheWay() : filter.in(asked);
	}

	private @Nullable Integer year(int present) {
		if (ALL.equals(this.year)) {
			return null;
		}
		return (this.year != null && this.year.matches("2[01]\\d\\d")) ? Integer.parseInt(this.year) : present;
	}

	/** The address at which exactly this is counted or listed. */
	static String address(String path, TaskFilter filter) {
		return new PageAddress(path).asking("unit", filter.unit())
			.asking("plan", filter.plan())
			.asking("year", (filter.year() != null) ? filter.year() : ALL)
			.asking("state", filter.obstructed() ? null : filter.state())
			.asking("month", filter.month())
			.asking("obstructed", filter.obstructed() ? true : null)
			.toString();
	}

	private static @Nullable YearMonth month(@Nullable String written) {
		try {
			return (written == null || written.isBlank()) ? null : YearMonth.parse(written.strip());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
