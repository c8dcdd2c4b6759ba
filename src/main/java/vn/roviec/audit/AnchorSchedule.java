package vn.roviec.audit;

import java.io.UncheckedIOException;

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

/**
 * Looks every half hour whether the day's anchors are written, on nodes that run jobs.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class AnchorSchedule {

	private static final Logger logger = LoggerFactory.getLogger(AnchorSchedule.class);

	private static final String EVERY = "PT30M";

	private static final String FIRST = "PT3M";

	private final AnchorRecord record;

	private final Agencies agencies;

	AnchorSchedule(AnchorRecord record, Agencies agencies) {
		this.record = record;
		this.agencies = agencies;
	}

	@Scheduled(initialDelayString = FIRST, fixedDelayString = EVERY)
	void look() {
		for (AgencyId agency : this.agencies.all()) {
			try {
				this.record.anchor(agency);
			}
			catch (DataAccessException | TransactionException | UncheckedIOException ex) {
				logger.error("The record of {} could not be anchored, and will be tried again", agency, ex);
			}
		}
	}

}
