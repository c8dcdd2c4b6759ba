package vn.roviec.intake;

/** What a program alone can find doubtful in the text of a plan. */
public enum FindingCode {

	HEADER_MISSING(Severity.WARN), NUMBER_BLANK(Severity.WARN), DAY_BLANK(Severity.WARN),
	NO_LEGAL_BASIS_BLOCK(Severity.WARN), SECTION_NUMBERING(Severity.WARN), DATE_CONFLICT(Severity.ERROR),
	UNDATED_CITATION(Severity.INFO), DATE_BEFORE_CITED(Severity.ERROR), SUPERSEDES(Severity.INFO),
	ISSUE_DATE_NON_WORKING(Severity.INFO), DEADLINE_NON_WORKING(Severity.INFO), IMPOSSIBLE_TARGET(Severity.ERROR),
	DUPLICATE_TARGET(Severity.WARN), APPENDIX_MISSING(Severity.ERROR), SELF_REFERENCE(Severity.INFO),
	MULTIPLE_LEADS(Severity.WARN), VAGUE_LEAD(Severity.WARN), DUPLICATE_LEAD(Severity.WARN),
	BLANK_DEADLINE(Severity.ERROR), YEARLY_DEADLINE_IN_ONE_YEAR_PLAN(Severity.WARN), VAGUE_PERIOD(Severity.WARN),
	UNIT_NAME_VARIANTS(Severity.INFO), ARCHIVE_INCOMPLETE(Severity.WARN), INVALID_DATE(Severity.ERROR),
	LEAD_NOT_RECIPIENT(Severity.WARN), DEADLINE_OUTSIDE_PERIOD(Severity.WARN), DEADLINE_BEFORE_ISSUE(Severity.WARN),
	DUPLICATE_CONTENT(Severity.WARN), UNKNOWN_UNIT(Severity.WARN), ABBREVIATION_UNEXPLAINED(Severity.INFO),
	MIXED_TONE_MARKS(Severity.INFO), OCR_ERROR(Severity.WARN), ODD_SYLLABLE(Severity.WARN), UNCONFIRMED(Severity.WARN);

	private final Severity severity;

	FindingCode(Severity severity) {
		this.severity = severity;
	}

	/** How much findings of this code matter. */
	public Severity severity() {
		return this.severity;
	}

}
