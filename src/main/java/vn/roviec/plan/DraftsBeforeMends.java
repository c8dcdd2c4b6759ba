package vn.roviec.plan;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each draft as it was before it was last mended. */
@Repository
class DraftsBeforeMends {

	private static final String PLAN = " from draft_before_mend where plan_id = :plan and agency_id = :agency";

	private static final int LONGEST_WORDS = 4000;

	private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

	private final JdbcClient jdbc;

	DraftsBeforeMends(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps the draft; the caller holds the plan's row.
	 * @param before as it was
	 * @param version of the draft that was mended
	 * @param words what was mended
	 * @param lesson what was learnt by it, null where nothing was
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void keep(Plan before, int version, String words, @Nullable Lesson lesson) {
		forget(before);
		this.jdbc.sql("""
				insert into draft_before_mend
				  (plan_id, agency_id, draft_version, words, draft, learned_name, learned_unit)
				values (:plan, :agency, :version, :words, :draft, :name, :unit)
				""")
			.param("plan", before.id().value())
			.param("agency", before.agency().value())
			.param("version", version)
			.param("words", (words.length() > LONGEST_WORDS) ? words.substring(0, LONGEST_WORDS) : words)
			.param("draft", write(new Draft(before.text(), before.items())))
			.param("name", (lesson != null) ? lesson.name() : null)
			.param("unit", (lesson != null) ? lesson.unit().value() : null)
			.update();
	}

	/** What was mended, empty where the draft was touched since. */
	@Transactional(readOnly = true)
	Optional<String> words(Plan plan) {
		return untouched("words", plan);
	}

	/** The draft as it was, empty where it was touched since. */
	@Transactional(readOnly = true)
	Optional<Draft> draft(Plan plan) {
		return untouched("draft", plan).map(DraftsBeforeMends::read);
	}

	/** What was learnt by the mend, empty where nothing was or the draft was touched. */
	@Transactional(readOnly = true)
	Optional<Lesson> lesson(Plan plan) {
		return this.jdbc
			.sql("select learned_name, learned_unit" + PLAN
					+ " and draft_version = :version and learned_name is not null")
			.param("plan", plan.id().value())
			.param("agency", plan.agency().value())
			.param("version", plan.version())
			.query((row, n) -> new Lesson(row.getString("learned_name"),
					new UnitId(row.getObject("learned_unit", UUID.class))))
			.optional();
	}

	private Optional<String> untouched(String column, Plan plan) {
		return this.jdbc.sql("select " + column + PLAN + " and draft_version = :version")
			.param("plan", plan.id().value())
			.param("agency", plan.agency().value())
			.param("version", plan.version())
			.query((row, n) -> row.getString(1))
			.optional();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void forget(Plan plan) {
		this.jdbc.sql("delete" + PLAN).param("plan", plan.id().value()).param("agency", plan.agency().value()).update();
	}

	private static String write(Draft draft) {
		try {
			return JSON.writeValueAsString(draft);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Draft read(String json) {
		try {
			return JSON.readValue(json, Draft.class);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A name and the unit that it means from then on. */
	record Lesson(String name, UnitId unit) {
	}

	/** A draft's words and rows, confirmations included. */
	record Draft(PlanText text, List<PlanItem> items) {
	}

}
