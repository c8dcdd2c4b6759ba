package vn.roviec.observation;

/**
 * An issued plan that names a document of somebody above.
 *
 * @param basis whether it leans on it as a whole; else only some of its tasks name it
 * @param naming how many of its tasks name it
 */
public record DutyPlan(PlanInIssue plan, boolean basis, int naming) {

	/** How many tasks it has for the document. */
	public int tasks() {
		return this.basis ? this.plan.open() + this.plan.done() : this.naming;
	}

}
