package vn.roviec.observation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.report.Matrix;
import vn.roviec.report.Standing;

/**
 * How the work of one agency stands.
 *
 * @param matrix its tasks by unit and state
 * @param obstructed open tasks with something in their way
 * @param plans issued plans that are carried out
 */
public record AgencyFigures(ObservedAgency agency, Matrix matrix, int obstructed, int plans) {

	public int count(List<String> states) {
		return this.matrix.total(states);
	}

	/** How many are in the states that a word means. */
	public int count(String word) {
		return this.matrix.total(word);
	}

	/** Of a hundred tasks that are done, how many in time; null where none is done. */
	public @Nullable Integer inTime() {
		int ended = count("ended");
		return (ended == 0) ? null : Integer.valueOf(Math.round(100f * count(Standing.DONE) / ended));
	}

}
