package vn.roviec.appendix;

import java.time.Instant;

import vn.roviec.deadline.ReportingQuarter;

/** What was reported of work without a fixed date for one reporting period. */
public record PeriodReport(ReportingQuarter period, int percent, String words, String byName, Instant at) {
}
