package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.roviec.intake.FindingCode;
import vn.roviec.intake.PlanReading;
import vn.roviec.intake.PlanSpan;
import vn.roviec.intake.Severity;
import vn.roviec.intake.ToneMarks;

import org.springframework.stereotype.Component;

/**
 * What only the office itself can tell of a draft: whether its units lead and are
 * reached, the plan's own days, and its register.
 */
@Component
class FindingsOfOffice {

	private final LeadsWithoutCopy leads;

	private final ResolveUnits units;

	private final CitedNumbers cited;

	private final Clock clock;

	FindingsOfOffice(LeadsWithoutCopy leads, ResolveUnits units, CitedNumbers cited, Clock clock) {
		this.leads = leads;
		this.units = units;
		this.cited = cited;
		this.clock = clock;
	}

	Stream<DraftFinding> of(Plan plan, PlanReading reading, FindingPlaces places) {
		List<DraftFinding> findings = new ArrayList<>();
		for (int index = 0; index < plan.items().size(); index++) {
			row(plan, plan.items().get(index), index + 1, findings);
			names(plan, plan.items().get(index), index + 1, findings);
		}
		recipients(plan, findings);
		strangers(plan, findings);
		tones(plan, findings);
		this.cited.wronglyDated(plan.agency(), reading, places).forEach(findings::add);
		return findings.stream();
	}

	private void row(Plan plan, PlanItem item, int no, List<DraftFinding> findings) {
		if (item.leadUnitId() == null) {
			findings.add(inRow(DraftFinding.LEAD, Severity.ERROR, item,
					item.leadText().isBlank() ? "draft.find.lead.blank" : DraftFinding.LEAD_NAME, no, item.leadText()));
		}
		if (item.deliverables().isEmpty()) {
			findings.add(inRow(DraftFinding.PRODUCT, Severity.ERROR, item, "draft.find.product.none", no));
		}
		item.deliverables()
			.stream()
			.filter(PlannedDeliverable::impossible)
			.forEach((one) -> findings.add(ImpossibleDates.finding(item, no, one)));
		LocalDate today = LocalDate.now(this.clock);
		if (item.deliverables().stream().anyMatch((one) -> one.dueOn() != null && one.dueOn().isBefore(today))) {
			findings.add(inRow(FindingCode.DEADLINE_BEFORE_ISSUE.name(), Severity.WARN, item, "draft.find.past", no));
		}
		LocalDate first = plan.text().periodStart();
		LocalDate last = plan.text().periodEnd();
		if (first != null && last != null) {
			PlanSpan span = new PlanSpan(first, last);
			item.deliverables()
				.stream()
				.filter((one) -> one.dueOn() != null && !one.dueOn().isBefore(today)
						&& span.misses(one.dueOn(), item.content() + " " + one.text()))
				.findFirst()
				.ifPresent((one) -> findings.add(inRow(FindingCode.DEADLINE_OUTSIDE_PERIOD.name(), Severity.WARN, item,
						"draft.find.outside", no, one.deadlineText())));
		}
	}

	/** Coordinating units by names that nobody knows. */
	private void names(Plan plan, PlanItem item, int no, List<DraftFinding> findings) {
		for (String name : this.units.unknown(plan.agency(), item.coordinatingText())) {
			findings.add(new DraftFinding(FindingCode.UNKNOWN_UNIT.name(), Severity.WARN, null, DraftFinding.UNIT,
					new Object[] { no, name }, DraftFinding.Part.APPENDIX, item.id(), 0, name, null));
		}
	}

	/**
	 * Recipients by such names: most stand outside of the agency, some are units of it.
	 */
	private void strangers(Plan plan, List<DraftFinding> findings) {
		int line = 0;
		for (String written : plan.text().recipients().lines().filter((one) -> !one.isBlank()).toList()) {
			line++;
			for (String name : this.units.unknown(plan.agency(), ResolveUnits.bare(written))) {
				findings
					.add(new DraftFinding(FindingCode.UNKNOWN_UNIT.name(), Severity.INFO, null, DraftFinding.RECIPIENT,
							new Object[] { name }, DraftFinding.Part.RECIPIENTS, null, line, name, null));
			}
		}
	}

	/** Whoever leads must get the plan. */
	private void recipients(Plan plan, List<DraftFinding> findings) {
		this.leads.of(plan)
			.forEach((lead) -> findings.add(
					new DraftFinding(FindingCode.LEAD_NOT_RECIPIENT.name(), Severity.WARN, null, "draft.find.recipient",
							new Object[] { lead.name() }, DraftFinding.Part.RECIPIENTS, null, 0, lead.name(), null)));
	}

	/** In the drafter's own words; the head of the page has its fixed spelling. */
	private static void tones(Plan plan, List<DraftFinding> findings) {
		ToneMarks.Count both = new ToneMarks.Count();
		int line = 0;
		for (String words : plan.text().body().lines().filter((one) -> !one.isBlank()).toList()) {
			both.add(words, ++line);
		}
		for (String words : new String[] { plan.title(), plan.text().legalBases(), plan.text().recipients() }) {
			both.add(words, 0);
		}
		for (PlanItem item : plan.items()) {
			both.add(item.content() + " | " + item.coordinatingText(), 0);
			item.deliverables().forEach((one) -> both.add(one.text(), 0));
		}
		if (both.mixed()) {
			findings.add(new DraftFinding(FindingCode.MIXED_TONE_MARKS.name(), Severity.INFO, both.said(), null,
					new Object[0], DraftFinding.Part.BODY, null, both.line(), "", null));
		}
	}

	private static DraftFinding inRow(String code, Severity severity, PlanItem item, String key, Object... arguments) {
		return new DraftFinding(code, severity, null, key, arguments, DraftFinding.Part.APPENDIX, item.id(), 0,
				FindingPlaces.words(item), null);
	}

}
