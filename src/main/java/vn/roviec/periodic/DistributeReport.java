package vn.roviec.periodic;

import java.util.List;
import java.util.Objects;

import vn.roviec.distribution.DistributeCopies;
import vn.roviec.distribution.DistributedDocument;
import vn.roviec.distribution.RecipientLine;
import vn.roviec.plan.ResolveUnits;

import org.springframework.stereotype.Service;

/** Sends the issued report to every line of Nơi nhận. */
@Service
public class DistributeReport {

	private final DistributeCopies copies;

	private final ResolveUnits units;

	DistributeReport(DistributeCopies copies, ResolveUnits units) {
		this.copies = copies;
		this.units = units;
	}

	/** Sends once, whatever is retried. */
	public void distribute(PeriodicReport report) {
		ReportIssue issue = Objects.requireNonNull(report.issued());
		this.copies.distribute(report.agency(), new DistributedDocument(report.id().value(), "Báo cáo", report.title(),
				report.number(), issue.issuedOn(), "/reports/" + report.id()), lines(report));
	}

	private List<RecipientLine> lines(PeriodicReport report) {
		return report.recipients()
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map((line) -> new RecipientLine(line, this.units.of(report.agency(), line)))
			.toList();
	}

}
