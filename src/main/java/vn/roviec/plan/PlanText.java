package vn.roviec.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The words of a plan outside its appendix, as the drafter edits them.
 *
 * @param legalBases one a line
 * @param body headings and paragraphs, one a line
 * @param recipients Nơi nhận, one a line, without the archive line
 * @param archive what follows "Lưu:"
 */
public record PlanText(String title, @Nullable LocalDate periodStart, @Nullable LocalDate periodEnd, String legalBases,
		String body, String recipients, String archive) {

	/** The same words, the title without blanks around it. */
	PlanText stripped() {
		return new PlanText(this.title.strip(), this.periodStart, this.periodEnd, this.legalBases, this.body,
				this.recipients, this.archive);
	}

}
