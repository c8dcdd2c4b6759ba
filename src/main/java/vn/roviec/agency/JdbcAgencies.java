package vn.roviec.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads agencies from their tables, with the positions of the clock's day. */
@Repository
@Transactional(readOnly = true)
class JdbcAgencies implements Agencies {

	private static final String UNITS = "select id, agency_id, code, name, short_name, kind, sort_order from unit"
			+ " where agency_id = :agency ";

	private static final String IN_FORCE = " and (valid_from is null or valid_from <= :today)"
			+ " and (valid_to is null or valid_to >= :today) ";

	private final JdbcClient jdbc;

	private final Officers officers;

	private final Absences absences;

	private final Clock clock;

	JdbcAgencies(JdbcClient jdbc, Officers officers, Absences absences, Clock clock) {
		this.jdbc = jdbc;
		this.officers = officers;
		this.absences = absences;
		this.clock = clock;
	}

	@Override
	public Agency agency(AgencyId id) {
		return this.jdbc.sql("select name, parent_name, place, symbol from agency where id = :agency")
			.param("agency", id.value())
			.query((row, n) -> new Agency(id, row.getString("name"), row.getString("parent_name"),
					row.getString("place"), row.getString("symbol")))
			.single();
	}

	@Override
	public List<AgencyId> all() {
		return this.jdbc.sql("select id from agency order by created_at, id")
			.query((row, n) -> new AgencyId(row.getObject(1, UUID.class)))
			.list();
	}

	@Override
	public List<Unit> units(AgencyId agency) {
		return this.jdbc.sql(UNITS + IN_FORCE + "order by sort_order, id")
			.param("agency", agency.value())
			.param("today", LocalDate.now(this.clock))
			.query(JdbcAgencies::unitOf)
			.list();
	}

	@Override
	public Optional<Unit> unit(AgencyId agency, UnitId unit) {
		return this.jdbc.sql(UNITS + "and id = :unit")
			.param("agency", agency.value())
			.param("unit", unit.value())
			.query(JdbcAgencies::unitOf)
			.optional();
	}

	@Override
	public Optional<Unit> unitWritten(AgencyId agency, String text) {
		return this.jdbc
			.sql(UNITS + "and id = coalesce((select n.unit_id from unit_name n"
					+ " where n.agency_id = :agency and n.folded = :folded),"
					+ " (select l.unit_id from learned_unit_name l"
					+ " where l.agency_id = :agency and l.folded = :folded))")
			.param("agency", agency.value())
			.param("folded", FoldedWords.of(text).joined())
			.query(JdbcAgencies::unitOf)
			.optional()
			.flatMap((unit) -> unit(agency, inForce(agency, unit.id())));
	}

	@Override
	public UnitId inForce(AgencyId agency, UnitId unit) {
		UnitId present = unit;
		Set<UnitId> passed = new HashSet<>();
		Optional<UnitId> next = successor(agency, unit);
		while (next.isPresent() && passed.add(next.get())) {
			present = next.get();
			next = successor(agency, present);
		}
		return present;
	}

	private Optional<UnitId> successor(AgencyId agency, UnitId unit) {
		return this.jdbc
			.sql("select successor_id from unit where agency_id = ? and id = ? and successor_id is not null"
					+ " and valid_to < ?")
			.params(agency.value(), unit.value(), LocalDate.now(this.clock))
			.query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
			.optional();
	}

	@Override
	public Unit office(AgencyId agency) {
		return this.jdbc
			.sql(UNITS + "and kind = 'OFFICE'" + IN_FORCE + "order by sort_order, id fetch first 1 rows only")
			.param("agency", agency.value())
			.param("today", LocalDate.now(this.clock))
			.query(JdbcAgencies::unitOf)
			.single();
	}

	@Override
	public List<Officer> officers(AgencyId agency) {
		return this.officers.active(agency);
	}

	@Override
	public Optional<Officer> officer(AgencyId agency, OfficerId officer) {
		return this.officers.one(agency, officer);
	}

	@Override
	public List<Officer> officersIn(AgencyId agency, UnitId unit) {
		return this.officers.in(agency, unit);
	}

	@Override
	public boolean isStaffed(AgencyId agency, UnitId unit) {
		return this.officers.anyIn(agency, unit);
	}

	@Override
	public List<Officer> heads(AgencyId agency, UnitId unit) {
		return this.officers.heads(agency, unit);
	}

	@Override
	public List<Officer> holding(AgencyId agency, Role role) {
		return this.officers.holding(agency, role);
	}

	@Override
	public List<Officer> delegates(AgencyId agency, ChairmansDecision decision) {
		return this.officers.delegates(agency, decision);
	}

	@Override
	public Optional<Absence> absence(AgencyId agency, OfficerId officer, LocalDate day) {
		return this.absences.within(agency, officer, day, day).stream().findFirst();
	}

	@Override
	public Set<OfficerId> substitutesOf(AgencyId agency, OfficerId officer, LocalDate day) {
		return this.absences.substitutesOf(agency, officer, day);
	}

	@Override
	public Presence presence(AgencyId agency, OfficerId officer) {
		return this.absences.presence(agency, officer, LocalDate.now(this.clock));
	}

	@Override
	public Optional<Actor> actor(OfficerId officer) {
		return this.jdbc.sql("select agency_id from officer where id = :officer and active")
			.param("officer", officer.value())
			.query((row, n) -> new AgencyId(row.getObject(1, UUID.class)))
			.optional()
			.flatMap((agency) -> officer(agency, officer))
			.map(this::actorOf);
	}

	private Actor actorOf(Officer officer) {
		return new Actor(officer.agency(), officer.id(), officer.name(), officer.positions(),
				this.officers.delegated(officer),
				this.absences.standIns(officer.agency(), officer.id(), LocalDate.now(this.clock)));
	}

	static Unit unitOf(ResultSet row, int number) throws SQLException {
		return new Unit(new UnitId(row.getObject("id", UUID.class)),
				new AgencyId(row.getObject("agency_id", UUID.class)), row.getString("code"), row.getString("name"),
				row.getString("short_name"), UnitKind.valueOf(row.getString("kind")), row.getInt("sort_order"));
	}

}
