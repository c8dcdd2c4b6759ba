package vn.roviec.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Position;
import vn.roviec.agency.Role;
import vn.roviec.agency.StandIn;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of work over many rows: page by page the whole list, and none of it by search.
 */
class WorklistPagesIT {

	private static final int ROWS = 20_000;

	private static final int UNITS = 40;

	private static final WorkFilter TAKEN_TOO = new WorkFilter("", null, null, null, WorkFilter.Held.ALL, null, null,
			null);

	private static final Comparator<WorkItem> BY_URGENCY = Comparator
		.comparing((WorkItem item) -> (item.due() != null) ? item.due() : LocalDate.MAX)
		.thenComparing(WorkItem::createdAt)
		.thenComparing(WorkItem::id);

	private final MovedClock clock = MovedClock.at("2026-03-04T08:00");

	private final AgencyId agency = new AgencyId(id("agency", 0));

	private final Actor head = new Actor(this.agency, new OfficerId(id("officer", 3)), "Trưởng phòng",
			List.of(new Position(unit(3), UnitKind.DEPARTMENT, Role.HEAD, "Trưởng phòng"),
					new Position(unit(4), UnitKind.DEPARTMENT, Role.SPECIALIST, "Chuyên viên")),
			Set.of(), List.of(new StandIn(new OfficerId(id("officer", 5)), "Phó phòng", List.of())));

	private final Actor chairman = new Actor(this.agency, new OfficerId(id("officer", 0)), "Chủ tịch",
			List.of(new Position(unit(0), UnitKind.LEADERSHIP, Role.CHAIRMAN, "Chủ tịch")));

	@ParameterizedTest
	@DatabaseUnderTest
	void pagesPutTogetherAreTheWholeList(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Worklists lists = rows.get(Worklists.class);
			List<WorkItem> all = rows.jdbc().sql(WorkItemRow.SELECT).query(WorkItemRow::map).list();
			assertThat(walk(lists, this.head, WorkList.MINE, WorkFilter.NONE)).isEqualTo(those(all, this::isMine));
			assertThat(walk(lists, this.head, WorkList.UNIT, TAKEN_TOO)).isEqualTo(those(all, this::isOfUnits));
			assertThat(walk(lists, this.head, WorkList.FOLLOWED, WorkFilter.NONE))
				.isEqualTo(those(all, this::isFollowed));
			assertThat(walk(lists, this.head, WorkList.UNIT, WorkFilter.NONE.due(WorkFilter.Deadline.LATE)))
				.isEqualTo(those(all, (item) -> isOfUnits(item) && item.state() == WorkState.OPEN && item.due() != null
						&& item.due().isBefore(LocalDate.of(2026, 3, 4))));
			Worklists.Counts counts = lists.counts(this.head);
			assertThat(counts.mine()).isEqualTo(Math.min(100, those(all, this::isMine).size()));
			assertThat(counts.followed()).isEqualTo(100);
		}
	}

	@Test
	void noListIsFoundByReadingTheTable() {
		try (Rows rows = rows(MigratedDatabase.POSTGRESQL)) {
			rows.jdbc().sql("analyze work_item").update();
			long before = read(rows.jdbc());
			Worklists lists = rows.get(Worklists.class);
			for (Actor actor : List.of(this.head, this.chairman)) {
				lists.counts(actor);
				for (WorkList list : WorkList.values()) {
					Worklists.Page first = lists.page(actor, list, WorkFilter.NONE, null, 50);
					first.next().ifPresent((next) -> lists.page(actor, list, WorkFilter.NONE, next, 50));
				}
			}
			assertThat(read(rows.jdbc()) - before).as("by all lists of both").isLessThan(ROWS / 4);
		}
	}

	/** How many rows and entries of indexes were read. */
	private static long read(JdbcClient jdbc) {
		jdbc.sql("select pg_stat_force_next_flush()").query((row, number) -> 0).list();
		jdbc.sql("select pg_stat_clear_snapshot()").query((row, number) -> 0).list();
		return jdbc.sql("""
				select seq_tup_read + (select sum(idx_tup_read) from pg_stat_user_indexes where relname = 'work_item')
				from pg_stat_user_tables where relname = 'work_item'
				""").query(Long.class).single();
	}

	private boolean isMine(WorkItem item) {
		OfficerId assignee = item.assignee();
		return (item.state() == WorkState.CLAIMED && assignee != null && this.head.actsFor(assignee))
				|| (item.state() == WorkState.OPEN && Candidate.personal(this.head).contains(item.candidate()));
	}

	private boolean isOfUnits(WorkItem item) {
		return item.isOpen() && Candidate.ofUnits(this.head).contains(item.candidate())
				&& !this.head.officer().equals(item.assignee());
	}

	private boolean isFollowed(WorkItem item) {
		return item.isOpen() && !this.head.officer().equals(item.assignee())
				&& (this.head.officer().equals(item.requester())
						|| (item.follower() != null && this.head.units().contains(item.follower())));
	}

	private static List<String> those(List<WorkItem> all, Predicate<WorkItem> wanted) {
		return all.stream().filter(wanted).sorted(BY_URGENCY).map(WorkItem::id).toList();
	}

	private static List<String> walk(Worklists lists, Actor actor, WorkList list, WorkFilter filter) {
		List<String> walked = new ArrayList<>();
		Worklists.Page page = lists.page(actor, list, filter, null, 70);
		while (true) {
			page.items().forEach((item) -> walked.add(item.id()));
			if (page.next().isEmpty()) {
				return walked;
			}
			page = lists.page(actor, list, filter, page.next().get(), 70);
		}
	}

	private Rows rows(MigratedDatabase database) {
		Rows rows = new Rows(database, this.clock, Worklists.class);
		rows.jdbc()
			.sql("create table number as select "
					+ ((database == MigratedDatabase.H2) ? "x as n from system_range" : "n from generate_series")
					+ "(1, " + ROWS + ")" + ((database == MigratedDatabase.H2) ? "" : " as n"))
			.update();
		fill(rows.jdbc());
		return rows;
	}

	/** Every fifth is claimed, every seventh has no date, every ninth is finished. */
	private static void fill(JdbcClient jdbc) {
		jdbc.sql("""
				insert into work_item (id, agency_id, process_key, task_key, subject_id, plan_id, unit_id,
				follow_unit_id, title, plan_title, folded, candidate, requester_id, assignee_id, due_on, strict_before,
				state, created_at, claimed_at, changed_at, ended_at, ended_by)
				select concat('w', n), %1$s, 'appendix-task',
				case when mod(n, 6) = 0 then 'contribute' else 'perform-task' end, %2$s, %2$s, %3$s,
				%4$s, concat('Việc số ', n), 'Kế hoạch', concat('viec so ', n, ' ke hoach'),
				concat('U:', %3$s, case when mod(n, 11) = 0 then ':HEAD' else '' end), %5$s,
				case when mod(n, 5) = 0 then %6$s end,
				case when mod(n, 7) <> 0 then date '2026-02-20' + mod(n * 13, 90) * interval '1' day end, false,
				case when mod(n, 9) = 0 then 'DONE' when mod(n, 5) = 0 then 'CLAIMED' else 'OPEN' end,
				timestamp with time zone '2026-02-01 08:00:00+07' + mod(n * 31, 5000) * interval '1' minute,
				null, null, case when mod(n, 9) = 0 then timestamp with time zone '2026-02-02 08:00:00+07' end,
				case when mod(n, 9) = 0 then %6$s end
				from number
				""".formatted(sqlId("agency", "0"), sqlId("plan", "mod(n, 300)"),
				sqlId("unit", "mod(n, " + UNITS + ")"), sqlId("unit", "mod(n * 7, " + UNITS + ")"),
				sqlId("officer", "mod(n * 3, 199)"), sqlId("officer", "mod(n, 200)")))
			.update();
	}

	private static String sqlId(String kind, String number) {
		return "cast(concat('" + id(kind, 0).toString().substring(0, 24) + "', lpad(cast(" + number
				+ " as varchar), 12, '0')) as uuid)";
	}

	private static UnitId unit(int number) {
		return new UnitId(id("unit", number));
	}

	private static UUID id(String kind, int number) {
		return UUID.fromString("%08x-0000-4000-8000-%012d".formatted(kind.hashCode(), number));
	}

}
