package vn.roviec.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;
import vn.roviec.report.LateBand;
import vn.roviec.report.Matrix;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFilter;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Shows a matrix as a table in which each figure opens its list. */
@Component
public class MatrixTable {

	private final Spoken spoken;

	MatrixTable(Spoken spoken) {
		this.spoken = spoken;
	}

	/** The table of what the filter lets through. */
	Table of(Matrix matrix, TaskFilter filter) {
		List<Source> units = matrix.rows().stream().map((row) -> {
			TaskFilter unit = filter.of(new UnitId(row.unit()));
			return new Source(row.name(), row::count, (state) -> FollowForm.address("/follow/tasks", unit.in(state)));
		}).toList();
		return of(this.spoken.words("follow.unit"), matrix.standing(), units,
				new Source(this.spoken.words("follow.all"), matrix::total,
						(state) -> FollowForm.address("/follow/tasks", filter.in(state))));
	}

	/**
	 * A table of whatever has tasks in these states.
	 * @param first heading of its first column
	 * @param all the sum of the sources
	 */
	public Table of(String first, Standing standing, List<Source> sources, Source all) {
		return new Table(first, standing.states().stream().map((state) -> head(state, standing)).toList(),
				standing.late().size(), sources.stream().map((source) -> line(standing, source)).toList(),
				line(standing, all));
	}

	private static Line line(Standing standing, Source source) {
		List<Cell> cells = new ArrayList<>();
		for (String state : standing.states()) {
			cells.add(new Cell(source.count().of(List.of(state)), source.href().apply(state), tone(state)));
		}
		cells.add(new Cell(source.count().of(standing.states()), source.href().apply(null), null));
		return new Line(source.name(), cells);
	}

	private Head head(String state, Standing standing) {
		return new Head(name(state, standing), days(state, standing), state.startsWith(Standing.LATE));
	}

	/** A state in words: "Đang làm", "Quá hạn 3–6 ngày". */
	public String name(String state, Standing standing) {
		String days = days(state, standing);
		return days.isEmpty() ? this.spoken.words("follow.state." + kind(state))
				: this.spoken.words("follow.late.days", days);
	}

	/** Its state without the days: "Quá hạn". */
	public String shortName(String state) {
		return this.spoken.words("follow.state." + kind(state));
	}

	private static String kind(String state) {
		return state.startsWith(Standing.LATE) ? Standing.LATE : state;
	}

	private String days(String state, Standing standing) {
		return standing.late()
			.stream()
			.filter((band) -> band.code().equals(state))
			.findFirst()
			.map(this::days)
			.orElse("");
	}

	private String days(LateBand band) {
		if (band.until() == 0) {
			return (band.from() == 0) ? "" : this.spoken.words("follow.days.from", band.from());
		}
		if (band.from() == 0) {
			return this.spoken.words("follow.days.under", band.until());
		}
		return (band.until() - 1 == band.from()) ? this.spoken.words("follow.days.one", band.from())
				: this.spoken.words("follow.days.between", band.from(), band.until() - 1);
	}

	/** How a state is coloured beside its word, null where it is not. */
	public static @Nullable String tone(String state) {
		if (state.startsWith(Standing.LATE)) {
			return "late";
		}
		return switch (state) {
			case Standing.SOON -> "soon";
			case Standing.DONE -> "done";
			default -> null;
		};
	}

	/** Counts tasks. */
	public interface Count {

		/** How many are in one of the states. */
		int of(List<String> states);

	}

	/**
	 * What a line of a table counts.
	 *
	 * @param href address of the list of one state, of all where that is null
	 */
	public record Source(String name, Count count, Function<@Nullable String, String> href) {
	}

	/**
	 * The table.
	 *
	 * @param first heading of its first column
	 * @param bands how many of its columns are of late tasks
	 */
	public record Table(String first, List<Head> heads, int bands, List<Line> lines, Line total) {
	}

	/**
	 * A column's heading.
	 *
	 * @param days of lateness, below the heading that is common to them
	 */
	public record Head(String name, String days, boolean late) {
	}

	/** One line; its last cell is the sum. */
	public record Line(String name, List<Cell> cells) {
	}

	/** A figure and its list. */
	public record Cell(int count, String href, @Nullable String tone) {
	}

}
