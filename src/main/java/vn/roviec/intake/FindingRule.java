package vn.roviec.intake;

import java.util.function.Consumer;

/** Looks for one sort of doubtful things in a plan. */
interface FindingRule {

	void look(Inspection plan, Consumer<Finding> found);

}
