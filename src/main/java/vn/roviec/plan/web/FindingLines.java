package vn.roviec.plan.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.plan.DraftFinding;
import vn.roviec.plan.FindingsOfDraft;
import vn.roviec.plan.Mend;
import vn.roviec.plan.Plan;
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

	private final FindingsOfDraft findings;

	private final Spoken spoken;

	FindingLines(FindingsOfDraft findings, Spoken spoken) {
		this.findings = findings;
		this.spoken = spoken;
	}

	void draft(Plan plan, Model model) {
		show(this.findings.of(plan), model);
		model.addAttribute("asidePhrases", PHRASES);
	}

	void decision(Plan plan, Model model) {
		show(this.findings.open(plan), model);
	}

	private void show(FindingsOfDraft.Sorted sorted, Model model) {
		model.addAttribute("findings", sorted.open().stream().map(this::line).toList());
		model.addAttribute("aside", sorted.aside().stream().map(this::aside).toList());
	}

	/** A finding in one sentence. */
	String words(DraftFinding finding) {
		return (finding.key() != null) ? this.spoken.words(finding.key(), finding.arguments())
				: Objects.requireNonNullElse(finding.message(), "");
	}

	private Line line(DraftFinding finding) {
		UUID row = finding.row();
		Mend mend = finding.mend();
		String part = finding.part().name().toLowerCase(Locale.ROOT);
		return new Line(finding.id(), finding.severity().name(), words(finding), (row != null) ? "row-" + row : part,
				finding.line(), (mend != null) ? this.spoken.words(mend.key(), mend.arguments()) : null,
				finding.mayBeSetAside());
	}

	private Aside aside(FindingsOfDraft.SetAside one) {
		return new Aside(line(one.finding()), one.why().reason(), one.why().officer(),
				this.spoken.recently(one.why().at()));
	}

	/**
	 * A finding.
	 *
	 * @param place id of the element that it is about
	 * @param line of that element's text, 0 for all of it
	 * @param mend what a press of its button does, null where it has none
	 * @param free whether it may be set aside
	 */
	record Line(String id, String severity, String message, String place, int line, @Nullable String mend,
			boolean free) {
	}

	/** A finding that was set aside: why, by whom and when. */
	record Aside(Line line, String reason, String who, String at) {
	}

}
