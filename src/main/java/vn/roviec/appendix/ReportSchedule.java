package vn.roviec.appendix;

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

/** Looks for missing reports every half hour, on nodes that run jobs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ReportSchedule {

	private static final Logger logger = LoggerFactory.getLogger(ReportSchedule.class);

	private static final String EVERY = "PT30M";

	private static final String FIRST = "PT1M";

	private final TellMissingReports missing;

	private final Agencies agencies;

	ReportSchedule(TellMissingReports missing, Agencies agencies) {
		this.missing = missing;
		this.agencies = agencies;
	}

	@Scheduled(initialDelayString = FIRST, fixedDelayString = EVERY)
	void look() {
		for (AgencyId agency : this.agencies.all()) {
			try {
				this.missing.tell(agency);
			}
			catch (DataAccessException | TransactionException ex) {
				logger.warn("Missing reports wait for the next look: {}", ex.getMessage());
			}
		}
	}

}
