package vn.roviec.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of who may look at whom. */
@Repository
@Transactional
public class Observations {

	private static final String SELECT = """
			select v.id, v.agency_id, v.observer_agency, a.name as observer_name, v.valid_from, v.valid_to, v.basis,
			o.name as granted_by, v.ended_at from observation v join agency a on a.id = v.observer_agency
			join officer o on o.agency_id = v.agency_id and o.id = v.granted_by where v.agency_id = :agency
			""";

	private final JdbcClient jdbc;

	Observations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By which the agency has let itself be seen, the newest first. */
	@Transactional(readOnly = true)
	public List<Observation> of(AgencyId observed) {
		return this.jdbc.sql(SELECT + " order by v.granted_at desc, v.id")
			.param("agency", observed.value())
			.query(Observations::row)
			.list();
	}

	/** One of them; empty where the agency has none of this id. */
	@Transactional(readOnly = true)
	public Optional<Observation> find(AgencyId observed, UUID id) {
		return this.jdbc.sql(SELECT + " and v.id = :id")
			.param("agency", observed.value())
			.param("id", id)
			.query(Observations::row)
			.optional();
	}

	/** The agencies that the observers of one may look at on a day, by name. */
	@Transactional(readOnly = true)
	public List<ObservedAgency> seenBy(AgencyId observer, LocalDate day) {
		Map<AgencyId, ObservedAgency> seen = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select v.id, v.agency_id, a.name from observation v join agency a on a.id = v.agency_id
					where v.observer_agency = :observer and v.ended_at is null and v.valid_from <= :day and v.valid_to >= :day
					order by a.name, a.id, v.granted_at
					""")
			.param("observer", observer.value())
			.param("day", day)
			.query((row) -> {
				AgencyId id = new AgencyId(row.getObject("agency_id", UUID.class));
				seen.putIfAbsent(id, new ObservedAgency(row.getObject("id", UUID.class), id, row.getString("name")));
			});
		return List.copyOf(seen.values());
	}

	/** Other agencies that have an observer on a day, by name: nobody else could look. */
	@Transactional(readOnly = true)
	public Map<AgencyId, String> observers(AgencyId other, LocalDate day) {
		Map<AgencyId, String> names = new LinkedHashMap<>();
		this.jdbc.sql("""
				select a.id, a.name from agency a where a.id <> :agency and exists (select 1 from officer_position h
				join officer o on o.agency_id = h.agency_id and o.id = h.officer_id and o.active
				where h.agency_id = a.id and h.role = 'OBSERVER' and h.valid_from <= :day
				and (h.valid_to is null or h.valid_to >= :day)) order by a.name, a.id
				""").param("agency", other.value()).param("day", day).query((row) -> {
			names.put(new AgencyId(row.getObject("id", UUID.class)), row.getString("name"));
		});
		return names;
	}

	void add(Actor by, Observation observation, Instant at) {
		this.jdbc.sql("""
				insert into observation (id, agency_id, observer_agency, valid_from, valid_to, basis, granted_by,
				granted_at) values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(observation.id(), observation.observed().value(), observation.observer().value(),
					observation.firstDay(), observation.lastDay(), observation.basis(), by.officer().value(),
					at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Ends one; false where somebody has ended it before. */
	boolean end(Actor by, UUID id, Instant at) {
		return this.jdbc.sql(
				"update observation set ended_by = ?, ended_at = ? where agency_id = ? and id = ? and ended_at is null")
			.params(by.officer().value(), at.atOffset(ZoneOffset.UTC), by.agency().value(), id)
			.update() == 1;
	}

	private static Observation row(ResultSet row, int number) throws SQLException {
		@Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new Observation(row.getObject("id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class)),
				new AgencyId(row.getObject("observer_agency", UUID.class)), row.getString("observer_name"),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
				row.getString("basis"), row.getString("granted_by"), (ended != null) ? ended.toInstant() : null);
	}

}
