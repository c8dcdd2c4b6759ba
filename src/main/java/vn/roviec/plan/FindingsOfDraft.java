package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.intake.Finding;
import vn.roviec.intake.FindingCode;
import vn.roviec.intake.PlanReader;
import vn.roviec.intake.Severity;

import org.springframework.stereotype.Component;

/**
 * What is doubtful in a draft, each with its place; without what only lacks because a
 * draft has no number and day yet.
 */
@Component
public class FindingsOfDraft {

	private static final Set<FindingCode> BEFORE_ISSUE = EnumSet.of(FindingCode.NUMBER_BLANK, FindingCode.DAY_BLANK);

	private static final Set<FindingCode> NOT_YET = EnumSet.of(FindingCode.NUMBER_BLANK, FindingCode.DAY_BLANK,
			FindingCode.HEADER_MISSING, FindingCode.APPENDIX_MISSING, FindingCode.LEAD_NOT_RECIPIENT,
			FindingCode.UNKNOWN_UNIT);

	private static final Pattern EVERYBODY = Pattern
		.compile(".*\\bcac (?:phong|don vi|co quan|ban nganh|ban, nganh|nganh|thanh vien).*");

	private final ComposePlan compose;

	private final Agencies agencies;

	private final WorkingCalendars calendars;

	private final Clock clock;

	FindingsOfDraft(ComposePlan compose, Agencies agencies, WorkingCalendars calendars, Clock clock) {
		this.compose = compose;
		this.agencies = agencies;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** What its drafter should look at, the gravest first. */
	public List<DraftFinding> of(Plan plan) {
		String text = this.compose.text(plan);
		Places places = new Places(plan, text);
		List<DraftFinding> findings = new ArrayList<>();
		read(plan, text, NOT_YET).map(places::of).forEach(findings::add);
		for (int index = 0; index < plan.items().size(); index++) {
			row(plan.items().get(index), index + 1, findings);
		}
		recipients(plan, findings);
		findings.sort(Comparator.comparing(DraftFinding::severity));
		return findings;
	}

	/**
	 * What whoever decides on the plan should know of it as it is handed in: errors and
	 * warnings, the gravest first.
	 */
	public List<Finding> open(Plan plan) {
		return Stream.concat(unconfirmed(plan), read(plan, this.compose.text(plan), BEFORE_ISSUE))
			.filter((finding) -> finding.severity() != Severity.INFO)
			.sorted(Comparator.comparing(Finding::severity))
			.toList();
	}

	/** What the drafter handed in without a look at it. */
	private static Stream<Finding> unconfirmed(Plan plan) {
		return OpenDoubts.of(plan.items())
			.rows()
			.entrySet()
			.stream()
			.map((doubt) -> Finding.unconfirmed(doubt.getKey().words(), doubt.getValue()));
	}

	private Stream<Finding> read(Plan plan, String text, Set<FindingCode> without) {
		return new PlanReader(this.calendars.of(plan.agency())).readText(text)
			.findings()
			.stream()
			.filter((finding) -> !without.contains(finding.code()));
	}

	private void row(PlanItem item, int no, List<DraftFinding> findings) {
		if (item.leadUnitId() == null) {
			findings.add(inRow(Severity.ERROR, item,
					item.leadText().isBlank() ? "draft.find.lead.blank" : "draft.find.lead.unknown", no,
					item.leadText()));
		}
		if (item.deliverables().isEmpty()) {
			findings.add(inRow(Severity.ERROR, item, "draft.find.product.none", no));
		}
		LocalDate today = LocalDate.now(this.clock);
		if (item.deliverables().stream().anyMatch((one) -> one.dueOn() != null && one.dueOn().isBefore(today))) {
			findings.add(inRow(Severity.WARN, item, "draft.find.past", no));
		}
	}

	/** Whoever leads must get the plan. */
	private void recipients(Plan plan, List<DraftFinding> findings) {
		List<String> lines = plan.text().recipients().lines().map((line) -> FoldedWords.of(line).text()).toList();
		if (lines.stream().anyMatch((line) -> EVERYBODY.matcher(line).matches())) {
			return;
		}
		plan.items().stream().map(PlanItem::leadUnit).distinct().forEach((unit) -> {
			Unit lead = unit(plan, unit);
			if (lead != null && lines.stream().noneMatch((line) -> named(line, lead))) {
				findings.add(new DraftFinding(Severity.WARN, null, "draft.find.recipient", new Object[] { lead.name() },
						DraftFinding.Part.RECIPIENTS, null, 0));
			}
		});
	}

	private @Nullable Unit unit(Plan plan, @Nullable UnitId unit) {
		return (unit != null) ? this.agencies.unit(plan.agency(), unit).orElse(null) : null;
	}

	private static boolean named(String line, Unit unit) {
		return line.contains(FoldedWords.of(unit.name()).text())
				|| line.contains(FoldedWords.of(unit.shortName()).text());
	}

	private static DraftFinding inRow(Severity severity, PlanItem item, String key, Object... arguments) {
		return new DraftFinding(severity, null, key, arguments, DraftFinding.Part.APPENDIX, item.id(), 0);
	}

	/** Where the lines of the composed text stand in the draft. */
	private static final class Places {

		private final List<PlanItem> items;

		private final int bases;

		private final int body;

		private final int recipients;

		private final int appendix;

		Places(Plan plan, String text) {
			this.items = plan.items();
			List<String> lines = text.lines().toList();
			this.recipients = lines.indexOf("Nơi nhận:") + 1;
			this.body = this.recipients - count(plan.text().body());
			this.bases = this.body - count(plan.text().legalBases());
			int last = lines.lastIndexOf("PHỤ LỤC");
			this.appendix = (this.items.isEmpty() || last < 0) ? Integer.MAX_VALUE : last + 1;
		}

		DraftFinding of(Finding finding) {
			int line = finding.line();
			PlanItem row = row(finding.itemNo());
			if (row != null || line >= this.appendix) {
				return at(finding, DraftFinding.Part.APPENDIX, row, 0);
			}
			if (line >= this.recipients) {
				boolean archive = finding.code() == FindingCode.ARCHIVE_INCOMPLETE;
				return at(finding, archive ? DraftFinding.Part.ARCHIVE : DraftFinding.Part.RECIPIENTS, null,
						line - this.recipients);
			}
			if (line >= this.body) {
				return at(finding, DraftFinding.Part.BODY, null, line - this.body + 1);
			}
			if (line >= this.bases || finding.code() == FindingCode.NO_LEGAL_BASIS_BLOCK) {
				return at(finding, DraftFinding.Part.BASES, null, Math.max(0, line - this.bases + 1));
			}
			return at(finding, DraftFinding.Part.TITLE, null, 0);
		}

		private static DraftFinding at(Finding finding, DraftFinding.Part part, @Nullable PlanItem row, int line) {
			return new DraftFinding(finding.severity(), finding.message(), null, new Object[0], part,
					(row != null) ? row.id() : null, line);
		}

		private @Nullable PlanItem row(@Nullable String no) {
			int at = (no != null && no.matches("\\d{1,4}")) ? Integer.parseInt(no) - 1 : -1;
			return (at >= 0 && at < this.items.size()) ? this.items.get(at) : null;
		}

		private static int count(String text) {
			return (int) text.lines().filter((line) -> !line.isBlank()).count();
		}

	}

}
