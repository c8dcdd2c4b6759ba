package vn.roviec.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which findings of a plan were set aside, and why. */
@Repository
public class FindingsAside {

	private static final String PLAN = " from finding_aside where agency_id = :agency and plan_id = :plan";

	private final JdbcClient jdbc;

	FindingsAside(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By the finding's id. */
	Map<String, Aside> of(AgencyId agency, PlanId plan) {
		Map<String, Aside> asides = new HashMap<>();
		this.jdbc.sql("select finding_key, reason, officer, set_at" + PLAN)
			.param("agency", agency.value())
			.param("plan", plan.value())
			.query((row) -> {
				asides.put(row.getString("finding_key"), new Aside(row.getString("reason"), row.getString("officer"),
						row.getObject("set_at", OffsetDateTime.class).toInstant()));
			});
		return asides;
	}

	void put(Actor actor, PlanId plan, String finding, String reason, Instant now) {
		remove(actor.agency(), plan, finding);
		this.jdbc.sql("""
				insert into finding_aside (agency_id, plan_id, finding_key, reason, officer_id, officer, set_at)
				values (:agency, :plan, :finding, :reason, :officer, :name, :at)
				""")
			.param("agency", actor.agency().value())
			.param("plan", plan.value())
			.param("finding", finding)
			.param("reason", reason)
			.param("officer", actor.officer().value())
			.param("name", actor.name())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	void remove(AgencyId agency, PlanId plan, String finding) {
		this.jdbc.sql("delete" + PLAN + " and finding_key = :finding")
			.param("agency", agency.value())
			.param("plan", plan.value())
			.param("finding", finding)
			.update();
	}

	/** Why, by whom and when. */
	public record Aside(String reason, String officer, Instant at) {
	}

}
