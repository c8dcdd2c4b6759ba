package vn.roviec.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.roviec.deadline.WorkingCalendar;

/** Looks for everything doubtful in a plan, in the order of the text. */
final class FindingReader {

	private final List<FindingRule> rules;

	FindingReader(UnitDictionary units, WorkingCalendar calendar) {
		this.rules = List.of(new HeaderRules(), new CitationRules(calendar), new NumberingRules(), new TargetRules(),
				new AppendixRules(), new LeadRules(units), new TimeRules(calendar), new SpanRules(), new RepeatRules(),
				new UnitRules(units), new AbbreviationRules(units), new SpellingRules());
	}

	List<Finding> read(Inspection inspection) {
		List<Finding> findings = new ArrayList<>();
		this.rules.forEach((rule) -> rule.look(inspection, findings::add));
		findings.sort(Comparator.comparingInt(Finding::line));
		return findings;
	}

}
