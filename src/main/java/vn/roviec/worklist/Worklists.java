package vn.roviec.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of an officer's work. Each is put together from the beginnings of a few index
 * ranges, so that a page costs the same however many items the agency has.
 */
@Repository
@Transactional(readOnly = true)
public class Worklists {

	private static final int COUNTED = 100;

	private static final String KEY = "w.id, w.sort_due, w.created_at";

	private static final String BY_URGENCY = "w.sort_due, w.created_at, w.id";

	private static final String ENDED_KEY = "w.id, w.ended_at";

	private static final String NEWEST_FIRST = "w.ended_at desc, w.id desc";

	private static final WorkFilter EVERYTHING = new WorkFilter("", null, null, null, WorkFilter.Held.ALL, null, null,
			null);

	private final JdbcClient jdbc;

	private final Clock clock;

	Worklists(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A page of a list, the most urgent first; finished work the newest first.
	 * @param after the last place of the page before, null for the first page
	 */
	public Page page(Actor actor, WorkList list, WorkFilter filter, @Nullable Place after, int size) {
		Map<String, Object> parameters = parameters(actor);
		Conditions conditions = new Conditions(parameters).filter(filter, LocalDate.now(this.clock));
		if (after != null) {
			conditions = (list == WorkList.DONE) ? conditions.before(after) : conditions.after(after);
		}
		String order = (list == WorkList.DONE) ? NEWEST_FIRST : BY_URGENCY;
		String ids = union(Slices.of(list, actor, filter), list, conditions.sql(), size + 1, parameters);
		List<WorkItem> found = this.jdbc
			.sql(WorkItemRow.COLUMNS + "from (select w.id from (" + ids + ") w order by " + order + " limit "
					+ (size + 1) + ") p join work_item w on w.id = p.id" + WorkItemRow.NAMES + " order by " + order)
			.params(parameters)
			.query(WorkItemRow::map)
			.list();
		boolean more = found.size() > size;
		List<WorkItem> items = more ? found.subList(0, size) : found;
		return new Page(items, more ? Optional.of(Place.of(items.get(size - 1), list)) : Optional.empty());
	}

	/** Distinct plans, units and holders of a list's first items. */
	<T> List<T> query(Actor actor, WorkList list, int size, RowMapper<T> mapper) {
		Map<String, Object> parameters = parameters(actor);
		String ids = union(Slices.of(list, actor, EVERYTHING), list, "", size, parameters);
		return this.jdbc
			.sql("select distinct w.plan_id, w.plan_title, w.unit_id, u.short_name as unit_name, w.assignee_id,"
					+ " o.name as assignee_name from (select w.id from (" + ids + ") w limit " + size
					+ ") p join work_item w on w.id = p.id" + WorkItemRow.NAMES)
			.params(parameters)
			.query(mapper)
			.list();
	}

	/** The first items of a list. */
	public List<WorkItem> first(Actor actor, WorkList list, int size) {
		return page(actor, list, WorkFilter.NONE, null, size).items();
	}

	/** How many items stand in each list; nobody counts further than a hundred. */
	public Counts counts(Actor actor) {
		Map<String, Object> parameters = parameters(actor);
		LocalDate today = LocalDate.now(this.clock);
		List<String> figures = new ArrayList<>();
		for (WorkList list : List.of(WorkList.MINE, WorkList.UNIT, WorkList.COORDINATED, WorkList.FOLLOWED)) {
			figures.add(figure(actor, list, WorkFilter.NONE, today, parameters));
		}
		// the parameters of both deadlines are the same day
		for (WorkFilter.Deadline deadline : List.of(WorkFilter.Deadline.LATE, WorkFilter.Deadline.TODAY)) {
			figures.add(figure(actor, WorkList.MINE, WorkFilter.NONE.due(deadline), today, parameters));
		}
		return this.jdbc.sql("select " + String.join(", ", figures))
			.params(parameters)
			.query((row, number) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4),
					row.getInt(5), row.getInt(6)))
			.single();
	}

	/** How many items the filter lets through, all of them. */
	public int count(Actor actor, WorkList list, WorkFilter filter) {
		Map<String, Object> parameters = parameters(actor);
		String where = new Conditions(parameters).filter(filter, LocalDate.now(this.clock)).sql();
		return this.jdbc
			.sql("select count(*) from (select u.id from ("
					+ union(Slices.of(list, actor, filter), list, where, Integer.MAX_VALUE, parameters) + ") u) c")
			.params(parameters)
			.query(Integer.class)
			.single();
	}

	private static String figure(Actor actor, WorkList list, WorkFilter filter, LocalDate today,
			Map<String, Object> parameters) {
		String where = new Conditions(parameters).filter(filter, today).sql();
		return "(select count(*) from (select u.id from ("
				+ union(Slices.of(list, actor, filter), list, where, COUNTED, parameters) + ") u limit " + COUNTED
				+ ") c)";
	}

	/** The beginnings of all slices; what stands in two of them counts once. */
	private static String union(List<Slice> slices, WorkList list, String where, int limit,
			Map<String, Object> parameters) {
		boolean done = list == WorkList.DONE;
		List<String> parts = new ArrayList<>();
		for (int at = 0; at < slices.size(); at++) {
			String prefix = list.key() + at + "_";
			slices.get(at).bind(prefix, parameters);
			parts.add(
					slices.get(at).sql(prefix, where, done ? ENDED_KEY : KEY, done ? NEWEST_FIRST : BY_URGENCY, limit));
		}
		return parts.isEmpty() ? "select w.id, w.sort_due, w.created_at from work_item w where false"
				: String.join(" union ", parts);
	}

	private static Map<String, Object> parameters(Actor actor) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("agency", actor.agency().value());
		parameters.put("officer", actor.officer().value());
		return parameters;
	}

	/**
	 * Items of a list.
	 *
	 * @param next where the next page begins, empty where there is none
	 */
	public record Page(List<WorkItem> items, Optional<Place> next) {

		public Page {
			items = List.copyOf(items);
		}

	}

	/**
	 * How many items stand in each list, up to a hundred.
	 *
	 * @param unit what nobody of the units has taken
	 * @param late the officer's own that are late
	 * @param today the officer's own that are due today
	 */
	public record Counts(int mine, int unit, int coordinated, int followed, int late, int today) {
	}

}
