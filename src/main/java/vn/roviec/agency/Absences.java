package vn.roviec.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import vn.roviec.workflow.KnownInTransaction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of absences, and who stands in for whom. */
@Repository
@Transactional
public class Absences {

	private static final String SELECT = """
			select id, agency_id, officer_id, first_day, last_day, substitute_id, reason from officer_absence
			where agency_id = :agency
			""";

	/**
	 * Where the substitute is away too, whoever stands in for the substitute; the chain
	 * goes no further.
	 */
	private static final String STANDING_IN = """
			select a.officer_id as absent, coalesce(b.substitute_id, a.substitute_id) as substitute
			from officer_absence a
			left join officer_absence b on b.agency_id = a.agency_id and b.officer_id = a.substitute_id
			    and b.first_day <= :day and b.last_day >= :day
			join officer o on o.agency_id = a.agency_id and o.id = coalesce(b.substitute_id, a.substitute_id)
			    and o.active
			where a.agency_id = :agency and a.first_day <= :day and a.last_day >= :day
			and a.officer_id <> coalesce(b.substitute_id, a.substitute_id)
			""";

	/** Whoever has left the agency has no position that could pass over. */
	private static final String ABSENT_WITH_POSITIONS = """
			select s.absent, x.name, p.unit_id, u.kind, p.role, p.title from (%s) s
			join officer x on x.agency_id = :agency and x.id = s.absent
			left join officer_position p on p.agency_id = x.agency_id and p.officer_id = x.id and x.active
			    and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
			left join unit u on u.agency_id = p.agency_id and u.id = p.unit_id
			order by x.sort_order, x.id, p.sort_order
			""";

	private static final String PRESENCE = "select o.active, s.substitute from officer o left join (" + STANDING_IN
			+ ") s on s.absent = o.id where o.agency_id = :agency and o.id = :officer";

	private final JdbcClient jdbc;

	private final KnownInTransaction<OfficerId, Presence> known = new KnownInTransaction<>();

	Absences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void add(Absence absence) {
		this.known.forget();
		OfficerId substitute = absence.substitute();
		this.jdbc
			.sql("insert into officer_absence (id, agency_id, officer_id, first_day, last_day, substitute_id, reason)"
					+ " values (:id, :agency, :officer, :first, :last, :substitute, :reason)")
			.param("id", absence.id().value())
			.param("agency", absence.agency().value())
			.param("officer", absence.officer().value())
			.param("first", absence.firstDay())
			.param("last", absence.lastDay())
			.param("substitute", (substitute != null) ? substitute.value() : null)
			.param("reason", absence.reason())
			.update();
	}

	/** Takes an absence back. */
	public void remove(AgencyId agency, AbsenceId absence) {
		this.known.forget();
		this.jdbc.sql("delete from officer_absence where agency_id = ? and id = ?")
			.params(agency.value(), absence.value())
			.update();
	}

	/** Lets an absence end sooner; what was done meanwhile stays done. */
	public void endOn(AgencyId agency, AbsenceId absence, LocalDate lastDay) {
		this.known.forget();
		this.jdbc.sql("update officer_absence set last_day = ? where agency_id = ? and id = ?")
			.params(lastDay, agency.value(), absence.value())
			.update();
	}

	@Transactional(readOnly = true)
	public Optional<Absence> find(AgencyId agency, AbsenceId absence) {
		return this.jdbc.sql(SELECT + " and id = :id")
			.param("agency", agency.value())
			.param("id", absence.value())
			.query(Absences::absenceOf)
			.optional();
	}

	/** Absences that end on the day or later, the soonest first. */
	@Transactional(readOnly = true)
	public List<Absence> since(AgencyId agency, LocalDate day) {
		return this.jdbc.sql(SELECT + " and last_day >= :day order by first_day, id")
			.param("agency", agency.value())
			.param("day", day)
			.query(Absences::absenceOf)
			.list();
	}

	/** The officer's absences that share a day with these, the soonest first. */
	@Transactional(readOnly = true)
	public List<Absence> within(AgencyId agency, OfficerId officer, LocalDate firstDay, LocalDate lastDay) {
		return this.jdbc
			.sql(SELECT + " and officer_id = :officer and first_day <= :last and last_day >= :first order by first_day")
			.param("agency", agency.value())
			.param("officer", officer.value())
			.param("first", firstDay)
			.param("last", lastDay)
			.query(Absences::absenceOf)
			.list();
	}

	/** Looked up once in a transaction. */
	@Transactional(readOnly = true)
	Presence presence(AgencyId agency, OfficerId officer, LocalDate day) {
		return this.known.get(officer, () -> {
			Set<OfficerId> substitutes = new HashSet<>();
			boolean active = this.jdbc.sql(PRESENCE)
				.param("agency", agency.value())
				.param("day", day)
				.param("officer", officer.value())
				.query((row, number) -> {
					UUID substitute = row.getObject("substitute", UUID.class);
					if (substitute != null) {
						substitutes.add(new OfficerId(substitute));
					}
					return row.getBoolean("active");
				})
				.list()
				.contains(true);
			return new Presence(active, substitutes);
		});
	}

	@Transactional(readOnly = true)
	Set<OfficerId> substitutesOf(AgencyId agency, OfficerId absent, LocalDate day) {
		return this.jdbc.sql(STANDING_IN + " and a.officer_id = :officer")
			.param("agency", agency.value())
			.param("day", day)
			.param("officer", absent.value())
			.query((row, n) -> new OfficerId(row.getObject("substitute", UUID.class)))
			.set();
	}

	@Transactional(readOnly = true)
	List<StandIn> standIns(AgencyId agency, OfficerId substitute, LocalDate day) {
		return this.jdbc
			.sql(ABSENT_WITH_POSITIONS
				.formatted(STANDING_IN + " and coalesce(b.substitute_id, a.substitute_id) = :officer"))
			.param("agency", agency.value())
			.param("day", day)
			.param("officer", substitute.value())
			.query(Absences::standInsOf);
	}

	/** Rows come one a position, an officer's rows together. */
	private static List<StandIn> standInsOf(ResultSet rows) throws SQLException {
		Map<OfficerId, String> names = new LinkedHashMap<>();
		Map<OfficerId, List<Position>> positions = new HashMap<>();
		while (rows.next()) {
			OfficerId absent = new OfficerId(rows.getObject("absent", UUID.class));
			names.put(absent, rows.getString("name"));
			List<Position> held = positions.computeIfAbsent(absent, (key) -> new ArrayList<>());
			UUID unit = rows.getObject("unit_id", UUID.class);
			if (unit != null) {
				held.add(new Position(new UnitId(unit), UnitKind.valueOf(rows.getString("kind")),
						Role.valueOf(rows.getString("role")), rows.getString("title")));
			}
		}
		return names.entrySet()
			.stream()
			.map((one) -> new StandIn(one.getKey(), one.getValue(), positions.getOrDefault(one.getKey(), List.of())))
			.toList();
	}

	private static Absence absenceOf(ResultSet row, int number) throws SQLException {
		UUID substitute = row.getObject("substitute_id", UUID.class);
		return new Absence(new AbsenceId(row.getObject("id", UUID.class)),
				new AgencyId(row.getObject("agency_id", UUID.class)),
				new OfficerId(row.getObject("officer_id", UUID.class)), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class), (substitute != null) ? new OfficerId(substitute) : null,
				row.getString("reason"));
	}

}
