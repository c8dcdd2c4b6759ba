package vn.roviec.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.NewAgency;
import vn.roviec.agency.NewAgency.NewOfficer;
import vn.roviec.agency.NewAgency.NewUnit;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Position;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.observation.GrantObservation;
import vn.roviec.observation.Granting;
import vn.roviec.security.Accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pages on which work is followed, in one agency that has all the tasks: 15 units,
 * 1,000 plans, nine tasks in ten done over some years; by its chairman, and by somebody
 * who observes it.
 */
final class FollowRun {

	/** Every column is that of one task that was really launched, but for these. */
	private static final String FILL = """
			insert into appendix_task (id, agency_id, version, plan_id, plan_title, plan_symbol, plan_owner, plan_end,
			    standing_unit, item_no, position, group_label, content, deliverable, lead_unit, deadline_text,
			    original_due, due_on, strict_before, due_version, status, assignee, progress_percent, progress_words,
			    result_words, result_document, return_count, returned_words, ended_reason, launched_at, changed_at,
			    changed_by, folded, handed_in_on, submitted_at, completed_at)
			select gen_random_uuid(), t.agency_id, 1, md5('plan' || n / 100)::uuid, t.plan_title || ' ' || n / 100,
			    t.plan_symbol, t.plan_owner, t.plan_end, t.standing_unit, n, 1, t.group_label,
			    repeat('Rà soát, cập nhật, công khai thủ tục hành chính. ', 6), t.deliverable || ' ' || n, u.unit,
			    t.deadline_text, d.due, d.due, n %% 9 = 0, 1,
			    case when n %% 10 > 0 then 'DONE' when n %% 20 = 0 then 'WAITING' else 'PERFORMING' end, u.officer, 50, '',
			    '', '', case when n %% 13 = 0 then 1 else 0 end, '', '', now() - interval '400 days', now(), '',
			    repeat('ra soat, cap nhat, cong khai thu tuc hanh chinh. ', 6),
			    case when n %% 10 > 0 then d.due - 4 + (n %% 7)::int end, now(), case when n %% 10 > 0 then now() end
			from appendix_task t, generate_series(1, %d) n
			join (select row_number() over (order by o.id) as k, count(*) over () as all_of, p.unit_id as unit,
			    o.id as officer from officer o join officer_position p on p.officer_id = o.id where o.agency_id = '%s') u
			    on u.k = n %% u.all_of + 1
			join lateral (select current_date - 1200 + case when n %% 10 > 0 then (n * 7919 %% 1200)::int
			    else (1150 + n * 7919 %% 200)::int end as due) d on true
			""";

	private final RunningApplication application;

	private final Figures figures;

	FollowRun(RunningApplication application, Figures figures) {
		this.application = application;
		this.figures = figures;
	}

	void measure(int size) throws Exception {
		Crowd crowd;
		try (Clones clones = new Clones(this.application.statements())) {
			crowd = new Crowd(this.application, clones);
		}
		Actor chairman = this.application.get(Agencies.class).actor(crowd.officer(0, 0)).orElseThrow();
		fill(chairman, crowd.units.get(2), size);
		this.application.get(Accounts.class).open(chairman.agency(), chairman.officer(), "chutich", "mat-khau-thu");
		Reader reader = new Reader(this.application.address(), "chutich", "mat-khau-thu");
		for (String page : List.of("/follow", "/follow?year=all", "/follow/tasks?state=late", "/follow/facts",
				"/follow/monday", "/follow/wall")) {
			measure(reader, page, String.valueOf(size));
		}
		Reader observer = observer(chairman);
		for (String page : List.of("/lens", "/lens/tasks?state=late", "/lens/duties", "/lens/bottlenecks")) {
			measure(observer, page, String.valueOf(size));
		}
	}

	/** Somebody of a department who is let look at the agency. */
	private Reader observer(Actor chairman) throws Exception {
		UnitId unit = new UnitId(UUID.randomUUID());
		OfficerId officer = new OfficerId(UUID.randomUUID());
		Agency department = new Agency(new AgencyId(UUID.randomUUID()), "Sở Nội vụ tỉnh Đông Hải", "Tỉnh Đông Hải",
				"Đông Hải", "SNV");
		this.application.get(RegisterAgency.class)
			.register(
					new NewAgency(department,
							List.of(new NewUnit(unit, "VP", "Văn phòng Sở", "Văn phòng", UnitKind.OFFICE, List.of())),
							List.of(new NewOfficer(officer, "Quan sát viên",
									List.of(new Position(unit, UnitKind.OFFICE, Role.OBSERVER, "Quan sát viên"))))),
					LocalDate.of(2025, 1, 1));
		LocalDate today = LocalDate.now(this.application.get(Clock.class));
		this.application.get(GrantObservation.class)
			.grant(chairman, new Granting(department.id(), today, today.plusYears(1), "Theo dõi cải cách hành chính"));
		this.application.get(Accounts.class).open(department.id(), officer, "quansat", "mat-khau-thu");
		return new Reader(this.application.address(), "quansat", "mat-khau-thu");
	}

	private void measure(Reader reader, String page, String at) throws Exception {
		for (int turn = 0; turn < 10; turn++) {
			reader.reads(page);
		}
		Times times = new Times();
		for (int turn = 0; turn < Math.min(Sizes.requests(), 50); turn++) {
			times.measure(() -> reader.reads(page));
		}
		this.figures.put(times.percentile(50), "follow", at, page + " P50Ms");
		this.figures.put(times.percentile(95), "follow", at, page + " P95Ms");
	}

	private void fill(Actor chairman, UnitId lead, int size) {
		JdbcClient jdbc = JdbcClient.create(this.application.statements());
		this.application.get(TransactionTemplate.class)
			.executeWithoutResult((status) -> this.application.get(LaunchTasks.class)
				.launch(chairman.agency(),
						new PlanOrder(UUID.randomUUID(), "Cải cách hành chính", "07/KH-UBND", lead, chairman.officer(),
								LocalDate.of(2040, 12, 31)),
						List.of(new TaskOrder(1, 1, "I. Thể chế", "Rà soát", "Báo cáo", lead, List.of(), "Quý II",
								LocalDate.of(2040, 6, 30), false))));
		jdbc.sql(FILL.formatted(size, chairman.agency())).update();
		jdbc.sql("vacuum analyze").update();
	}

}
