package vn.roviec.periodic;

import java.time.LocalDate;
import java.time.YearMonth;

import vn.roviec.deadline.ReportKind;
import vn.roviec.deadline.ReportingPeriod;
import vn.roviec.workflow.Refused;

/**
 * Whether an agency reports of periods of a kind, and by which day of the month in which
 * they are closed.
 */
public record ReportRule(ReportKind kind, boolean active, int sendDay) {

	/** Figures are closed on the 14th, so nothing is sent before the 15th. */
	public static final int FIRST_DAY = 15;

	/** The last day of a longer month; a shorter one ends earlier. */
	public static final int LAST_DAY = 31;

	private static final int USUAL_DAY = 18;

	/**
	 * A rule.
	 * @throws Refused where nothing can be sent on that day
	 */
	public ReportRule {
		if (sendDay < FIRST_DAY || sendDay > LAST_DAY) {
			throw new Refused("report.rule.day.wrong", FIRST_DAY, LAST_DAY);
		}
	}

	/** What holds until an agency says otherwise: quarters, the first half, the year. */
	static ReportRule usual(ReportKind kind) {
		return new ReportRule(kind, kind != ReportKind.MONTH && kind != ReportKind.SECOND_HALF, USUAL_DAY);
	}

	/** The day by which the report of a period is to be sent; a short month ends it. */
	LocalDate sendBy(ReportingPeriod period) {
		YearMonth month = YearMonth.from(period.cutOff());
		return month.atDay(Math.min(this.sendDay, month.lengthOfMonth()));
	}

}
