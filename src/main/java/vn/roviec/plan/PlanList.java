package vn.roviec.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.UnitId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plans of an agency, the last changed first. */
@Repository
@Transactional(readOnly = true)
public class PlanList {

	private static final String FROM = """
			 from plan p
			 join unit u on u.id = p.drafting_unit and u.agency_id = p.agency_id
			 join officer o on o.id = p.drafter and o.agency_id = p.agency_id
			 where p.agency_id = :agency
			""";

	private final JdbcClient jdbc;

	PlanList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page of plans. */
	public List<PlanRow> page(Actor actor, PlanFilter filter, int offset, int size) {
		Map<String, Object> parameters = new HashMap<>();
		String where = where(actor, filter, parameters);
		List<PlanRow> rows = this.jdbc
			.sql("select p.id, p.title, p.number, p.symbol, p.status, p.returned_from,"
					+ " u.short_name as unit_name, o.name as drafter_name, p.updated_at" + FROM + where
					+ " order by p.updated_at desc, p.id desc limit :size offset :offset")
			.params(parameters)
			.param("size", size)
			.param("offset", offset)
			.query(PlanList::row)
			.list();
		return waiting(actor.agency(), rows);
	}

	/** How many plans the filter lets through. */
	public int count(Actor actor, PlanFilter filter) {
		Map<String, Object> parameters = new HashMap<>();
		return this.jdbc.sql("select count(*)" + FROM + where(actor, filter, parameters))
			.params(parameters)
			.query(Integer.class)
			.single();
	}

	private static String where(Actor actor, PlanFilter filter, Map<String, Object> parameters) {
		StringBuilder where = new StringBuilder();
		parameters.put("agency", actor.agency().value());
		if (filter.status() != null) {
			where.append(" and p.status = :status");
			parameters.put("status", filter.status().name());
		}
		UnitId unit = filter.unit();
		if (unit != null) {
			where.append(" and p.drafting_unit = :unit");
			parameters.put("unit", unit.value());
		}
		Integer year = filter.year();
		if (year != null) {
			where.append(" and coalesce(p.period_start, p.issued_on, cast(p.created_at as date)) <= :last"
					+ " and coalesce(p.period_end, p.issued_on, cast(p.created_at as date)) >= :first");
			parameters.put("first", LocalDate.of(year, 1, 1));
			parameters.put("last", LocalDate.of(year, 12, 31));
		}
		if (filter.mine()) {
			where.append(" and p.drafter = :officer");
			parameters.put("officer", actor.officer().value());
		}
		words(filter, where, parameters);
		return where.toString();
	}

	private static void words(PlanFilter filter, StringBuilder where, Map<String, Object> parameters) {
		List<FoldedWords> words = filter.folded();
		for (int at = 0; at < words.size(); at++) {
			where.append(" and (p.folded like :word")
				.append(at)
				.append(" escape '!' or lower(concat(cast(p.number as varchar(10)), '/', p.symbol)) like :number")
				.append(at)
				.append(" escape '!')");
			parameters.put("word" + at, words.get(at).pattern());
			parameters.put("number" + at, words.get(at).literal().replaceFirst("^0+", "") + "%");
		}
	}

	private List<PlanRow> waiting(AgencyId agency, List<PlanRow> rows) {
		if (rows.isEmpty()) {
			return rows;
		}
		Map<UUID, List<Step>> steps = this.jdbc.sql("""
				select w.subject_id, w.task_key, u.name as unit_name, o.name as officer_name, w.created_at
				from work_item w
				left join unit u on u.id = w.unit_id and u.agency_id = w.agency_id
				left join officer o on o.id = w.assignee_id and o.agency_id = w.agency_id
				where w.agency_id = :agency and w.subject_id in (:plans) and w.state in ('OPEN', 'CLAIMED')
				order by w.created_at, u.sort_order
				""")
			.param("agency", agency.value())
			.param("plans", rows.stream().map((row) -> row.id().value()).toList())
			.query(PlanList::step)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Step::plan));
		return rows.stream().map((row) -> with(row, steps.getOrDefault(row.id().value(), List.of()))).toList();
	}

	private static PlanRow with(PlanRow row, List<Step> steps) {
		return new PlanRow(row.id(), row.title(), row.number(), row.status(), row.returned(), row.unitName(),
				row.drafterName(), row.updatedAt(), steps.stream().map(Step::waits).toList());
	}

	private static PlanRow row(ResultSet row, int index) throws SQLException {
		PlanStatus status = PlanStatus.valueOf(row.getString("status"));
		return new PlanRow(new PlanId(row.getObject("id", UUID.class)), row.getString("title"),
				DocumentSymbol.of(row.getObject("number", Integer.class), row.getString("symbol")), status,
				status == PlanStatus.DRAFTING && row.getString("returned_from") != null, row.getString("unit_name"),
				row.getString("drafter_name"), instant(row, "updated_at"), List.of());
	}

	private static Step step(ResultSet row, int index) throws SQLException {
		return new Step(row.getObject("subject_id", UUID.class), new PlanRow.Waits(row.getString("task_key"),
				row.getString("unit_name"), row.getString("officer_name"), instant(row, "created_at")));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private record Step(UUID plan, PlanRow.Waits waits) {
	}

}
