package vn.roviec.report.web;

import java.util.ArrayList;
import java.util.List;

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
class MatrixTable {

	private final Spoken spoken;

	MatrixTable(Spoken spoken) {
		this.spoken = spoken;
	}

	/** The table of what the filter lets through. */
	Table of(Matrix matrix, TaskFilter filter) {
		Standing standing = matrix.standing();
		List<Head> heads = standing.states().stream().map((state) -> head(state, standing)).toList();
		List<Line> lines = new ArrayList<>();
		for (Matrix.Row row : matrix.rows()) {
			lines.add(new Line(row.name(), cells(standing, filter.of(new UnitId(row.unit())), row::count)));
		}
		return new Table(heads, standing.late().size(), lines,
				new Line(this.spoken.words("follow.all"), cells(standing, filter, matrix::total)));
	}

	private List<Cell> cells(Standing standing, TaskFilter filter, Count count) {
		List<Cell> cells = new ArrayList<>();
		for (String state : standing.states()) {
			cells.add(cell(count.of(List.of(state)), filter.in(state), tone(state)));
		}
		cells.add(cell(count.of(standing.states()), filter.in(null), null));
		return cells;
	}

	private static Cell cell(int count, TaskFilter filter, @Nullable String tone) {
		return new Cell(count, FollowForm.address("/follow/tasks", filter), tone);
	}

	private Head head(String state, Standing standing) {
		return new Head(name(state, standing), days(state, standing), state.startsWith(Standing.LATE));
	}

	/** A state in words: "Đang làm", "Quá hạn 3–6 ngày". */
	String name(String state, Standing standing) {
		String days = days(state, standing);
		return days.isEmpty() ? this.spoken.words("follow.state." + kind(state))
				: this.spoken.words("follow.late.days", days);
	}

	/** Its state without the days: "Quá hạn". */
	String shortName(String state) {
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

	static @Nullable String tone(String state) {
		if (state.startsWith(Standing.LATE)) {
			return "late";
		}
		return switch (state) {
			case Standing.SOON -> "soon";
			case Standing.DONE -> "done";
			default -> null;
		};
	}

	private interface Count {

		int of(List<String> states);

	}

	/**
	 * The table.
	 *
	 * @param bands how many of its columns are of late tasks
	 */
	record Table(List<Head> heads, int bands, List<Line> lines, Line total) {
	}

	/**
	 * A column's heading.
	 *
	 * @param days of lateness, below the heading that is common to them
	 */
	record Head(String name, String days, boolean late) {
	}

	/** A unit's line; its last cell is the sum. */
	record Line(String name, List<Cell> cells) {
	}

	/** A figure and its list. */
	record Cell(int count, String href, @Nullable String tone) {
	}

}
