package vn.roviec.periodic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.ReportingPeriod;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Opens the reports of the period that was closed last, one for each plan in force, each
 * in a transaction of its own. However often this is asked, a plan has one report of a
 * period; after a stop of the system the reports that were missed are opened late.
 */
@Service
public class OpenDueReports {

	private static final Logger logger = LoggerFactory.getLogger(OpenDueReports.class);

	/** What was closed longer ago is no longer asked for. */
	private static final int LONGEST_AGO = 30;

	private static final String WITHOUT = """
			select p.id from plan p where p.agency_id = :agency and p.status = 'ISSUED' and p.issued_on <= :cutOff
			and not exists (select 1 from periodic_report r
			    where r.agency_id = p.agency_id and r.plan_id = p.id and r.period = :period)
			order by p.issued_on, p.number
			""";

	private final ReportRules rules;

	private final Plans plans;

	private final OpenReport openReport;

	private final JdbcClient jdbc;

	private final Clock clock;

	OpenDueReports(ReportRules rules, Plans plans, OpenReport openReport, JdbcClient jdbc, Clock clock) {
		this.rules = rules;
		this.plans = plans;
		this.openReport = openReport;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Opens what is due. */
	public void open(AgencyId agency) {
		LocalDate today = LocalDate.now(this.clock);
		Optional<ReportingPeriod> closed = this.rules.closedBefore(agency, today);
		closed.filter((period) -> !period.cutOff().plusDays(LONGEST_AGO).isBefore(today))
			.ifPresent((period) -> without(agency, period).forEach((plan) -> open(agency, plan, period)));
	}

	private void open(AgencyId agency, PlanId plan, ReportingPeriod period) {
		try {
			this.openReport.open(this.plans.get(agency, plan), period);
		}
		catch (DuplicateKeyException ex) {
			logger.debug("Another node has opened {} of {}", period.code(), plan);
		}
	}

	private List<PlanId> without(AgencyId agency, ReportingPeriod period) {
		return this.jdbc.sql(WITHOUT)
			.param("agency", agency.value())
			.param("cutOff", period.cutOff())
			.param("period", period.code())
			.query((row, number) -> new PlanId(row.getObject("id", UUID.class)))
			.list();
	}

}
