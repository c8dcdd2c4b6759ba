package vn.roviec.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.WorkingCalendar;

/** Dates of cited documents that are missing, contradict each other or cannot be. */
final class CitationRules implements FindingRule {

	private final WorkingCalendar calendar;

	CitationRules(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		List<PlanReading.Citation> citations = plan.plan().citations();
		conflicts(citations, found);
		undated(citations, found);
		later(plan, found);
		daysOff(plan, found);
	}

	private static void conflicts(List<PlanReading.Citation> citations, Consumer<Finding> found) {
		Map<String, PlanReading.Citation> first = new LinkedHashMap<>();
		for (PlanReading.Citation one : citations) {
			PlanReading.Citation before = (one.date() != null) ? first.putIfAbsent(Fold.key(one.number()), one) : null;
			if (before != null && before.date() != null && one.date() != null && sameIssuer(before, one)) {
				found.accept(Finding.of(FindingCode.DATE_CONFLICT, one.line(),
						"Văn bản số " + one.number() + " được dẫn với hai ngày: " + Dates.print(before.date()) + " và "
								+ Dates.print(one.date()) + "."));
			}
		}
	}

	/** Two agencies may well have used the same number. */
	private static boolean sameIssuer(PlanReading.Citation one, PlanReading.Citation other) {
		if (one.issuer() == null || other.issuer() == null) {
			return true;
		}
		String left = Fold.key(one.issuer()).replace("ủy ban nhân dân", "ubnd");
		String right = Fold.key(other.issuer()).replace("ủy ban nhân dân", "ubnd");
		return left.startsWith(right) || right.startsWith(left);
	}

	private static void undated(List<PlanReading.Citation> citations, Consumer<Finding> found) {
		List<PlanReading.Citation> undated = citations.stream().filter((one) -> one.date() == null).toList();
		if (!undated.isEmpty()) {
			found.accept(Finding.of(FindingCode.UNDATED_CITATION, undated.get(0).line(),
					"Văn bản được dẫn không ghi ngày: " + undated.stream()
						.map(PlanReading.Citation::number)
						.distinct()
						.collect(Collectors.joining(", ")) + "."));
		}
	}

	private static void later(Inspection plan, Consumer<Finding> found) {
		LocalDate latest = latestIssue(plan.plan());
		if (latest == null) {
			return;
		}
		List<PlanReading.Citation> dated = new ArrayList<>(plan.plan().citations());
		if (plan.superseded() != null) {
			PlanReading.Reference old = plan.superseded().plan();
			dated.add(new PlanReading.Citation(old.number(), old.date(), null, false, plan.superseded().line()));
		}
		for (PlanReading.Citation one : dated) {
			if (one.date() != null && one.date().isAfter(latest)) {
				found.accept(Finding.of(FindingCode.DATE_BEFORE_CITED, one.line(), "Kế hoạch ghi ngày trước ngày "
						+ Dates.print(one.date()) + " của văn bản số " + one.number() + " mà nó dẫn."));
			}
		}
	}

	/** The day of issue; where it is blank, the last day of its month. */
	private static @Nullable LocalDate latestIssue(PlanReading plan) {
		if (plan.date() != null) {
			return plan.date();
		}
		return (plan.dateMonth() != null) ? plan.dateMonth().atEndOfMonth() : null;
	}

	private void daysOff(Inspection plan, Consumer<Finding> found) {
		LocalDate issued = plan.plan().date();
		if (issued != null) {
			this.calendar.dayOffName(issued)
				.ifPresent((name) -> found
					.accept(Finding.of(FindingCode.ISSUE_DATE_NON_WORKING, Math.max(1, plan.header().dateLine()),
							"Ngày ban hành " + Dates.print(issued) + " là ngày nghỉ (" + name + ").")));
		}
		for (PlanReading.Citation one : plan.plan().citations()) {
			LocalDate date = one.date();
			if (date != null) {
				this.calendar.dayOffName(date)
					.ifPresent((name) -> found.accept(Finding.of(FindingCode.ISSUE_DATE_NON_WORKING, one.line(),
							"Văn bản số " + one.number() + " ghi ngày " + Dates.print(date) + ", là ngày nghỉ (" + name
									+ "); cần kiểm tra lại ngày.")));
			}
		}
	}

}
