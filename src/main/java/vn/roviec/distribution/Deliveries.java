package vn.roviec.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The copies of plans and where they are. */
@Repository
public class Deliveries {

	private static final String SELECT = "select id, agency_id, plan_id, position, line, unit_id, state, sent_at,"
			+ " received_at, received_by, received_name from delivery where agency_id = :agency ";

	private final JdbcClient jdbc;

	Deliveries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A plan's copies in the order of Nơi nhận; none before it is distributed. */
	@Transactional(readOnly = true)
	public List<Delivery> of(AgencyId agency, UUID plan) {
		return query(agency, "and plan_id = :plan order by position", Map.of("plan", plan));
	}

	Optional<Delivery> find(AgencyId agency, UUID id) {
		return query(agency, "and id = :id", Map.of("id", id)).stream().findFirst();
	}

	void add(Delivery delivery) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", delivery.id());
		row.put("agency", delivery.agency().value());
		row.put("plan", delivery.plan());
		row.put("position", delivery.position());
		row.put("line", delivery.line());
		row.put("unit", (delivery.unit() != null) ? delivery.unit().value() : null);
		row.put("state", delivery.state().name());
		row.put("sentAt", (delivery.sentAt() != null) ? delivery.sentAt().atOffset(ZoneOffset.UTC) : null);
		this.jdbc
			.sql("insert into delivery (id, agency_id, plan_id, position, line, unit_id, state, sent_at)"
					+ " values (:id, :agency, :plan, :position, :line, :unit, :state, :sentAt)")
			.params(row)
			.update();
	}

	/**
	 * Confirms every open copy of a plan for a unit at once.
	 * @return false where nothing was open any more
	 */
	boolean receive(UUID plan, UnitId unit, Actor by, Instant now) {
		return this.jdbc.sql("""
				update delivery set state = 'RECEIVED', received_at = :now, received_by = :officer,
				    received_name = :name
				where agency_id = :agency and plan_id = :plan and unit_id = :unit and received_at is null
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("officer", by.officer().value())
			.param("name", by.name())
			.param("agency", by.agency().value())
			.param("plan", plan)
			.param("unit", unit.value())
			.update() > 0;
	}

	private List<Delivery> query(AgencyId agency, String condition, Map<String, ?> parameters) {
		return this.jdbc.sql(SELECT + condition)
			.param("agency", agency.value())
			.params(parameters)
			.query(Deliveries::deliveryOf)
			.list();
	}

	private static Delivery deliveryOf(ResultSet row, int index) throws SQLException {
		UUID unit = row.getObject("unit_id", UUID.class);
		UUID receiver = row.getObject("received_by", UUID.class);
		return new Delivery(row.getObject("id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class)),
				row.getObject("plan_id", UUID.class), row.getInt("position"), row.getString("line"),
				(unit != null) ? new UnitId(unit) : null, DeliveryState.valueOf(row.getString("state")),
				moment(row, "sent_at"), moment(row, "received_at"), (receiver != null) ? new OfficerId(receiver) : null,
				row.getString("received_name"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
