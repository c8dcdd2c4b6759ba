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
}
