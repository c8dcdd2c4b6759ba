package vn.roviec.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.intake.PlanReading;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rows of appendices as they were read from their files, beside the drafts. */
@Repository
public class ReadRows {

	private final JdbcClient jdbc;

	ReadRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps what was read.
	 * @param items the rows of the draft, in the order of what was read
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(AgencyId agency, PlanId plan, List<PlanItem> items, List<PlanReading.Item> read) {
		for (int place = 0; place < items.size(); place++) {
			keep(agency, plan, place, items.get(place), read.get(place).line());
			List<PlannedDeliverable> products = items.get(place).deliverables();
			for (int at = 0; at < products.size(); at++) {
				keep(agency, items.get(place).id(), at, products.get(at),
						read.get(place).deliverables().get(at).line());
			}
		}
	}

	/**
	 * What was read, in its order; empty where the plan comes from no file. Coordinating
	 * units are given in words alone.
	 */
	@Transactional(readOnly = true)
	public List<ReadRow> of(AgencyId agency, PlanId plan) {
		Map<UUID, List<PlannedDeliverable>> products = new HashMap<>();
		Map<UUID, Map<UUID, Integer>> lines = new HashMap<>();
		this.jdbc
			.sql("select p.* from read_product p join read_item i on i.item_id = p.item_id"
					+ " where i.agency_id = :agency and i.plan_id = :plan order by i.place, p.place")
			.param("agency", agency.value())
			.param("plan", plan.value())
			.query((row) -> {
				UUID item = row.getObject("item_id", UUID.class);
				PlannedDeliverable product = product(row);
				products.computeIfAbsent(item, (id) -> new ArrayList<>()).add(product);
				lines.computeIfAbsent(item, (id) -> new LinkedHashMap<>()).put(product.ref(), row.getInt("line"));
			});
		return this.jdbc.sql("select * from read_item where agency_id = :agency and plan_id = :plan order by place")
			.param("agency", agency.value())
			.param("plan", plan.value())
			.query((row, n) -> {
				UUID id = row.getObject("item_id", UUID.class);
				return new ReadRow(item(row, products.getOrDefault(id, List.of())), row.getInt("line"),
						lines.getOrDefault(id, Map.of()));
			})
			.list();
	}

	private void keep(AgencyId agency, PlanId plan, int place, PlanItem item, int line) {
		this.jdbc.sql("""
				insert into read_item (item_id, agency_id, plan_id, place, line, group_label, content, lead_unit_id,
				    lead_text, coordinating_text, funding, doubt_kind)
				values (:id, :agency, :plan, :place, :line, :group, :content, :lead, :leadText, :coordinating, :funding,
				    :doubt)
				""")
			.param("id", item.id())
			.param("agency", agency.value())
			.param("plan", plan.value())
			.param("place", place)
			.param("line", line)
			.param("group", item.groupLabel())
			.param("content", item.content())
			.param("lead", item.leadUnitId())
			.param("leadText", item.leadText())
			.param("coordinating", item.coordinatingText())
			.param("funding", item.funding())
			.param("doubt", name(item.doubt()))
			.update();
	}

	private void keep(AgencyId agency, UUID item, int place, PlannedDeliverable product, int line) {
		this.jdbc.sql("""
				insert into read_product (ref, agency_id, item_id, place, line, text, deadline_text, start_on, due_on,
				    strict_before, kind, rule, doubt_kind)
				values (:ref, :agency, :item, :place, :line, :text, :deadline, :start, :due, :strict, :kind, :rule,
				    :doubt)
				""")
			.param("ref", product.ref())
			.param("agency", agency.value())
			.param("item", item)
			.param("place", place)
			.param("line", line)
			.param("text", product.text())
			.param("deadline", product.deadlineText())
			.param("start", product.startOn())
			.param("due", product.dueOn())
			.param("strict", product.strictBefore())
			.param("kind", product.kind())
			.param("rule", product.rule())
			.param("doubt", name(product.doubt()))
			.update();
	}

	private static PlanItem item(ResultSet row, List<PlannedDeliverable> products) throws SQLException {
		return new PlanItem(row.getObject("item_id", UUID.class), row.getString("group_label"),
				row.getString("content"), row.getObject("lead_unit_id", UUID.class), row.getString("lead_text"),
				row.getString("coordinating_text"), row.getString("funding"), List.of(), products, doubt(row));
	}

	private static PlannedDeliverable product(ResultSet row) throws SQLException {
		return new PlannedDeliverable(row.getObject("ref", UUID.class), row.getString("text"),
				row.getString("deadline_text"), row.getObject("start_on", LocalDate.class),
				row.getObject("due_on", LocalDate.class), row.getBoolean("strict_before"), row.getString("kind"),
				row.getString("rule"), doubt(row));
	}

	private static @Nullable String name(@Nullable Doubt doubt) {
		return (doubt != null) ? doubt.kind().name() : null;
	}

	private static @Nullable Doubt doubt(ResultSet row) throws SQLException {
		String kind = row.getString("doubt_kind");
		return (kind != null) ? Doubt.of(DoubtKind.valueOf(kind)) : null;
	}

}
