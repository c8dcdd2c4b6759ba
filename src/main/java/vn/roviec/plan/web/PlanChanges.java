package vn.roviec.plan.web;

import java.util.List;

import vn.roviec.plan.Change;
import vn.roviec.plan.ChangesSince;
import vn.roviec.plan.Plan;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Says what changed since the last round. */
@Component
class PlanChanges {

	private final ChangesSince changes;

	private final Spoken spoken;

	PlanChanges(ChangesSince changes, Spoken spoken) {
		this.changes = changes;
		this.spoken = spoken;
	}

	/** Null-free lines; empty where nothing changed or this is the first round. */
	List<Line> of(Plan plan) {
		return this.changes.of(plan).orElse(List.of()).stream().map(this::line).toList();
	}

	private Line line(Change change) {
		String place = switch (change.part()) {
			case RECIPIENTS -> this.spoken.words("plan.change.recipients");
			case BODY -> change.place().isBlank() ? this.spoken.words("plan.change.body") : change.place();
			case APPENDIX -> change.place().isBlank() ? this.spoken.words("plan.change.appendix")
					: this.spoken.words("plan.change.row", change.place());
		};
		String column = (change.column() > 0) ? this.spoken.words("plan.change.column." + change.column()) : "";
		return new Line(column.isBlank() ? place : place + ", " + column,
				this.spoken.words("plan.change." + change.kind()), change.before(), change.after());
	}

	/**
	 * One change in words.
	 *
	 * @param where row and column, or the heading
	 * @param what added, removed or changed
	 */
	record Line(String where, String what, String before, String after) {
	}

}
