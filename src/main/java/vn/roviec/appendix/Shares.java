package vn.roviec.appendix;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotFound;

/** The shares that the coordinating units of a task owe or have given. */
record Shares(Set<TaskContribution> all) {

	static Shares of(TaskOrder order) {
		return new Shares(order.coordinatingUnits()
			.stream()
			.filter((unit) -> !unit.equals(order.leadUnit()))
			.distinct()
			.map(TaskContribution::owedBy)
			.collect(Collectors.toSet()));
	}

	static List<UnitId> owed(Collection<TaskContribution> shares) {
		return shares.stream().filter(TaskContribution::owed).map(TaskContribution::unit).toList();
	}

	Shares opened(Instant now) {
		return each((share) -> share.opened(now));
	}

	/** From now on the lead unit waits for what is still owed. */
	Shares awaited(Instant now) {
		return each((share) -> share.owed() ? share.awaited(now) : share);
	}

	Shares given(UnitId unit, String words, OfficerId by, Instant now) {
		String said = Words.required(words, "task.share.words.missing");
		TaskContribution share = this.all.stream()
			.filter((one) -> one.unit().equals(unit))
			.findFirst()
			.orElseThrow(() -> new NotFound("task.share"));
		if (!share.owed()) {
			throw new Conflict("conflict.task.share", null, share.givenAt());
		}
		return each((one) -> one.unit().equals(unit) ? one.given(said, by, now) : one);
	}

	private Shares each(UnaryOperator<TaskContribution> change) {
		return new Shares(this.all.stream().map(change).collect(Collectors.toSet()));
	}

}
