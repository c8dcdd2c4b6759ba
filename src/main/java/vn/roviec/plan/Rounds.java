package vn.roviec.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed in in each round, kept so that the next reader sees what changed. */
@Repository
public class Rounds {

	private final JdbcClient jdbc;

	private final ComposePlan compose;

	Rounds(JdbcClient jdbc, ComposePlan compose) {
		this.jdbc = jdbc;
		this.compose = compose;
	}

	void keep(Plan plan, Instant now) {
		this.jdbc.sql("""
				insert into plan_round (plan_id, agency_id, round, text, submitted_at, submitted_by)
				values (:plan, :agency, :round, :text, :at, :by)
				""")
			.param("plan", plan.id().value())
			.param("agency", plan.agency().value())
			.param("round", plan.round())
			.param("text", this.compose.text(plan))
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("by", plan.drafter().value())
			.update();
	}

	/** The text that was handed in in a round, empty where that round does not exist. */
	public Optional<String> text(AgencyId agency, PlanId plan, int round) {
		return this.jdbc.sql("select text from plan_round where plan_id = :plan and agency_id = :agency and round = :r")
			.param("plan", plan.value())
			.param("agency", agency.value())
			.param("r", round)
			.query(String.class)
			.optional();
	}

}
