package vn.roviec.periodic;

import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.distribution.IssuedCopy;
import vn.roviec.distribution.IssuedPapers;

import org.springframework.stereotype.Component;

/** The issued report as recipients get it. */
@Component
class IssuedReportPdf implements IssuedPapers {

	private final PeriodicReports reports;

	private final ReportPapers papers;

	IssuedReportPdf(PeriodicReports reports, ReportPapers papers) {
		this.reports = reports;
		this.papers = papers;
	}

	@Override
	public Optional<IssuedCopy> find(AgencyId agency, UUID id) {
		return this.reports.findByIdAndAgencyId(id, agency.value())
			.map((report) -> new IssuedCopy(report.number().replaceAll("[^\\w-]+", "-") + ".pdf", "application/pdf",
					this.papers.now(report).bytes()));
	}

}
