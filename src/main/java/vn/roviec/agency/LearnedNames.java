package vn.roviec.agency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

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

	private final TransactionTemplate nested;

	LearnedNames(JdbcClient jdbc, PlatformTransactionManager manager) {
		this.jdbc = jdbc;
		this.nested = new TransactionTemplate(manager);
		this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
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
	 * From now on the name means the unit, whatever it was learnt for before. Whoever
	 * teaches several names at once does so in one order, or two of them wait for each
	 * other.
	 * @return false where it is no name that can be kept
	 */
	public boolean learn(Actor by, UnitId unit, String written, Instant now) {
		String folded = FoldedWords.of(written).joined();
		if (folded.isEmpty() || written.length() > LONGEST) {
			return false;
		}
		Map<String, Object> lesson = Map.of("agency", by.agency().value(), "folded", folded, "unit", unit.value(),
				"written", written, "by", by.name(), "at", now.atOffset(ZoneOffset.UTC));
		if (!change(lesson)) {
			add(lesson);
		}
		return true;
	}

	private boolean change(Map<String, Object> lesson) {
		return this.jdbc
			.sql("update learned_unit_name set unit_id = :unit, written = :written, learned_by = :by, learned_at = :at"
					+ " where agency_id = :agency and folded = :folded")
			.params(lesson)
			.update() == 1;
	}

	/**
	 * Two who teach a name first meet at the key: the later waits, is refused and goes
	 * back to its savepoint, which keeps its transaction usable; then its word counts.
	 */
	private void add(Map<String, Object> lesson) {
		try {
			this.nested.executeWithoutResult((status) -> this.jdbc.sql("""
					insert into learned_unit_name (agency_id, folded, unit_id, written, learned_by, learned_at)
					values (:agency, :folded, :unit, :written, :by, :at)
					""").params(lesson).update());
		}
		catch (DuplicateKeyException ex) {
			change(lesson);
		}
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
