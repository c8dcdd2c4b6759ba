package vn.roviec.plan;

import java.util.OptionalInt;

import vn.roviec.plan.process.LetterProcess;
import vn.roviec.plan.process.PlanProcess;

/**
 * How many working days a step of a plan or of its letter of correction may take; the day
 * it begins does not count.
 */
public final class StepDays {

	private StepDays() {
	}

	/** The days of this user task; none where its end is not counted in days. */
	public static OptionalInt of(String taskKey) {
		return switch (taskKey) {
			case PlanProcess.APPROVE, PlanProcess.CHECK, PlanProcess.SIGN, LetterProcess.SIGN -> OptionalInt.of(2);
			case PlanProcess.ISSUE, LetterProcess.ISSUE -> OptionalInt.of(1);
			default -> OptionalInt.empty();
		};
	}

}
