package vn.roviec.periodic;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Looks every half hour for reports that are due, on nodes that run jobs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ReportCalendar {

	private static final Logger logger = LoggerFactory.getLogger(ReportCalendar.class);

	private static final String EVERY = "PT30M";

	private static final String FIRST = "PT2M";

	private final OpenDueReports reports;

	private final Agencies agencies;

	ReportCalendar(OpenDueReports reports, Agencies agencies) {
		this.reports = reports;
		this.agencies = agencies;
	}

	@Scheduled(initialDelayString = FIRST, fixedDelayString = EVERY)
	void look() {
		for (AgencyId agency : this.agencies.all()) {
			try {
				this.reports.open(agency);
			}
			catch (DataAccessException | TransactionException ex) {
				logger.warn("Reports wait for the next look: {}", ex.getMessage());
			}
		}
	}

}
