package vn.roviec.worklist;

import java.util.Map;
import java.util.stream.Collectors;

import vn.roviec.agency.Role;

/**
 * One range of one index of the table, read in the index's own order.
 *
 * @param fixed the columns before the order, in the order of the index, with their values
 * @param also a further condition, or ""
 */
record Slice(Map<String, Object> fixed, WorkState state, String also) {

	private static final String NOT_MINE = " and (w.assignee_id is null or w.assignee_id <> :officer)";

	private static final String NOT_ASKED = " and (w.requester_id is null or w.requester_id <> :officer)";

	private static final String NOT_CHAIRMANS = " and w.candidate not like '" + Candidate.role(Role.CHAIRMAN).key()
			+ "%'";

	static Slice of(WorkState state) {
		return new Slice(Map.of(), state, "");
	}

	static Slice of(String column, Object value, WorkState state) {
		return new Slice(Map.of(column, value), state, "");
	}

	/**
	 * Of one step alone, which is said as it is and not as a parameter: there may be an
	 * index for it.
	 */
	Slice ofStep(String taskKey) {
		return new Slice(this.fixed, this.state, this.also + " and w.task_key = '" + taskKey + "'");
	}

	/** Without the chairman's decisions, which no absence passes over. */
	Slice passingOver() {
		return new Slice(this.fixed, this.state, this.also + NOT_CHAIRMANS);
	}

	/** Without what the officer has done and others are to judge. */
	Slice notAskedFor() {
		return new Slice(this.fixed, this.state, this.also + NOT_ASKED);
	}

	/** Without what the officer has already. */
	Slice ofOthers() {
		return (this.state == WorkState.CLAIMED) ? new Slice(this.fixed, this.state, this.also + NOT_MINE) : this;
	}

	/**
	 * Reads it.
	 * @param prefix makes the names of its parameters its own
	 * @param where what else must hold
	 */
	String sql(String prefix, String where, String columns, String order, int limit) {
		String conditions = this.fixed.keySet()
			.stream()
			.map((column) -> " and w." + column + " = :" + prefix + column)
			.collect(Collectors.joining());
		String leading = this.fixed.keySet()
			.stream()
			.map((column) -> "w." + column + ", ")
			.collect(Collectors.joining());
		return "(select " + columns + " from work_item w where w.agency_id = :agency" + conditions + " and w.state = '"
				+ this.state + "'" + this.also + where + " order by w.agency_id, " + leading + "w.state, " + order
				+ " limit " + limit + ")";
	}

	void bind(String prefix, Map<String, Object> parameters) {
		this.fixed.forEach((column, value) -> parameters.put(prefix + column, value));
	}

}
