package vn.roviec.agency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names of units that an agency's drafters have resolved; they count where the agency's
 * own names say nothing.
 */
@Repository
@Transactional
public class LearnedNames {

	private static final int LONGEST = 200;

	private static final String NAME = " from learned_unit_name where agency_id = :agency and folded = :folded";

	private final JdbcClient jdbc;

	LearnedNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order of their words. */
	@Transactional(readOnly = true)
	public List<Learned> of(AgencyId agency, UnitId unit) {
		return this.jdbc
			.sql("select written, learned_by, learned_at from learned_unit_name"
					+ " where agency_id = :agency and unit_id = :unit order by written")
			.param("agency", agency.value())
			.param("unit", unit.value())
			.query((row, n) -> new Learned(row.getString("written"), row.getString("learned_by"),
					row.getObject("learned_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** The unit that a name was learnt for. */
	@Transactional(readOnly = true)
	public Optional<UnitId> meant(AgencyId agency, String written) {
		return this.jdbc.sql("select unit_id" + NAME)
			.param("agency", agency.value())
			.param("folded", FoldedWords.of(written).joined())
			.query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
			.optional();
	}

	/**
	 * From now on the name means the unit, whatever it was learnt for before.
	 * @return false where it is no name that can be kept
	 */
	public boolean learn(Actor by, UnitId unit, String written, Instant now) {
		String folded = FoldedWords.of(written).joined();
		if (folded.isEmpty() || written.length() > LONGEST) {
			return false;
		}
		forget(by.agency(), written);
		this.jdbc.sql("""
				insert into learned_unit_name (agency_id, folded, unit_id, written, learned_by, learned_at)
				values (:agency, :folded, :unit, :written, :by, :at)
				""")
			.param("agency", by.agency().value())
			.param("folded", folded)
			.param("unit", unit.value())
			.param("written", written)
			.param("by", by.name())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		return true;
	}

	/** Whether there was such a name. */
	public boolean forget(AgencyId agency, String written) {
		return this.jdbc.sql("delete" + NAME)
			.param("agency", agency.value())
			.param("folded", FoldedWords.of(written).joined())
			.update() == 1;
	}

	/** A name as it was written, and who resolved it. */
	public record Learned(String written, String by, Instant at) {
	}

}
