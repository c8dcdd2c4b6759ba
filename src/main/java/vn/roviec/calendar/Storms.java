package vn.roviec.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.appendix.ShiftedDeadline;
import vn.roviec.appendix.TaskId;
import vn.roviec.deadline.CalendarDay;
import vn.roviec.deadline.DayKind;
import vn.roviec.deadline.LostDays;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.ShiftedConsultation;
import vn.roviec.workflow.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions on lost days, and what each signed one changed. */
@Repository
public class Storms {

	private final JdbcClient jdbc;

	Storms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The agency's decision.
	 * @throws NotFound where the agency has no such decision
	 */
	public Storm get(AgencyId agency, StormId id) {
		return find("id = :id and agency_id = :agency", agency, id.value()).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("storm"));
	}

	/** As above, nobody else deciding it until the transaction ends. */
	Storm getLocked(AgencyId agency, StormId id) {
		this.jdbc.sql("select id from storm where id = ? and agency_id = ? for update")
			.params(id.value(), agency.value())
			.query(UUID.class)
			.optional();
		return get(agency, id);
	}

	/** The agency's decisions, newest first. */
	public List<Storm> newest(AgencyId agency) {
		return find("agency_id = :agency", agency, agency.value());
	}

	/** The decision that takes another one back, signed or waiting. */
	public Optional<Storm> undoing(AgencyId agency, StormId undone) {
		return find("undoes = :id and state <> 'DECLINED' and agency_id = :agency", agency, undone.value()).stream()
			.findFirst();
	}

	private List<Storm> find(String where, AgencyId agency, UUID id) {
		return this.jdbc.sql("select * from storm where " + where + " order by proposed_at desc, id")
			.param("agency", agency.value())
			.param("id", id)
			.query((row, number) -> storm(row))
			.list();
	}

	void add(Storm storm) {
		this.jdbc.sql("""
				insert into storm (id, agency_id, first_day, last_day, reason, undoes, state, proposed_by,
				proposed_by_name, proposed_at, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')
				""")
			.params(storm.id().value(), storm.agency().value(), storm.days().first(), storm.days().last(),
					storm.reason(), (storm.undoes() != null) ? storm.undoes().value() : null, storm.state().name(),
					storm.proposer().value(), storm.proposedBy(), at(storm.proposedAt()))
			.update();
	}

	void decide(Storm storm, StormState state, Actor by, Instant now, String words) {
		this.jdbc.sql("""
				update storm set state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, words = ?
				where id = ? and agency_id = ?
				""")
			.params(state.name(), by.officer().value(), by.name(), at(now), words, storm.id().value(),
					storm.agency().value())
			.update();
	}

	void add(Storm storm, LocalDate day, Optional<CalendarDay> before) {
		this.jdbc
			.sql("insert into storm_day (agency_id, storm_id, falls_on, was_kind, was_name) values (?, ?, ?, ?, ?)")
			.params(storm.agency().value(), storm.id().value(), day,
					before.map((row) -> row.kind().name()).orElse(null), before.map(CalendarDay::name).orElse(null))
			.update();
	}

	/** Which days a signed decision made days off. */
	public List<LocalDate> days(AgencyId agency, StormId storm) {
		return this.jdbc.sql("select falls_on from storm_day where agency_id = ? and storm_id = ? order by falls_on")
			.params(agency.value(), storm.value())
			.query(LocalDate.class)
			.list();
	}

	/** What the agency's own rows said of those days before. */
	List<CalendarDay> before(AgencyId agency, StormId storm) {
		return this.jdbc.sql("select * from storm_day where agency_id = ? and storm_id = ? and was_kind is not null")
			.params(agency.value(), storm.value())
			.query((row, number) -> new CalendarDay(row.getObject("falls_on", LocalDate.class),
					DayKind.valueOf(row.getString("was_kind")), row.getString("was_name")))
			.list();
	}

	void add(Storm storm, ShiftedDeadline moved) {
		this.jdbc.sql("""
				insert into storm_move (agency_id, storm_id, task_id, due_version, old_due, new_due)
				values (?, ?, ?, ?, ?, ?)
				""")
			.params(storm.agency().value(), storm.id().value(), moved.task().id().value(), moved.newVersion(),
					moved.task().due().date(), moved.due().date())
			.update();
	}

	/** What a signed decision moved, by plan and row. */
	public List<StormMove> moves(AgencyId agency, StormId storm) {
		return this.jdbc.sql("""
				select m.*, t.content, t.deliverable, t.plan_symbol from storm_move m
				join appendix_task t on t.id = m.task_id and t.agency_id = m.agency_id
				where m.agency_id = ? and m.storm_id = ? order by t.plan_id, t.item_no, t.position, t.id
				""")
			.params(agency.value(), storm.value())
			.query((row, number) -> new StormMove(new TaskId(row.getObject("task_id", UUID.class)), title(row),
					row.getString("plan_symbol"), row.getInt("due_version"), row.getObject("old_due", LocalDate.class),
					row.getObject("new_due", LocalDate.class)))
			.list();
	}

	void add(Storm storm, ShiftedConsultation moved) {
		this.jdbc
			.sql("insert into storm_consultation (agency_id, storm_id, plan_id, old_until, new_until)"
					+ " values (?, ?, ?, ?, ?)")
			.params(storm.agency().value(), storm.id().value(), moved.plan().value(), moved.from(), moved.to())
			.update();
	}

	/** Which plans' last day for comments a signed decision moved. */
	public List<ShiftedConsultation> consultations(AgencyId agency, StormId storm) {
		return this.jdbc.sql("""
				select c.*, p.title from storm_consultation c
				join plan p on p.id = c.plan_id and p.agency_id = c.agency_id
				where c.agency_id = ? and c.storm_id = ? order by p.title, p.id
				""")
			.params(agency.value(), storm.value())
			.query((row, number) -> new ShiftedConsultation(new PlanId(row.getObject("plan_id", UUID.class)),
					row.getString("title"), row.getObject("old_until", LocalDate.class),
					row.getObject("new_until", LocalDate.class)))
			.list();
	}

	private static String title(ResultSet row) throws SQLException {
		String deliverable = row.getString("deliverable");
		return deliverable.isBlank() ? row.getString("content") : deliverable;
	}

	private static Storm storm(ResultSet row) throws SQLException {
		UUID undoes = row.getObject("undoes", UUID.class);
		return new Storm(new StormId(row.getObject("id", UUID.class)),
				new AgencyId(row.getObject("agency_id", UUID.class)),
				new LostDays(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
				row.getString("reason"), (undoes != null) ? new StormId(undoes) : null,
				StormState.valueOf(row.getString("state")), new OfficerId(row.getObject("proposed_by", UUID.class)),
				row.getString("proposed_by_name"), instant(row, "proposed_at"), row.getString("decided_by_name"),
				instant(row, "decided_at"), row.getString("words"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
