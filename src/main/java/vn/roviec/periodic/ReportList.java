package vn.roviec.periodic;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.ReportingPeriod;
import vn.roviec.register.DocumentNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The agency's reports as a list. */
@Repository
@Transactional(readOnly = true)
public class ReportList {

	private static final String CHOSEN = """
			 from periodic_report r where r.agency_id = :agency
			and (:period = '' or r.period = :period) and (:plan = '' or cast(r.plan_id as varchar(36)) = :plan)
			""";

	private final JdbcClient jdbc;

	ReportList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One page: those that are still to be sent first, the most urgent first.
	 * @param period code of the period, blank for all
	 * @param plan its id, blank for all
	 */
	public List<Row> page(AgencyId agency, String period, String plan, int offset, int limit) {
		return this.jdbc.sql("""
				select r.id, r.plan_title, r.period, r.status, r.send_by, r.number, r.symbol, r.issued_on,
				(select count(*) from report_part p where p.periodic_report = r.id) as units,
				(select count(*) from report_part p where p.periodic_report = r.id and p.state <> 'WAITING') as heard
				""" + CHOSEN + """
				order by case when r.status in ('ISSUED', 'DROPPED') then 1 else 0 end,
				    case when r.status in ('ISSUED', 'DROPPED') then null else r.send_by end, r.created_at desc,
				    r.plan_title, r.id
				limit :limit offset :offset
				""")
			.param("agency", agency.value())
			.param("period", period)
			.param("plan", plan)
			.param("offset", offset)
			.param("limit", limit)
			.query((row, number) -> new Row(new ReportId(row.getObject("id", UUID.class)), row.getString("plan_title"),
					ReportingPeriod.of(row.getString("period")), ReportStatus.valueOf(row.getString("status")),
					row.getObject("send_by", LocalDate.class),
					number(row.getObject("number", Integer.class), row.getString("symbol")), row.getInt("units"),
					row.getInt("heard")))
			.list();
	}

	public int count(AgencyId agency, String period, String plan) {
		return this.jdbc.sql("select count(*)" + CHOSEN)
			.param("agency", agency.value())
			.param("period", period)
			.param("plan", plan)
			.query(Integer.class)
			.single();
	}

	/** The periods of which there are reports, the newest first. */
	public List<ReportingPeriod> periods(AgencyId agency) {
		return this.jdbc.sql("select distinct period from periodic_report where agency_id = ?")
			.param(agency.value())
			.query(String.class)
			.list()
			.stream()
			.map(ReportingPeriod::of)
			.sorted((one, other) -> other.cutOff().compareTo(one.cutOff()))
			.toList();
	}

	private static @Nullable String number(@Nullable Integer number, String symbol) {
		return (number != null) ? new DocumentNumber(number, symbol).toString() : null;
	}

	/**
	 * A report in the list.
	 *
	 * @param number "07/BC-UBND", null while it has none
	 * @param heard how many of the units have answered, or are no longer waited for
	 */
	public record Row(ReportId id, String planTitle, ReportingPeriod period, ReportStatus status, LocalDate sendBy,
			@Nullable String number, int units, int heard) {
	}

}
