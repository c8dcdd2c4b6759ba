package vn.roviec.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.AgencyLadder;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Figures of tasks and the lists behind them, from one question each. */
@Repository
@Transactional(readOnly = true)
public class TaskFigures {

	private static final String LIST = """
			t.id, t.plan_id, t.plan_title, t.plan_symbol, t.item_no, t.position, t.content, t.deliverable, t.lead_unit,
			t.agency_id, t.assignee, t.deadline_text, t.due_on, t.strict_before, t.handed_in_on,
			t.launched_at, t.progress_percent,
			t.return_count, t.status
			""";

	private static final String NAMED = """
			select q.*, u.short_name as lead_name, o.name as assignee_name from (%s) q
			left join unit u on u.agency_id = q.agency_id and u.id = q.lead_unit
			left join officer o on o.agency_id = q.agency_id and o.id = q.assignee
			""";

	private static final String BY_ROW = " order by q.plan_id, q.item_no, q.position, q.due_on, q.id";

	private static final String BY_DATE = """
			 order by case when q.due_on is null then 1 else 0 end, q.due_on, q.plan_id, q.item_no, q.position, q.id
			""";

	/** Lines of a long list that are held at once. */
	private static final int FETCHED = 500;

	private final JdbcClient jdbc;

	private final WorkingCalendars calendars;

	private final Function<AgencyId, Ladder> ladders;

	private final Ladder standard;

	private final Clock clock;

	@Autowired
	TaskFigures(DataSource database, WorkingCalendars calendars, AgencyLadder ladders, Clock clock) {
		this(client(database), calendars, ladders::of, ladders.standard(), clock);
	}

	private TaskFigures(JdbcClient jdbc, WorkingCalendars calendars, Function<AgencyId, Ladder> ladders,
			Ladder standard, Clock clock) {
		this.jdbc = jdbc;
		this.calendars = calendars;
		this.ladders = ladders;
		this.standard = standard;
		this.clock = clock;
	}

	private static JdbcClient client(DataSource database) {
		JdbcTemplate template = new JdbcTemplate(database);
		template.setFetchSize(FETCHED);
		return JdbcClient.create(template);
	}

	/**
	 * The same figures by the standard ladder whatever an agency's own is, so that
	 * several agencies are measured alike.
	 */
	public TaskFigures byOneLadder() {
		return new TaskFigures(this.jdbc, this.calendars, (agency) -> this.standard, this.standard, this.clock);
	}

	/** How the agency's tasks stand today. */
	public Standing standing(AgencyId agency) {
		return Standing.on(LocalDate.now(this.clock), this.calendars.of(agency), this.ladders.apply(agency));
	}

	/** How many tasks of each unit are in which state. */
	public Matrix matrix(AgencyId agency, TaskFilter filter) {
		Standing standing = standing(agency);
		return new Matrix(standing, rows(agency, counts(agency, filter, standing, "lead_unit")));
	}

	/** How many tasks of each plan are in which state. */
	public Map<UUID, Map<String, Integer>> plans(AgencyId agency, TaskFilter filter) {
		return counts(agency, filter, standing(agency), "plan_id");
	}

	private Map<UUID, Map<String, Integer>> counts(AgencyId agency, TaskFilter filter, Standing standing, String by) {
		TaskQuestion asked = TaskQuestion.of(agency, filter, standing, "t." + by);
		Map<UUID, Map<String, Integer>> counts = new HashMap<>();
		this.jdbc
			.sql("select %1$s, state, count(*) as tasks from (%2$s) s group by %1$s, state".formatted(by, asked.sql()))
			.params(asked.parameters())
			.query((row) -> {
				counts.computeIfAbsent(row.getObject(by, UUID.class), (key) -> new LinkedHashMap<>())
					.put(row.getString("state"), row.getInt("tasks"));
			});
		return counts;
	}

	private List<Matrix.Row> rows(AgencyId agency, Map<UUID, Map<String, Integer>> counts) {
		List<Matrix.Row> rows = new ArrayList<>();
		names(agency)
			.forEach((unit, name) -> rows.add(new Matrix.Row(unit, name, counts.getOrDefault(unit, Map.of()))));
		rows.removeIf((row) -> row.counts().isEmpty());
		return rows;
	}

	/** The agency's units in its order, those that have ended last. */
	Map<UUID, String> names(AgencyId agency) {
		Map<UUID, String> names = new LinkedHashMap<>();
		this.jdbc.sql("""
				select id, name from unit where agency_id = :agency
				order by case when valid_to is null then 0 else 1 end, sort_order, id
				""").param("agency", agency.value()).query((row) -> {
			names.put(row.getObject("id", UUID.class), row.getString("name"));
		});
		return names;
	}

	/** How many tasks the filter lets through. */
	public int count(AgencyId agency, TaskFilter filter) {
		TaskQuestion asked = TaskQuestion.of(agency, filter, standing(agency), "t.id");
		return this.jdbc.sql("select count(*) from (" + asked.sql() + ") s")
			.params(asked.parameters())
			.query(Integer.class)
			.single();
	}

	/** A page of the list, by due date, those without one last. */
	public List<TaskLine> page(AgencyId agency, TaskFilter filter, int offset, int size) {
		return list(agency, filter, BY_DATE, " limit :size offset :offset").param("size", size)
			.param("offset", offset)
			.query(TaskFigures::line)
			.list();
	}

	/** The first lines in the order of the plan's rows. */
	public List<TaskLine> inOrder(AgencyId agency, TaskFilter filter, int limit) {
		return list(agency, filter, BY_ROW, " limit :limit").param("limit", limit).query(TaskFigures::line).list();
	}

	/** Every line of the list, one after the other. */
	public void each(AgencyId agency, TaskFilter filter, Consumer<TaskLine> each) {
		list(agency, filter, BY_DATE, "").query((RowCallbackHandler) (row) -> each.accept(line(row, 0)));
	}

	private JdbcClient.StatementSpec list(AgencyId agency, TaskFilter filter, String order, String part) {
		TaskQuestion asked = TaskQuestion.of(agency, filter, standing(agency), LIST);
		return this.jdbc.sql(NAMED.formatted(asked.sql() + order + part) + order).params(asked.parameters());
	}

	private static TaskLine line(ResultSet row, int number) throws SQLException {
		return new TaskLine(row.getObject("id", UUID.class), row.getString("plan_title"), row.getString("plan_symbol"),
				row.getInt("item_no"), row.getString("content"), row.getString("deliverable"),
				row.getString("lead_name"), row.getString("assignee_name"), row.getString("deadline_text"),
				row.getObject("launched_at", OffsetDateTime.class).toInstant(),
				row.getObject("due_on", LocalDate.class), row.getBoolean("strict_before"),
				row.getObject("handed_in_on", LocalDate.class), row.getInt("progress_percent"),
				row.getInt("return_count"), row.getString("status"), row.getString("state"));
	}

}
