package vn.roviec.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

	private static final String OFFICERS = """
			select o.id, o.agency_id, o.name, p.unit_id, u.kind, p.role, p.title
			from officer o
			left join officer_position p on p.agency_id = o.agency_id and p.officer_id = o.id
			    and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
			left join unit u on u.agency_id = p.agency_id and u.id = p.unit_id
			where o.agency_id = :agency %s
			order by o.sort_order, o.id, p.sort_order
			""";

	private static final String HOLDING = """
			and o.active and exists (select 1 from officer_position h
			    where h.agency_id = o.agency_id and h.officer_id = o.id
			    and h.valid_from <= :today and (h.valid_to is null or h.valid_to >= :today)
			    and %s)
			""";

	/**
	 * Delegations of the day whose holder has the position that they were given for: KT.
	 * is a vice-chairman's, TUQ. and TL. are for heads of units.
	 */
	private static final String IN_FORCE_TODAY = """
			delegation d
			join delegation_decision w on w.agency_id = d.agency_id and w.delegation_id = d.id
			join officer_position h on h.agency_id = d.agency_id and h.officer_id = d.to_officer
			    and h.role = case when d.capacity = 'FOR_HEAD' then 'VICE_CHAIRMAN' else 'HEAD' end
			    and h.valid_from <= :today and (h.valid_to is null or h.valid_to >= :today)
			where d.valid_from <= :today and d.valid_to >= :today
			""";

	private static final String DELEGATED = "and o.active and exists (select 1 from " + IN_FORCE_TODAY
			+ " and d.agency_id = o.agency_id and d.to_officer = o.id and w.decision = :decision)";

	private static final String DECIDES = "select distinct w.decision from " + IN_FORCE_TODAY
			+ " and d.agency_id = :agency and d.to_officer = :officer";

	private final JdbcClient jdbc;

	private final Absences absences;

	private final Clock clock;

	JdbcAgencies(JdbcClient jdbc, Absences absences, Clock clock) {
		this.jdbc = jdbc;
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
		return officers(agency, "and o.active", Map.of());
	}

	@Override
	public Optional<Officer> officer(AgencyId agency, OfficerId officer) {
		return officers(agency, "and o.id = :officer", Map.of("officer", officer.value())).stream().findFirst();
	}

	@Override
	public List<Officer> officersIn(AgencyId agency, UnitId unit) {
		return officers(agency, HOLDING.formatted("h.unit_id = :unit and h.role <> 'OBSERVER'"),
				Map.of("unit", unit.value()));
	}

	@Override
	public boolean isStaffed(AgencyId agency, UnitId unit) {
		return this.jdbc.sql("""
				select 1 from officer_position h
				join officer o on o.agency_id = h.agency_id and o.id = h.officer_id and o.active
				where h.agency_id = :agency and h.unit_id = :unit and h.role <> 'OBSERVER'
				and h.valid_from <= :today and (h.valid_to is null or h.valid_to >= :today)
				fetch first 1 rows only
				""")
			.param("agency", agency.value())
			.param("unit", unit.value())
			.param("today", LocalDate.now(this.clock))
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	@Override
	public List<Officer> heads(AgencyId agency, UnitId unit) {
		return officers(agency, HOLDING.formatted("h.unit_id = :unit and h.role = 'HEAD'"),
				Map.of("unit", unit.value()));
	}

	@Override
	public List<Officer> holding(AgencyId agency, Role role) {
		return officers(agency, HOLDING.formatted("h.role = :role"), Map.of("role", role.name()));
	}

	@Override
	public List<Officer> delegates(AgencyId agency, ChairmansDecision decision) {
		return officers(agency, DELEGATED, Map.of("decision", decision.name()));
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
		return new Actor(officer.agency(), officer.id(), officer.name(), officer.positions(), delegated(officer),
				this.absences.standIns(officer.agency(), officer.id(), LocalDate.now(this.clock)));
	}

	private Set<ChairmansDecision> delegated(Officer officer) {
		if (officer.positions()
			.stream()
			.noneMatch((position) -> position.role() == Role.VICE_CHAIRMAN || position.role() == Role.HEAD)) {
			return Set.of();
		}
		return this.jdbc.sql(DECIDES)
			.param("agency", officer.agency().value())
			.param("officer", officer.id().value())
			.param("today", LocalDate.now(this.clock))
			.query((row, n) -> ChairmansDecision.valueOf(row.getString("decision")))
			.set();
	}

	private List<Officer> officers(AgencyId agency, String condition, Map<String, ?> parameters) {
		return this.jdbc.sql(OFFICERS.formatted(condition))
			.param("agency", agency.value())
			.param("today", LocalDate.now(this.clock))
			.params(parameters)
			.query(JdbcAgencies::officersOf);
	}

	/** Rows come one a position, an officer's rows together and the main one first. */
	private static List<Officer> officersOf(ResultSet rows) throws SQLException {
		Map<OfficerId, Officer> officers = new LinkedHashMap<>();
		Map<OfficerId, List<Position>> positions = new LinkedHashMap<>();
		while (rows.next()) {
			OfficerId id = new OfficerId(rows.getObject("id", UUID.class));
			List<Position> held = positions.computeIfAbsent(id, (key) -> new ArrayList<>());
			UUID unit = rows.getObject("unit_id", UUID.class);
			if (unit != null) {
				held.add(new Position(new UnitId(unit), UnitKind.valueOf(rows.getString("kind")),
						Role.valueOf(rows.getString("role")), rows.getString("title")));
			}
			officers.put(id, new Officer(id, new AgencyId(rows.getObject("agency_id", UUID.class)),
					rows.getString("name"), List.copyOf(held)));
		}
		return List.copyOf(officers.values());
	}

	static Unit unitOf(ResultSet row, int number) throws SQLException {
		return new Unit(new UnitId(row.getObject("id", UUID.class)),
				new AgencyId(row.getObject("agency_id", UUID.class)), row.getString("code"), row.getString("name"),
				row.getString("short_name"), UnitKind.valueOf(row.getString("kind")), row.getInt("sort_order"));
	}

}
