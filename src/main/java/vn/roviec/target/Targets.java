package vn.roviec.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the targets of plans. */
@Repository
@Transactional
public class Targets {

	private static final String SELECT = "select t.* from target t where t.agency_id = :agency";

	private final JdbcClient jdbc;

	Targets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The agency's target, dropped or not.
	 * @throws NotFound where the agency has no such target
	 */
	@Transactional(readOnly = true)
	public Target get(AgencyId agency, TargetId id) {
		return find(agency, id, "");
	}

	/** The same, nobody else changing it until the transaction ends. */
	Target getLocked(AgencyId agency, TargetId id) {
		return find(agency, id, " for update");
	}

	private Target find(AgencyId agency, TargetId id, String how) {
		return this.jdbc.sql(SELECT + " and t.id = :id" + how)
			.param("agency", agency.value())
			.param("id", id.value())
			.query(Targets::target)
			.optional()
			.orElseThrow(() -> new NotFound("target"));
	}

	/** Those that are followed: of one plan, or of all plans at work. */
	List<Target> followed(AgencyId agency, @Nullable UUID plan, @Nullable UnitId unit) {
		Map<String, Object> parameters = new HashMap<>(Map.of("agency", agency.value()));
		StringBuilder asked = new StringBuilder("""
				select t.* from target t join plan p on p.agency_id = t.agency_id and p.id = t.plan_id
				where t.agency_id = :agency and t.dropped_at is null and
				""").append((plan != null) ? " t.plan_id = :plan" : " p.status = 'ISSUED'");
		if (plan != null) {
			parameters.put("plan", plan);
		}
		if (unit != null) {
			asked.append(" and t.unit_id = :unit");
			parameters.put("unit", unit.value());
		}
		return this.jdbc.sql(asked + " order by p.issued_on desc, p.number desc, t.plan_id, t.position, t.figure")
			.params(parameters)
			.query(Targets::target)
			.list();
	}

	/** How many sentences of the plan have targets, dropped ones too. */
	int positions(AgencyId agency, UUID plan) {
		return this.jdbc
			.sql("select coalesce(max(position), 0) from target where agency_id = :agency and plan_id = :plan")
			.param("agency", agency.value())
			.param("plan", plan)
			.query(Integer.class)
			.single();
	}

	/** How many figures of the plan are followed. */
	@Transactional(readOnly = true)
	public int count(AgencyId agency, UUID plan) {
		return this.jdbc
			.sql("select count(*) from target where agency_id = :agency and plan_id = :plan and dropped_at is null")
			.param("agency", agency.value())
			.param("plan", plan)
			.query(Integer.class)
			.single();
	}

	/**
	 * Keeps a new one.
	 * @param by null where it was read from the plan
	 */
	void add(Target target, @Nullable Actor by, Instant now) {
		this.jdbc.sql("""
				insert into target (id, agency_id, plan_id, position, figure, section, text, kind, goal, measured_in,
				    starts_on, ends_on, unit_id, added_by, added_at, dropped_words)
				values (:id, :agency, :plan, :position, :figure, :section, :text, :kind, :goal, :measuredIn, :startsOn,
				    :endsOn, :unit, :by, :at, '')
				""")
			.param("id", target.id().value())
			.param("agency", target.agency().value())
			.param("plan", target.plan())
			.param("position", target.position())
			.param("figure", target.figure())
			.param("section", target.section())
			.param("text", target.text())
			.param("kind", target.aim().kind().name())
			.param("goal", target.aim().goal())
			.param("measuredIn", target.aim().measuredIn())
			.param("startsOn", target.startsOn())
			.param("endsOn", target.endsOn())
			.param("unit", target.unit().value())
			.param("by", (by != null) ? by.officer().value() : null)
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	void give(Target target, UnitId unit) {
		this.jdbc.sql("update target set unit_id = :unit where agency_id = :agency and id = :id")
			.param("unit", unit.value())
			.param("agency", target.agency().value())
			.param("id", target.id().value())
			.update();
	}

	void drop(Actor by, Target target, String words, Instant now) {
		this.jdbc.sql("""
				update target set dropped_by = :by, dropped_at = :at, dropped_words = :words
				where agency_id = :agency and id = :id
				""")
			.param("by", by.officer().value())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("words", words)
			.param("agency", target.agency().value())
			.param("id", target.id().value())
			.update();
	}

	private static Target target(ResultSet row, int number) throws SQLException {
		return new Target(new TargetId(row.getObject("id", UUID.class)),
				new AgencyId(row.getObject("agency_id", UUID.class)), row.getObject("plan_id", UUID.class),
				row.getInt("position"), row.getInt("figure"), row.getString("section"), row.getString("text"),
				new Aim(AimKind.valueOf(row.getString("kind")), row.getBigDecimal("goal"),
						row.getString("measured_in")),
				row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
				new UnitId(row.getObject("unit_id", UUID.class)), row.getObject("dropped_at") != null);
	}

}
