package vn.roviec.web;

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

/** Deletes prepared files that were kept long enough, on nodes that run jobs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ForgetSheets {

	private static final Logger logger = LoggerFactory.getLogger(ForgetSheets.class);

	private static final String EVERY = "PT30M";

	private final PreparedSheets sheets;

	private final Agencies agencies;

	ForgetSheets(PreparedSheets sheets, Agencies agencies) {
		this.sheets = sheets;
		this.agencies = agencies;
	}

	@Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
	void look() {
		for (AgencyId agency : this.agencies.all()) {
			try {
				this.sheets.forget(agency);
			}
			catch (DataAccessException | TransactionException ex) {
				logger.warn("Prepared lists wait for the next look: {}", ex.getMessage());
			}
		}
	}

}
