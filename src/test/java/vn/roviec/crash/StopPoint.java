package vn.roviec.crash;

import java.lang.reflect.Method;

import vn.roviec.plan.PlanStatus;

/**
 * The named points of signing, issuing, sealing and sending at which a process is killed.
 */
enum StopPoint {

	/** The plan is signed in memory only. */
	BEFORE_SAVE(Step.SIGN, "", "save", PlanStatus.SIGNING),
	/** The signed plan is written, its process has not moved. */
	AFTER_SAVE(Step.SIGN, "save", "", PlanStatus.SIGNING),
	/** Everything of the signature is written and nothing committed. */
	BEFORE_COMMIT_OF_SIGNATURE(Step.SIGN, "", "", PlanStatus.SIGNING),
	/** The signature is committed and nobody has heard of it. */
	AFTER_SIGN(Step.SIGN, "", "", PlanStatus.NUMBERING),

	BEFORE_NUMBER(Step.ISSUE, "", "takeToday", PlanStatus.NUMBERING),

	AFTER_NUMBER(Step.ISSUE, "takeToday", "", PlanStatus.NUMBERING),
	/** Number, status, process and record are written and nothing committed. */
	BEFORE_COMMIT(Step.ISSUE, "", "", PlanStatus.NUMBERING),
	/** Issued, and nobody has heard of it. */
	AFTER_COMMIT(Step.ISSUE, "", "", PlanStatus.ISSUED),

	BEFORE_SEAL(Step.SEAL, "", "seal", PlanStatus.ISSUED),

	AFTER_SEAL(Step.SEAL, "seal", "", PlanStatus.ISSUED),

	BEFORE_SEND(Step.SEND, "", "distribute", PlanStatus.ISSUED),

	AFTER_SEND(Step.SEND, "distribute", "", PlanStatus.ISSUED);

	private final Step step;

	private final String after;

	private final String before;

	private final PlanStatus left;

	StopPoint(Step step, String after, String before, PlanStatus left) {
		this.step = step;
		this.after = after;
		this.before = before;
		this.left = left;
	}

	Step step() {
		return this.step;
	}

	/** In which state the plan is found after the kill. */
	PlanStatus left() {
		return this.left;
	}

	boolean beforeCommit() {
		return this == BEFORE_COMMIT || this == BEFORE_COMMIT_OF_SIGNATURE;
	}

	boolean before(Method method) {
		return method.getName().equals(this.before);
	}

	boolean after(Method method) {
		return method.getName().equals(this.after);
	}

	/** What the process does when it comes to the point. */
	enum Step {

		SIGN, ISSUE, SEAL, SEND

	}

}
