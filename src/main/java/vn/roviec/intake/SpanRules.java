package vn.roviec.intake;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Deadlines that lie outside the plan's period, or before the plan's own date. */
final class SpanRules implements FindingRule {

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		PlanReading.Period period = plan.plan().period();
		PlanSpan span = (period == null) ? null
				: new PlanSpan(LocalDate.of(period.start(), 1, 1), LocalDate.of(period.end(), 12, 31));
		LocalDate issued = issued(plan.plan());
		for (PlanReading.Item item : plan.plan().appendix().items()) {
			for (PlanReading.Deliverable row : item.deliverables()) {
				LocalDate due = row.inherited() ? null : row.deadline().lastDue().orElse(null);
				if (due != null && issued != null && due.isBefore(issued)) {
					found.accept(Finding.ofItem(FindingCode.DEADLINE_BEFORE_ISSUE, item, "Nhiệm vụ " + item.no()
							+ " có thời hạn “" + row.deadlineText() + "”, trước ngày ban hành kế hoạch."));
				}
				else if (due != null && span != null && span.misses(due, item.content() + " " + row.text())) {
					found.accept(Finding.ofItem(FindingCode.DEADLINE_OUTSIDE_PERIOD, item,
							"Nhiệm vụ " + item.no() + " có thời hạn “" + row.deadlineText() + "” (" + Dates.print(due)
									+ "), ngoài thời gian của kế hoạch."));
				}
			}
		}
	}

	/** The day of issue; where it is blank, the first day of its month. */
	private static @Nullable LocalDate issued(PlanReading plan) {
		if (plan.date() != null) {
			return plan.date();
		}
		return (plan.dateMonth() != null) ? plan.dateMonth().atDay(1) : null;
	}

}
