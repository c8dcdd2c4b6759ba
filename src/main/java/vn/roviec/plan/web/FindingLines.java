package vn.roviec.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.DraftFinding;
import vn.roviec.plan.FindingGroup;
import vn.roviec.plan.FindingsAside;
import vn.roviec.plan.FindingsOfDraft;
import vn.roviec.plan.Mend;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanHeading;
import vn.roviec.plan.ReadSections;
import vn.roviec.plan.UndoMend;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows findings: to the drafter with what can be done, to whoever decides as they are.
 */
@Component
class FindingLines {

	/**
	 * Usual reasons to leave a finding as it is, as message keys after "draft.aside.".
	 */
	static final List<String> PHRASES = List.of("checked", "superior", "usual");

	/** Rows that are told by their numbers; more are counted. */
	private static final int ROWS = 3;

	private final FindingsOfDraft findings;

	private final ReadSections read;

	private final UndoMend undo;

	private final Agencies agencies;

	private final Spoken spoken;

	FindingLines(FindingsOfDraft findings, ReadSections read, UndoMend undo, Agencies agencies, Spoken spoken) {
		this.findings = findings;
		this.read = read;
		this.undo = undo;
		this.agencies = agencies;
		this.spoken = spoken;
	}

	void draft(Plan plan, Model model) {
		FindingsOfDraft.Sorted sorted = this.findings.of(plan);
		show(sorted, model);
		model.addAttribute("sections",
				this.read.lines(plan.agency(), plan.id(), sorted.headings())
					.entrySet()
					.stream()
					.map((one) -> new Heading(one.getKey(), one.getValue()))
					.toList());
		model.addAttribute("undo", this.undo.offer(plan).orElse(null));
		model.addAttribute("asidePhrases", PHRASES);
		model.addAttribute("units", this.agencies.units(plan.agency()));
	}

	void decision(Plan plan, Model model) {
		show(this.findings.open(plan), model);
	}

	private void show(FindingsOfDraft.Sorted sorted, Model model) {
		model.addAttribute("findings", sorted.groups().stream().map(this::line).toList());
		model.addAttribute("aside",
				sorted.asideGroups().entrySet().stream().map((one) -> aside(one.getKey(), one.getValue())).toList());
	}

	/** What was done where a drafter has said which unit a name means. */
	String named(AgencyId agency, @Nullable UnitId unit, String name) {
		return this.spoken.words("draft.named.as", name,
				(unit == null) ? "" : this.agencies.unit(agency, unit).map(Unit::shortName).orElse(""));
	}

	/** Findings that say the same in one sentence, with the rows that they are about. */
	String words(FindingGroup group) {
		DraftFinding first = group.first();
		if (first.collective() && group.size() > 1) {
			return this.spoken.words(first.key() + ".all", group.size(),
					group.members().stream().map(DraftFinding::words).collect(Collectors.joining(", ")));
		}
		if (first.key() != null) {
			return this.spoken.words(first.key(),
					Arrays.stream(first.arguments())
						.map((one) -> (one instanceof Integer && !group.rows().isEmpty()) ? rows(group) : one)
						.toArray());
		}
		String message = Objects.requireNonNullElse(first.message(), "");
		Matcher row = DraftFinding.ROW.matcher(message);
		if (!group.rows().isEmpty() && row.find()) {
			return row.replaceFirst(Matcher.quoteReplacement(this.spoken.words("draft.rows", rows(group))));
		}
		return (group.size() > 1) ? this.spoken.words("draft.find.places", message, group.size()) : message;
	}

	/** "3, 5, 7" or "3, 5, 7 và 9 mục khác". */
	private String rows(FindingGroup group) {
		List<Integer> rows = group.rows();
		String some = rows.stream()
			.limit((rows.size() > ROWS + 1) ? ROWS : rows.size())
			.map(String::valueOf)
			.collect(Collectors.joining(", "));
		return (rows.size() > ROWS + 1) ? this.spoken.words("draft.rows.more", some, rows.size() - ROWS) : some;
	}

	private Line line(FindingGroup group) {
		DraftFinding finding = group.first();
		UUID row = finding.row();
		Mend mend = group.mend();
		String part = finding.part().name().toLowerCase(Locale.ROOT);
		return new Line(finding.id(), finding.severity().name(), words(group), (row != null) ? "row-" + row : part,
				finding.line(), (mend != null) ? this.spoken.words(mend.key(), mend.arguments()) : null,
				finding.mayBeSetAside(), finding.name(), group.rows().size());
	}

	private Aside aside(FindingGroup group, FindingsAside.Aside why) {
		return new Aside(line(group), why.reason(), why.officer(), this.spoken.recently(why.at()));
	}

	/**
	 * What findings say.
	 *
	 * @param place id of the element that the first of them is about
	 * @param line of that element's text, 0 for all of it
	 * @param mend what a press of its button does, null where it has none
	 * @param free whether it may be set aside
	 * @param name whose unit the drafter can say, null where it is about none
	 * @param rows how many rows of the appendix it is about
	 */
	record Line(String id, String severity, String message, String place, int line, @Nullable String mend, boolean free,
			@Nullable String name, int rows) {
	}

	/**
	 * A heading of the draft.
	 *
	 * @param source line of the file where it was read, 0 where it was not
	 */
	record Heading(PlanHeading heading, int source) {
	}

	/** Findings that were set aside: why, by whom and when. */
	record Aside(Line line, String reason, String who, String at) {
	}

}
