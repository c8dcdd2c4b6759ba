package vn.roviec.periodic;

import java.time.Clock;

import org.springframework.stereotype.Component;

/** Writes the words of a report from its lines, by the agency's outline. */
@Component
class DraftReport {

	private final ReportOutlines outlines;

	private final FillOutline fill;

	private final ReportLines lines;

	private final Clock clock;

	DraftReport(ReportOutlines outlines, FillOutline fill, ReportLines lines, Clock clock) {
		this.outlines = outlines;
		this.fill = fill;
		this.lines = lines;
		this.clock = clock;
	}

	/** Hands the report to the standing unit; it is not stored here. */
	void draft(PeriodicReport report) {
		report.draft(
				this.fill.fill(this.outlines.of(report.agency()), report, this.lines.of(report.agency(), report.id())),
				this.clock.instant());
	}

}
