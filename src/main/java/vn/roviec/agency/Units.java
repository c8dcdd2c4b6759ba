package vn.roviec.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of units as the administrator keeps it, also those that have ended. */
@Repository
@Transactional
public class Units {

	private static final String SELECT = """
			select id, agency_id, code, name, short_name, kind, sort_order, valid_from, valid_to, successor_id from unit
			where agency_id = :agency
			""";

	private final JdbcClient jdbc;

	Units(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All units, those that have ended last. */
	@Transactional(readOnly = true)
	public List<UnitLife> all(AgencyId agency) {
		return this.jdbc
			.sql(SELECT + " order by case when valid_to is null then 0 else 1 end, valid_to desc, sort_order, id")
			.param("agency", agency.value())
			.query(Units::lifeOf)
			.list();
	}

	@Transactional(readOnly = true)
	public Optional<UnitLife> find(AgencyId agency, UnitId unit) {
		return this.jdbc.sql(SELECT + " and id = :unit")
			.param("agency", agency.value())
			.param("unit", unit.value())
			.query(Units::lifeOf)
			.optional();
	}

	/** Whether a unit that has not ended, other than this one, goes by the name. */
	@Transactional(readOnly = true)
	public boolean taken(AgencyId agency, String name, @Nullable UnitId except) {
		return holder(agency, name).filter((holder) -> !holder.ended())
			.filter((holder) -> !holder.unit().id().equals(except))
			.isPresent();
	}

	/** Adds a unit after the others. */
	public void add(AgencyId agency, UnitId id, String name, String shortName, UnitKind kind, LocalDate validFrom) {
		this.jdbc
			.sql("insert into unit (id, agency_id, name, short_name, kind, sort_order, valid_from)"
					+ " select :id, :agency, :name, :short, :kind, coalesce(max(sort_order), -1) + 1,"
					+ " cast(:from as date) from unit where agency_id = :agency")
			.param("id", id.value())
			.param("agency", agency.value())
			.param("name", name)
			.param("short", shortName)
			.param("kind", kind.name())
			.param("from", validFrom)
			.update();
		goesBy(agency, id, name);
		goesBy(agency, id, shortName);
	}

	/** Gives a unit another name; it is still known by the old one. */
	public void rename(AgencyId agency, UnitId unit, String name, String shortName) {
		this.jdbc.sql("update unit set name = ?, short_name = ? where agency_id = ? and id = ?")
			.params(name, shortName, agency.value(), unit.value())
			.update();
		goesBy(agency, unit, name);
		goesBy(agency, unit, shortName);
	}

	/**
	 * Ends a unit; the successor takes over the code by which plans mean it.
	 * @return false where it had ended before
	 */
	public boolean end(AgencyId agency, UnitId unit, LocalDate lastDay, UnitId successor) {
		String code = this.jdbc.sql("select code from unit where agency_id = ? and id = ? for update")
			.params(agency.value(), unit.value())
			.query((row, n) -> Optional.ofNullable(row.getString(1)))
			.single()
			.orElse(null);
		boolean ended = this.jdbc.sql(
				"update unit set valid_to = :last, successor_id = :successor, code = null where agency_id = :agency and id = :unit"
						+ " and valid_to is null")
			.param("last", lastDay)
			.param("successor", successor.value())
			.param("agency", agency.value())
			.param("unit", unit.value())
			.update() == 1;
		if (ended && code != null) {
			this.jdbc.sql("update unit set code = ? where agency_id = ? and id = ? and code is null")
				.params(code, agency.value(), successor.value())
				.update();
		}
		return ended;
	}

	/** The name now means this unit, where it does not mean another that is there. */
	private void goesBy(AgencyId agency, UnitId unit, String written) {
		String folded = FoldedWords.of(written).joined();
		Optional<UnitLife> holder = holder(agency, written);
		if (holder.isEmpty()) {
			this.jdbc.sql("insert into unit_name (agency_id, folded, unit_id, written) values (?, ?, ?, ?)")
				.params(agency.value(), folded, unit.value(), written)
				.update();
		}
		else if (holder.get().ended()) {
			this.jdbc.sql("update unit_name set unit_id = ?, written = ? where agency_id = ? and folded = ?")
				.params(unit.value(), written, agency.value(), folded)
				.update();
		}
	}

	private Optional<UnitLife> holder(AgencyId agency, String written) {
		return this.jdbc
			.sql(SELECT + " and id = (select n.unit_id from unit_name n"
					+ " where n.agency_id = :agency and n.folded = :folded)")
			.param("agency", agency.value())
			.param("folded", FoldedWords.of(written).joined())
			.query(Units::lifeOf)
			.optional();
	}

	private static UnitLife lifeOf(ResultSet row, int number) throws SQLException {
		UUID successor = row.getObject("successor_id", UUID.class);
		return new UnitLife(JdbcAgencies.unitOf(row, number), row.getObject("valid_from", LocalDate.class),
				row.getObject("valid_to", LocalDate.class), (successor != null) ? new UnitId(successor) : null);
	}

}
