package vn.roviec.intake;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * What the head of a plan says.
 *
 * @param nationalTitle whether "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" stands above the
 * title
 * @param agencyAbove whether the issuing agency stands above the title
 * @param numberLine line of "Số:", 0 where there is none
 * @param numberBlank whether "Số:" has no figure
 * @param dayBlank whether the date line has no day
 * @param titleEnd index of the paragraph after the title
 */
record Header(@Nullable String issuer, @Nullable String docType, @Nullable String number, @Nullable String symbol,
		@Nullable String place, @Nullable LocalDate date, @Nullable YearMonth dateMonth, @Nullable String title,
		boolean nationalTitle, boolean agencyAbove, int numberLine, boolean numberBlank, int dateLine, boolean dayBlank,
		int titleEnd) {
}
