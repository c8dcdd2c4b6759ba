package vn.roviec.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.intake.Finding;
import vn.roviec.intake.FindingCode;
import vn.roviec.intake.PlanReader;
import vn.roviec.intake.PlanReading;
import vn.roviec.intake.Severity;

import org.springframework.stereotype.Component;

/**
 * What is doubtful in a draft, each with its place; without what only lacks because a
 * draft has no number and day yet.
 */
@Component
public class FindingsOfDraft {

	/** What the agency's own units, days and words tell better. */
	private static final Set<FindingCode> KNOWN_BETTER = EnumSet.of(FindingCode.NUMBER_BLANK, FindingCode.DAY_BLANK,
			FindingCode.LEAD_NOT_RECIPIENT, FindingCode.UNKNOWN_UNIT, FindingCode.DEADLINE_OUTSIDE_PERIOD,
			FindingCode.DEADLINE_BEFORE_ISSUE, FindingCode.MIXED_TONE_MARKS);

	private static final Set<FindingCode> NOT_YET = EnumSet.of(FindingCode.HEADER_MISSING,
			FindingCode.APPENDIX_MISSING);

	private final ComposePlan compose;

	private final WorkingCalendars calendars;

	private final FindingsOfOffice office;

	private final MendsOfDraft mends;

	private final FindingsAside aside;

	FindingsOfDraft(ComposePlan compose, WorkingCalendars calendars, FindingsOfOffice office, MendsOfDraft mends,
			FindingsAside aside) {
		this.compose = compose;
		this.calendars = calendars;
		this.office = office;
		this.mends = mends;
		this.aside = aside;
	}

	/** What its drafter should look at, the gravest first. */
	public Sorted of(Plan plan) {
		Look look = look(plan);
		return sorted(look, all(look, NOT_YET));
	}

	/**
	 * What whoever decides on the plan should know of it as it is handed in: errors and
	 * warnings, the gravest first, and what its drafter has set aside.
	 */
	public Sorted open(Plan plan) {
		Look look = look(plan);
		Sorted all = sorted(look, Stream.concat(unconfirmed(plan).map(look.places()::of), all(look, Set.of())));
		return new Sorted(all.open().stream().filter((one) -> one.severity() != Severity.INFO).toList(), all.aside(),
				all.numbers(), all.headings());
	}

	/** The plan is put together and read once for all that is asked of it. */
	private Look look(Plan plan) {
		String text = this.compose.text(plan);
		return new Look(plan, new FindingPlaces(plan, text),
				new PlanReader(this.calendars.of(plan.agency())).readText(text));
	}

	private record Look(Plan plan, FindingPlaces places, PlanReading reading) {
	}

	/** What the drafter handed in without a look at it. */
	private static Stream<Finding> unconfirmed(Plan plan) {
		return OpenDoubts.of(plan.items())
			.rows()
			.entrySet()
			.stream()
			.map((doubt) -> Finding.unconfirmed(doubt.getKey().words(), doubt.getValue()));
	}

	private Stream<DraftFinding> all(Look look, Set<FindingCode> without) {
		Stream<Finding> read = look.reading()
			.findings()
			.stream()
			.filter((finding) -> !KNOWN_BETTER.contains(finding.code()) && !without.contains(finding.code()))
			.filter((finding) -> finding.code() != FindingCode.INVALID_DATE || finding.itemNo() == null);
		return Stream.concat(read.map(look.places()::of), this.office.of(look.plan(), look.reading(), look.places()));
	}

	private Sorted sorted(Look look, Stream<DraftFinding> findings) {
		Plan plan = look.plan();
		Map<String, FindingsAside.Aside> asides = this.aside.of(plan.agency(), plan.id());
		List<DraftFinding> open = new ArrayList<>();
		List<SetAside> aside = new ArrayList<>();
		findings.sorted(Comparator.comparing(DraftFinding::severity)).forEach((finding) -> {
			FindingsAside.Aside why = asides.get(finding.id());
			if (why != null && finding.mayBeSetAside()) {
				aside.add(new SetAside(finding, why));
			}
			else {
				open.add(finding.with(this.mends.of(plan, finding)));
			}
		});
		Map<UUID, Integer> numbers = new HashMap<>();
		plan.items().forEach((item) -> numbers.put(item.id(), numbers.size() + 1));
		return new Sorted(open, aside, numbers, look.places().headings(look.reading()));
	}

	/**
	 * What is open, and what its drafter has left as it is.
	 *
	 * @param numbers of the rows, by their ids
	 * @param headings of the plan's text, each with its line there
	 */
	public record Sorted(List<DraftFinding> open, List<SetAside> aside, Map<UUID, Integer> numbers,
			List<PlanHeading> headings) {

		/** What is open, the same thing once. */
		public List<FindingGroup> groups() {
			return FindingGroup.of(this.open, this.numbers);
		}

		/** What was left as it is, the same thing for the same reason once. */
		public Map<FindingGroup, FindingsAside.Aside> asideGroups() {
			Map<String, List<SetAside>> byReason = this.aside.stream()
				.collect(Collectors.groupingBy((one) -> one.why().officer() + "\n" + one.why().reason(),
						LinkedHashMap::new, Collectors.toList()));
			Map<FindingGroup, FindingsAside.Aside> groups = new LinkedHashMap<>();
			byReason.values()
				.forEach((same) -> FindingGroup.of(same.stream().map(SetAside::finding).toList(), this.numbers)
					.forEach((group) -> groups.put(group, same.get(0).why())));
			return groups;
		}

		/** The open group that a finding is in. */
		Optional<FindingGroup> group(String finding) {
			return groups().stream().filter((one) -> one.holds(finding)).findFirst();
		}

	}

	/** A finding and why it was set aside. */
	public record SetAside(DraftFinding finding, FindingsAside.Aside why) {
	}

}
