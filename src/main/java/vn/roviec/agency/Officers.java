package vn.roviec.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads officers with what they hold, and what is delegated to them, on the clock's day.
 */
@Repository
@Transactional(readOnly = true)
class Officers {

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

	private final Clock clock;

	Officers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those whose account is not closed, in the order of the agency's list. */
	List<Officer> active(AgencyId agency) {
		return where(agency, "and o.active", Map.of());
	}

	Optional<Officer> one(AgencyId agency, OfficerId officer) {
		return where(agency, "and o.id = :officer", Map.of("officer", officer.value())).stream().findFirst();
	}

	/** Those with a position in the unit, observers left out. */
	List<Officer> in(AgencyId agency, UnitId unit) {
		return where(agency, HOLDING.formatted("h.unit_id = :unit and h.role <> 'OBSERVER'"),
				Map.of("unit", unit.value()));
	}

	/** Whether {@link #in} would name anybody. */
	boolean anyIn(AgencyId agency, UnitId unit) {
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

	List<Officer> heads(AgencyId agency, UnitId unit) {
		return where(agency, HOLDING.formatted("h.unit_id = :unit and h.role = 'HEAD'"), Map.of("unit", unit.value()));
	}

	List<Officer> holding(AgencyId agency, Role role) {
		return where(agency, HOLDING.formatted("h.role = :role"), Map.of("role", role.name()));
	}

	/** Those who may take the decision in the chairman's place. */
	List<Officer> delegates(AgencyId agency, ChairmansDecision decision) {
		return where(agency, DELEGATED, Map.of("decision", decision.name()));
	}

	/** The decisions that the officer may take in the chairman's place. */
	Set<ChairmansDecision> delegated(Officer officer) {
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

	private List<Officer> where(AgencyId agency, String condition, Map<String, ?> parameters) {
		return this.jdbc.sql(OFFICERS.formatted(condition))
			.param("agency", agency.value())
			.param("today", LocalDate.now(this.clock))
			.params(parameters)
			.query(Officers::officersOf);
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

}
