package vn.roviec.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The copies of plans and where they are. */
@Repository
public class Deliveries {

	private static final String SELECT = "select id, agency_id, plan_id, position, line, way, unit_id, address, state,"
			+ " attempts, reminders, words, sent_at, received_at, received_by, received_name, recalls from delivery"
			+ " where agency_id = :agency ";

	private final JdbcClient jdbc;

	Deliveries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A plan's copies in the order of Nơi nhận; none before it is distributed. */
	@Transactional(readOnly = true)
	public List<Delivery> of(AgencyId agency, UUID plan) {
		return query(agency, "and plan_id = :plan and recalls is null order by position", Map.of("plan", plan));
	}

	/** The requests to give copies back, in the same order; none where it stands. */
	@Transactional(readOnly = true)
	public List<Delivery> recallsOf(AgencyId agency, UUID plan) {
		return query(agency, "and plan_id = :plan and recalls is not null order by position", Map.of("plan", plan));
	}

	/** What there is to confirm of a copy now: itself, or that it was recalled. */
	Delivery current(Delivery copy) {
		return query(copy.agency(), "and recalls = :id", Map.of("id", copy.id())).stream().findFirst().orElse(copy);
	}

	/**
	 * One copy.
	 * @throws NotFound where the agency has no such copy
	 */
	@Transactional(readOnly = true)
	public Delivery get(AgencyId agency, UUID id) {
		return query(agency, "and id = :id", Map.of("id", id)).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("delivery"));
	}

	/** All that a unit has not confirmed of a plan. */
	List<Delivery> unconfirmed(AgencyId agency, UUID plan, UnitId unit) {
		return query(agency, "and plan_id = :plan and unit_id = :unit and received_at is null"
				+ " and state <> 'RECALLED' order by position", Map.of("plan", plan, "unit", unit.value()));
	}

	void add(Delivery delivery, boolean followed) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", delivery.id());
		row.put("agency", delivery.agency().value());
		row.put("plan", delivery.plan());
		row.put("position", delivery.position());
		row.put("line", delivery.line());
		row.put("way", delivery.way().name());
		row.put("unit", (delivery.unit() != null) ? delivery.unit().value() : null);
		row.put("address", delivery.address());
		row.put("state", delivery.state().name());
		row.put("sentAt", (delivery.sentAt() != null) ? at(delivery.sentAt()) : null);
		row.put("followed", followed);
		row.put("recalls", delivery.recalls());
		this.jdbc
			.sql("insert into delivery (id, agency_id, plan_id, position, line, way, unit_id, address, state, sent_at,"
					+ " followed, recalls) values (:id, :agency, :plan, :position, :line, :way, :unit, :address, :state, :sentAt,"
					+ " :followed, :recalls)")
			.params(row)
			.update();
	}

	/**
	 * Notes who has it now.
	 * @param state RECEIVED or HANDED
	 * @param officer null where somebody outside has confirmed it
	 * @return false where it was confirmed before
	 */
	boolean receive(Delivery delivery, DeliveryState state, @Nullable OfficerId officer, String name, Instant now) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("state", state.name());
		row.put("now", at(now));
		row.put("officer", (officer != null) ? officer.value() : null);
		row.put("name", name);
		row.put("agency", delivery.agency().value());
		row.put("id", delivery.id());
		return this.jdbc.sql("""
				update delivery set state = :state, received_at = :now, received_by = :officer, received_name = :name
				where agency_id = :agency and id = :id and received_at is null and state <> 'RECALLED'
				""").params(row).update() > 0;
	}

	boolean receive(Delivery delivery, DeliveryState state, Actor by, Instant now) {
		return receive(delivery, state, by.officer(), by.name(), now);
	}

	void sent(Delivery delivery, Instant now) {
		change(delivery, "state = 'SENT', sent_at = :now, words = ''", Map.of("now", at(now)));
	}

	/** Nothing has gone out on a way that is not there: it goes on paper. */
	void toPaper(Delivery delivery) {
		change(delivery, "state = 'PAPER', way = 'PAPER', words = ''", Map.of());
	}

	/** Counts an attempt that came to nothing. */
	void tried(Delivery delivery, String words) {
		change(delivery, "attempts = attempts + 1, words = :words", Map.of("words", fitting(words)));
	}

	void failed(Delivery delivery) {
		change(delivery, "state = 'FAILED'", Map.of());
	}

	/** It is to be sent again, to this mailbox. */
	void again(Delivery delivery, MailAddress address) {
		change(delivery, "state = 'WAITING', way = 'MAIL', address = :address, attempts = 0, words = ''",
				Map.of("address", address.text()));
	}

	void giveUp(Delivery delivery, String reason) {
		change(delivery, "state = 'GIVEN_UP', words = :words", Map.of("words", fitting(reason)));
	}

	/** Nobody has to confirm it any more. */
	void recalled(Delivery delivery) {
		change(delivery, "state = 'RECALLED', words = ''", Map.of());
	}

	/** Counts a reminder; after the last one no process follows the copy. */
	void reminded(Delivery delivery, boolean last) {
		change(delivery, "reminders = reminders + 1, followed = :followed", Map.of("followed", !last));
	}

	private void change(Delivery delivery, String change, Map<String, Object> parameters) {
		this.jdbc
			.sql("update delivery set " + change + " where agency_id = :agency and id = :id and received_at is null")
			.params(parameters)
			.param("agency", delivery.agency().value())
			.param("id", delivery.id())
			.update();
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
				DeliveryWay.valueOf(row.getString("way")), (unit != null) ? new UnitId(unit) : null,
				row.getString("address"), DeliveryState.valueOf(row.getString("state")), row.getInt("attempts"),
				row.getInt("reminders"), row.getString("words"), moment(row, "sent_at"), moment(row, "received_at"),
				(receiver != null) ? new OfficerId(receiver) : null, row.getString("received_name"),
				row.getObject("recalls", UUID.class));
	}

	private static String fitting(String words) {
		return words.substring(0, Math.min(500, words.length()));
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
