package vn.roviec.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
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

	/**
	 * Keeps the draft that the comments went into beside the one that was asked about.
	 */
	void digested(Plan plan, Instant now) {
		this.jdbc.sql("""
				update plan_round set asked_text = text, text = :text, response = :response, submitted_at = :at
				where plan_id = :plan and agency_id = :agency and round = :round
				""")
			.param("plan", plan.id().value())
			.param("agency", plan.agency().value())
			.param("round", plan.round())
			.param("text", this.compose.text(plan))
			.param("response", plan.commentResponse())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * The text that the units were asked about, empty where their comments are not in.
	 */
	Optional<String> asked(Plan plan) {
		return this.jdbc.sql("""
				select asked_text from plan_round
				where plan_id = :plan and agency_id = :agency and round = :round and asked_text is not null
				""")
			.param("plan", plan.id().value())
			.param("agency", plan.agency().value())
			.param("round", plan.round())
			.query(String.class)
			.optional();
	}

	/** What the drafter said in general to the comments of each round. */
	public Map<Integer, String> responses(AgencyId agency, PlanId plan) {
		Map<Integer, String> responses = new HashMap<>();
		this.jdbc.sql("select round, response from plan_round where plan_id = :plan and agency_id = :agency")
			.param("plan", plan.value())
			.param("agency", agency.value())
			.query((row) -> {
				responses.put(row.getInt("round"), row.getString("response"));
			});
		return responses;
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
