package vn.roviec.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was measured, in the order of its days; of one day the last entered last.
 */
@Repository
public class Measurements {

	private static final String SELECT = "select m.* from measurement m where m.agency_id = :agency";

	private static final String ORDER = " order by m.measured_on, m.recorded_at, m.id";

	private final JdbcClient jdbc;

	Measurements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of one target, those that were struck out too. */
	@Transactional(readOnly = true)
	public List<Measurement> of(AgencyId agency, TargetId target) {
		return this.jdbc.sql(SELECT + " and m.target_id = :target" + ORDER)
			.param("agency", agency.value())
			.param("target", target.value())
			.query(Measurements::measurement)
			.list();
	}

	/** Of all targets, of one plan where one is named, that are no later than a day. */
	Map<TargetId, List<Measurement>> all(AgencyId agency, @Nullable UUID plan, LocalDate until) {
		JdbcClient.StatementSpec asked = this.jdbc
			.sql(SELECT + " and m.measured_on <= :until"
					+ ((plan != null) ? " and exists (select 1 from target t where t.agency_id = m.agency_id"
							+ " and t.id = m.target_id and t.plan_id = :plan)" : "")
					+ ORDER)
			.param("agency", agency.value())
			.param("until", until);
		return ((plan != null) ? asked.param("plan", plan) : asked).query(Measurements::measurement)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Measurement::target));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void add(Actor actor, Measurement one) {
		this.jdbc.sql("""
				insert into measurement (id, agency_id, target_id, measured, measured_on, measured_by, words,
				    recorded_by, recorded_name, recorded_at, corrects, struck_name, struck_words)
				values (:id, :agency, :target, :measured, :on, :by, :words, :recordedBy, :recordedName, :recordedAt,
				    :corrects, '', '')
				""")
			.param("id", one.id())
			.param("agency", actor.agency().value())
			.param("target", one.target().value())
			.param("measured", one.value())
			.param("on", one.on())
			.param("by", one.by())
			.param("words", one.words())
			.param("recordedBy", actor.officer().value())
			.param("recordedName", one.recordedBy())
			.param("recordedAt", one.recordedAt().atOffset(ZoneOffset.UTC))
			.param("corrects", one.corrects())
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void strike(Actor actor, Measurement one, String words, Instant now) {
		this.jdbc.sql("""
				update measurement set struck_by = :by, struck_name = :name, struck_at = :at, struck_words = :words
				where agency_id = :agency and id = :id
				""")
			.param("by", actor.officer().value())
			.param("name", actor.name())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("words", words)
			.param("agency", actor.agency().value())
			.param("id", one.id())
			.update();
	}

	private static Measurement measurement(ResultSet row, int number) throws SQLException {
		OffsetDateTime struck = row.getObject("struck_at", OffsetDateTime.class);
		return new Measurement(row.getObject("id", UUID.class), new TargetId(row.getObject("target_id", UUID.class)),
				row.getBigDecimal("measured"), row.getObject("measured_on", LocalDate.class),
				row.getString("measured_by"), row.getString("words"), row.getString("recorded_name"),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getObject("corrects", UUID.class),
				(struck != null) ? new Measurement.Struck(row.getString("struck_name"), struck.toInstant(),
						row.getString("struck_words")) : null);
	}

}
