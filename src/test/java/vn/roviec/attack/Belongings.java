package vn.roviec.attack;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;

import vn.roviec.agency.Absence;
import vn.roviec.agency.AbsenceId;
import vn.roviec.agency.Absences;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.DelegateSigning;
import vn.roviec.agency.Delegations;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.People;
import vn.roviec.agency.Position;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.agency.Units;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.SeriesOrder;
import vn.roviec.appendix.SeriesRows;
import vn.roviec.appendix.StartSeries;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.deadline.Occurrence;
import vn.roviec.deadline.ReportingPeriod;
import vn.roviec.distribution.Deliveries;
import vn.roviec.distribution.DistributeCopies;
import vn.roviec.distribution.DistributedDocument;
import vn.roviec.distribution.RecipientLine;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Notify;
import vn.roviec.periodic.OpenReport;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.Plans;
import vn.roviec.register.ReserveNumbers;
import vn.roviec.target.Aim;
import vn.roviec.target.AimKind;
import vn.roviec.target.TargetFilter;
import vn.roviec.target.TargetOrder;
import vn.roviec.target.TargetOverview;
import vn.roviec.target.TrackTargets;
import vn.roviec.worklist.SaveView;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One thing of every kind that belongs to an agency, all with words that no other agency
 * may ever read. Who adds a kind of page with an id adds what it shows here.
 */
final class Belongings {

	static final String SECRET = "Chỉ cơ quan này được đọc";

	private final ApplicationContext application;

	private final Actor owner;

	private final String secret;

	private final Map<String, String> ids = new LinkedHashMap<>();

	Belongings(ApplicationContext application, Actor owner) {
		this(application, owner, SECRET);
	}

	/** The same things with other words. */
	Belongings(ApplicationContext application, Actor owner, String secret) {
		this.application = application;
		this.owner = owner;
		this.secret = secret;
		application.getBean(TransactionOperations.class).executeWithoutResult((status) -> make());
	}

	private void make() {
		UUID plan = plan();
		this.ids.put("/plans/{", plan.toString());
		this.ids.put("/letters/{", letter(plan));
		this.ids.put("/work/{", workItem(plan));
		this.ids.put("/worklist/views/{", view());
		this.ids.put("/tasks/{", task(plan));
		this.ids.put("/series/{", series(plan));
		this.ids.put("/files/{", file(plan));
		this.ids.put("/deliveries/{", delivery(plan));
		this.ids.put("/notices/{", notice(plan));
		this.ids.put("/agency/storms/{", storm());
		this.ids.put("/exchange/incoming/{", incoming());
		this.ids.put("/agency/steps/{", step(plan));
		this.ids.put("/agency/units/{", unit());
		this.ids.put("/agency/absences/{", absence());
		this.ids.put("/agency/people/{", person());
		this.ids.put("/agency/delegations/{", delegation());
		this.ids.put("/register/blocks/{", block(1));
		this.ids.put("/register/entries/{", line());
		this.ids.put("/reports/{", report(plan));
		this.ids.put("/targets/{", target(plan));
		this.ids.put("/agency/observers/{", observation());
		this.ids.put("/lens/agencies/{", this.owner.agency().toString());
		this.ids.put("/exports/{", export());
	}

	/** A further plan, task and reserved number, each with its turn before it. */
	void renew() {
		this.application.getBean(TransactionOperations.class).executeWithoutResult((status) -> {
			UUID plan = plan();
			this.ids.put("/plans/{", plan.toString());
			this.ids.put("/tasks/{", task(plan));
			int taken = this.application.getBean(JdbcClient.class)
				.sql("select max(number) from register_entry where agency_id = ?")
				.param(this.owner.agency().value())
				.query(Integer.class)
				.single();
			block(taken + 1);
			this.ids.put("/register/entries/{", line());
		});
	}

	private UUID plan() {
		return this.application.getBean(OpenPlan.class)
			.open(this.owner, new PlanText(this.secret, null, null, "", "I. MỤC ĐÍCH", "", "VT"), List.of())
			.value();
	}

	/**
	 * An id that exists, for a pattern with a variable; empty where there is no such
	 * thing.
	 */
	String idFor(String pattern) {
		return this.ids.entrySet()
			.stream()
			.filter((id) -> pattern.startsWith(id.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

	/** One that was dropped: no process is looked for beside it. */
	private String letter(UUID plan) {
		String id = UUID.randomUUID().toString();
		this.application.getBean(JdbcClient.class)
			.sql("insert into correction (id, agency_id, plan_id, words, written_by, written_at, dropped_at, symbol)"
					+ " values (?, ?, ?, ?, ?, timestamp with time zone '2026-03-02 08:00:00+07:00',"
					+ " timestamp with time zone '2026-03-02 09:00:00+07:00', 'UBND')")
			.params(UUID.fromString(id), this.owner.agency().value(), plan, this.secret, this.owner.officer().value())
			.update();
		return id;
	}

	private String step(UUID plan) {
		RuntimeService runtime = this.application.getBean(RuntimeService.class);
		String process = runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(plan.toString())
			.singleResult()
			.getId();
		return runtime.createIncident(Incident.FAILED_JOB_HANDLER_TYPE, process, null, this.secret).getId();
	}

	private String unit() {
		UnitId unit = new UnitId(UUID.randomUUID());
		this.application.getBean(Units.class)
			.add(this.owner.agency(), unit, this.secret, this.secret, UnitKind.OTHER, LocalDate.of(2026, 1, 1));
		return unit.toString();
	}

	private String absence() {
		AbsenceId absence = new AbsenceId(UUID.randomUUID());
		this.application.getBean(Absences.class)
			.add(new Absence(absence, this.owner.agency(), this.owner.officer(), LocalDate.of(2099, 12, 30),
					LocalDate.of(2099, 12, 31), null, this.secret));
		return absence.toString();
	}

	private String person() {
		OfficerId officer = new OfficerId(UUID.randomUUID());
		this.application.getBean(People.class).add(this.owner.agency(), officer, this.secret);
		return officer.toString();
	}

	private String delegation() {
		this.application.getBean(DelegateSigning.class)
			.delegate(this.owner.agency(), this.owner.officer(), this.owner.officer(), LocalDate.of(2099, 12, 30),
					LocalDate.of(2099, 12, 31), EnumSet.allOf(ChairmansDecision.class), this.secret);
		return this.application.getBean(Delegations.class).all(this.owner.agency()).get(0).id().toString();
	}

	/** One that is over: nobody looks by it. */
	private String observation() {
		String id = UUID.randomUUID().toString();
		this.application.getBean(JdbcClient.class)
			.sql("insert into observation (id, agency_id, observer_agency, valid_from, valid_to, basis, granted_by,"
					+ " granted_at) select ?, ?, a.id, date '2026-01-01', date '2026-01-02', ?, ?,"
					+ " timestamp with time zone '2026-01-01 08:00:00+07:00' from agency a where a.id <> ?"
					+ " fetch first 1 rows only")
			.params(UUID.fromString(id), this.owner.agency().value(), this.secret, this.owner.officer().value(),
					this.owner.agency().value())
			.update();
		return id;
	}

	private String workItem(UUID plan) {
		return this.application.getBean(JdbcClient.class)
			.sql("select id from work_item where plan_id = ?")
			.param(plan)
			.query(String.class)
			.list()
			.get(0);
	}

	private String view() {
		SaveView views = this.application.getBean(SaveView.class);
		views.save(this.owner, this.secret, "tab=unit");
		return views.of(this.owner).get(0).id().toString();
	}

	private String task(UUID plan) {
		UnitId unit = this.application.getBean(Agencies.class).office(this.owner.agency()).id();
		this.application.getBean(LaunchTasks.class)
			.launch(this.owner.agency(),
					new PlanOrder(plan, this.secret, "01/KH-UBND", unit, this.owner.officer(),
							LocalDate.of(2099, 12, 31)),
					List.of(new TaskOrder(1, 1, null, this.secret, this.secret, unit, List.of(), this.secret, null,
							false)));
		return this.application.getBean(TaskOverview.class).ofPlan(this.owner.agency(), plan).get(0).id().toString();
	}

	private String series(UUID plan) {
		UnitId unit = this.application.getBean(Agencies.class).office(this.owner.agency()).id();
		TaskOrder order = new TaskOrder(2, 1, null, this.secret, this.secret, unit, List.of(), this.secret, null,
				false);
		LocalDate day = LocalDate.of(2099, 12, 31);
		this.application.getBean(StartSeries.class)
			.start(this.owner.agency(), new PlanOrder(plan, this.secret, "01/KH-UBND", unit, this.owner.officer(), day),
					List.of(new SeriesOrder(order, List.of(new Occurrence("2099-12", this.secret, day, day)))));
		return this.application.getBean(SeriesRows.class).ofPlan(this.owner.agency(), plan).get(0).id().toString();
	}

	private String file(UUID plan) {
		return this.application.getBean(Files.class)
			.store(this.owner, plan, FilePurpose.SOURCE, "nguon.txt", this.secret.getBytes(StandardCharsets.UTF_8))
			.id()
			.toString();
	}

	private String delivery(UUID plan) {
		UnitId unit = this.application.getBean(Agencies.class).office(this.owner.agency()).id();
		this.application.getBean(DistributeCopies.class)
			.distribute(
					this.owner.agency(), new DistributedDocument(plan, this.secret, "01/KH-UBND",
							LocalDate.of(2026, 3, 2), "/plans/" + plan),
					List.of(new RecipientLine("Văn phòng", List.of(unit))));
		return this.application.getBean(Deliveries.class).of(this.owner.agency(), plan).get(0).id().toString();
	}

	private String report(UUID plan) {
		return this.application.getBean(OpenReport.class)
			.open(this.application.getBean(Plans.class).get(this.owner.agency(), new PlanId(plan)),
					ReportingPeriod.of("2026-Q1"))
			.toString();
	}

	private String target(UUID plan) {
		UnitId unit = this.application.getBean(Agencies.class).office(this.owner.agency()).id();
		Aim aim = new Aim(AimKind.REACH, BigDecimal.TEN, this.secret);
		this.application.getBean(TrackTargets.class)
			.track(this.owner.agency(), plan, unit, List.of(new TargetOrder("", this.secret, List.of(aim),
					LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
		return this.application.getBean(TargetOverview.class)
			.list(this.owner.agency(), TargetFilter.of(plan))
			.get(0)
			.target()
			.id()
			.toString();
	}

	private String export() {
		String id = UUID.randomUUID().toString();
		this.application.getBean(JdbcClient.class)
			.sql("insert into prepared_sheet (id, agency_id, officer_id, name, content_type, total, written, state,"
					+ " asked_at, changed_at) values (?, ?, ?, ?, 'text/csv', 1, 1, 'DONE',"
					+ " timestamp with time zone '2026-03-02 08:00:00+07:00',"
					+ " timestamp with time zone '2026-03-02 08:00:00+07:00')")
			.params(UUID.fromString(id), this.owner.agency().value(), this.owner.officer().value(), SECRET)
			.update();
		return id;
	}

	private String storm() {
		String id = UUID.randomUUID().toString();
		this.application.getBean(JdbcClient.class)
			.sql("insert into storm (id, agency_id, first_day, last_day, reason, state, proposed_by, proposed_by_name,"
					+ " proposed_at, words) values (?, ?, date '2026-03-02', date '2026-03-03', ?, 'PROPOSED', ?, '',"
					+ " timestamp with time zone '2026-03-02 08:00:00+07:00', '')")
			.params(UUID.fromString(id), this.owner.agency().value(), this.secret, this.owner.officer().value())
			.update();
		return id;
	}

	private String incoming() {
		String id = UUID.randomUUID().toString();
		this.application.getBean(JdbcClient.class)
			.sql("insert into incoming_document (id, agency_id, exchange_id, from_code, from_name, number, notation,"
					+ " promulgated_on, type_name, subject, signer, urgency, received_at, received_by, status,"
					+ " status_words, asked) values (?, ?, 'H26,2026/03/02,01/KH', 'H26', '', '01', 'KH',"
					+ " date '2026-03-02', '', ?, '', 'NORMAL', timestamp with time zone '2026-03-02 08:00:00+07:00',"
					+ " '', 'ARRIVED', '', '')")
			.params(UUID.fromString(id), this.owner.agency().value(), this.secret)
			.update();
		return id;
	}

	private String block(int next) {
		Actor clerk = new Actor(this.owner.agency(), this.owner.officer(), this.owner.name(),
				List.of(new Position(this.application.getBean(Agencies.class).office(this.owner.agency()).id(),
						UnitKind.OFFICE, Role.CLERK, this.secret)));
		return this.application.getBean(ReserveNumbers.class).reserve(clerk, "KH", next, 1, this.secret).toString();
	}

	private String line() {
		return this.application.getBean(JdbcClient.class)
			.sql("select id from register_entry where agency_id = ? order by number desc")
			.param(this.owner.agency().value())
			.query(String.class)
			.list()
			.get(0);
	}

	private String notice(UUID plan) {
		this.application.getBean(Notify.class)
			.tell(this.owner.agency(), this.owner.officer(),
					new Notice("matrix", NoticeKind.NEWS, plan, this.secret, "/agency"));
		return this.application.getBean(Notices.class).page(this.owner, null, 1).get(0).id().toString();
	}

}
