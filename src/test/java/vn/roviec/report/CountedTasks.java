package vn.roviec.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts tasks by SQL of its own, over a table of working days that no calendar of the
 * product has made.
 */
final class CountedTasks {

	static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	static final String OPEN = " and t.status in ('WAITING', 'PERFORMING', 'SHARING', 'ACCEPTING', 'CONFIRMING')";

	/** Working days since the due date. */
	static final String LATE_DAYS = "(select count(*) from figures_day d where d.falls_on > t.due_on and d.falls_on <= :today)";

	/** Working days left, the day before a date "trước ngày" being the last. */
	static final String DAYS_LEFT = """
			(select count(*) from figures_day d where d.falls_on > :today and d.falls_on <= t.due_on
			and (not t.strict_before or d.falls_on < t.due_on))""";

	/** As the matrix has them from left to right. */
	static final List<String> STATES = List.of("waiting", "doing", "soon", "late-0", "late-3", "late-7", "late-15",
			"done", "done-late");

	private final JdbcClient jdbc;

	final AgencyId agency;

	final LocalDate today;

	CountedTasks(JdbcClient jdbc, AgencyId agency, LocalDate today) {
		this.jdbc = jdbc;
		this.agency = agency;
		this.today = today;
	}

	/** Tasks in a state; of one plan and year where they are given. */
	int in(String state, @Nullable UUID unit, @Nullable UUID plan, @Nullable Integer year) {
		return in(state, "lead_unit", unit, plan, year);
	}

	int in(String state, String whose, @Nullable UUID who, @Nullable UUID plan, @Nullable Integer year) {
		return switch (state) {
			case "late-0" -> open(whose, who, plan, "t.due_on < :today and " + LATE_DAYS + " < 3");
			case "late-3" -> open(whose, who, plan, "t.due_on < :today and " + LATE_DAYS + " between 3 and 6");
			case "late-7" -> open(whose, who, plan, "t.due_on < :today and " + LATE_DAYS + " between 7 and 14");
			case "late-15" -> open(whose, who, plan, "t.due_on < :today and " + LATE_DAYS + " >= 15");
			case "late" -> open(whose, who, plan, "t.due_on < :today");
			case "open" -> open(whose, who, plan, "1 = 1");
			case "soon" -> open(whose, who, plan, "t.due_on >= :today and " + DAYS_LEFT + " <= 3");
			case "waiting" -> open(whose, who, plan,
					"(t.due_on is null or t.due_on >= :today and " + DAYS_LEFT + " > 3) and t.accepted_at is null");
			case "doing" -> open(whose, who, plan,
					"(t.due_on is null or t.due_on >= :today and " + DAYS_LEFT + " > 3) and t.accepted_at is not null");
			case "done" -> (int) done(whose, who, plan, year).stream().filter((task) -> !task.late()).count();
			case "done-late" -> (int) done(whose, who, plan, year).stream().filter(Done::late).count();
			default -> throw new IllegalArgumentException(state);
		};
	}

	/** In any of the states that count. */
	int all(@Nullable UUID unit, @Nullable UUID plan, @Nullable Integer year) {
		return STATES.stream().mapToInt((state) -> in(state, unit, plan, year)).sum();
	}

	private int open(String whose, @Nullable UUID who, @Nullable UUID plan, String condition) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("today", this.today);
		String narrowed = narrowed(whose, who, plan, parameters);
		return count(narrowed + OPEN + " and " + condition, parameters);
	}

	private static String narrowed(String whose, @Nullable UUID who, @Nullable UUID plan,
			Map<String, Object> parameters) {
		String narrowed = "1 = 1";
		if (who != null) {
			narrowed += " and t." + whose + " = :who";
			parameters.put("who", who);
		}
		if (plan != null) {
			narrowed += " and t.plan_id = :plan";
			parameters.put("plan", plan);
		}
		return narrowed;
	}

	/** Tasks t of the agency under a condition. */
	int count(String condition, Map<String, ?> parameters) {
		return this.jdbc.sql("select count(*) from appendix_task t where t.agency_id = :agency and " + condition)
			.param("agency", this.agency.value())
			.params(parameters)
			.query(Integer.class)
			.single();
	}

	private List<Done> done(String whose, @Nullable UUID who, @Nullable UUID plan, @Nullable Integer year) {
		Map<String, Object> parameters = new HashMap<>();
		String narrowed = narrowed(whose, who, plan, parameters);
		return this.jdbc
			.sql("select t.due_on, t.submitted_at from appendix_task t where t.agency_id = :agency"
					+ " and t.completed_at is not null and " + narrowed)
			.param("agency", this.agency.value())
			.params(parameters)
			.query((row, number) -> new Done(row.getObject("due_on", LocalDate.class),
					row.getObject("submitted_at", OffsetDateTime.class).atZoneSameInstant(VIETNAM).toLocalDate()))
			.list()
			.stream()
			.filter((task) -> year == null || task.handedIn().getYear() == year)
			.toList();
	}

	/** What one query says, as a number. */
	int ask(String sql, Object... parameters) {
		return this.jdbc.sql(sql).params(parameters).query(Integer.class).single();
	}

	/** Ids by names. */
	Map<String, UUID> ids(String table) {
		Map<String, UUID> ids = new HashMap<>();
		this.jdbc.sql("select id, name from " + table + " where agency_id = ?")
			.param(this.agency.value())
			.query((row) -> {
				ids.put(row.getString("name"), row.getObject("id", UUID.class));
			});
		return ids;
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	record Done(@Nullable LocalDate due, LocalDate handedIn) {

		boolean late() {
			return this.due != null && this.handedIn.isAfter(this.due);
		}

	}

}
