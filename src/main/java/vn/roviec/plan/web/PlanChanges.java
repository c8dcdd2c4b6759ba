package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.List;

import vn.roviec.plan.Change;
import vn.roviec.plan.ChangesSince;
import vn.roviec.plan.Plan;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Says what changed since the draft was last read by others. */
@Component
class PlanChanges {

	private final ChangesSince changes;

	private final Spoken spoken;

	PlanChanges(ChangesSince changes, Spoken spoken) {
		this.changes = changes;
		this.spoken = spoken;
	}

	/** Since the round before, and since the units were asked; none where neither was. */
	List<Since> of(Plan plan) {
		List<Since> since = new ArrayList<>();
		this.changes.of(plan).ifPresent((changes) -> since.add(since("round", changes)));
		this.changes.consultation(plan).ifPresent((changes) -> since.add(since("consultation", changes)));
		return List.copyOf(since);
	}

	private Since since(String what, List<Change> changes) {
		return new Since(what, changes.stream().map(this::line).toList());
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
	 * What changed since an earlier text of the draft.
	 *
	 * @param what message key after "plan.changes."
	 */
	record Since(String what, List<Line> lines) {
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
