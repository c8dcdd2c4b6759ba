package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.DeadlineReader;
import vn.roviec.deadline.Recurrence;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.organisation.EndUnit;
import vn.roviec.organisation.UnitBurden;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.WorkItem;

import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The open work of a unit that ends goes over to its successor, deadlines and all. */
class UnitReplacedIT extends WalkedCommune {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

	UnitReplacedIT() {
		super("2026-03-04T08:00");
	}

	@Test
	void aTaskThatNobodyHasAcceptedWaitsInTheSuccessor() {
		TaskId task = this.walk.launch(LocalDate.of(2026, 3, 20));
		endEconomyFor(this.commune.centre, false);
		assertThat(this.walk.task(task).leadUnit()).isEqualTo(this.commune.centre);
		Actor receptionist = this.commune.receptionist();
		get(AcceptTask.class).accept(receptionist, task, receptionist.officer());
		get(SubmitResult.class).submit(receptionist, task, "Đã rà soát xong", "", List.of());
		get(AcceptResult.class).accept(this.commune.centreHead(), task);
		assertThat(this.walk.open(task)).containsExactly("confirm-completion");
	}

	@Test
	void whoHasTheTaskKeepsItAndDeadlineAndRecordStay() {
		TaskId task = this.walk.launch(LocalDate.of(2026, 3, 20));
		this.walk.accept(task);
		TaskDeadline before = this.walk.task(task).deadline();
		endEconomyFor(this.commune.centre, true);
		AppendixTask moved = this.walk.task(task);
		assertThat(moved.assignee()).isEqualTo(this.commune.economist().officer());
		assertThat(moved.deadline()).isEqualTo(before);
		assertThat(this.commune.economist().belongsTo(this.commune.centre)).isTrue();
		assertThat(this.commune.economist().belongsTo(this.commune.economy)).isFalse();
		this.walk.submit(task);
		get(AcceptResult.class).accept(this.commune.centreHead(), task);
		assertThat(get(AuditLog.class).of(this.commune.id, task.value()))
			.filteredOn((entry) -> entry.action().equals("task.unit-replaced"))
			.extracting(AuditEntry::words)
			.containsExactly("Phòng Kinh tế xã → Trung tâm Phục vụ hành chính công xã");
		assertThat(get(AuditLog.class).of(this.commune.id, task.value())).extracting(AuditEntry::action)
			.contains("task.accepted");
	}

	@Test
	void aShareThatIsOwedIsGivenByTheSuccessor() {
		TaskId task = this.walk
			.launch(this.walk.order(this.commune.centre, LocalDate.of(2026, 3, 20), false, this.commune.economy));
		Actor receptionist = this.commune.receptionist();
		get(AcceptTask.class).accept(receptionist, task, receptionist.officer());
		endEconomyFor(this.commune.office, false);
		assertThat(this.walk.task(task).owedShares()).containsExactly(this.commune.office);
		get(GiveContribution.class).give(this.commune.clerk(), task, this.commune.office, "Số liệu", List.of());
		assertThat(this.walk.task(task).owedShares()).isEmpty();
	}

	@Test
	void whoOwesAShareItselfGivesBoth() {
		TaskId task = this.walk.launch(this.walk.order(this.commune.culture, LocalDate.of(2026, 3, 20), false,
				this.commune.economy, this.commune.centre));
		get(AcceptTask.class).accept(this.commune.drafter(), task, this.commune.drafter().officer());
		endEconomyFor(this.commune.centre, false);
		assertThat(this.walk.task(task).owedShares()).containsExactlyInAnyOrder(this.commune.economy,
				this.commune.centre);
		Actor receptionist = this.commune.receptionist();
		get(GiveContribution.class).give(receptionist, task, this.commune.economy, "Phần của Phòng Kinh tế", List.of());
		get(GiveContribution.class).give(receptionist, task, this.commune.centre, "Phần của Trung tâm", List.of());
		assertThat(this.walk.task(task).owedShares()).isEmpty();
		assertThat(this.walk.open(task)).containsExactly("perform-task");
	}

	@Test
	void aTaskThatIsOverKeepsTheOldUnit() {
		TaskId task = this.walk.accepted(1);
		this.walk.confirm(task);
		endEconomyFor(this.commune.centre, true);
		AppendixTask over = this.walk.task(task);
		assertThat(over.leadUnit()).isEqualTo(this.commune.economy);
		assertThat(get(Agencies.class).unit(this.commune.id, over.leadUnit())).map(Unit::name)
			.contains("Phòng Kinh tế xã");
		assertThat(get(AuditLog.class).of(this.commune.id, task.value())).extracting(AuditEntry::action)
			.doesNotContain("task.unit-replaced");
	}

	@Test
	void whatIsLaunchedLaterGoesToTheSuccessorToo() {
		endEconomyFor(this.commune.centre, true);
		TaskId task = this.walk.launch(LocalDate.of(2026, 3, 20));
		assertThat(this.walk.task(task).leadUnit()).isEqualTo(this.commune.centre);
		assertThat(get(Agencies.class).units(this.commune.id)).extracting(Unit::id)
			.doesNotContain(this.commune.economy);
		assertThat(get(Agencies.class).unitWritten(this.commune.id, "PKT")).map(Unit::id).contains(this.commune.centre);
	}

	@Test
	void theUnitThatFollowsThePlanIsReplacedToo() {
		TaskId task = this.walk.accepted(1);
		UnitId added = get(EndUnit.class).end(this.commune.officeHead(), this.commune.culture,
				"Phòng Văn hóa và Xã hội", "VH và XH", TODAY, true);
		assertThat(this.walk.openItems(task)).extracting(WorkItem::unit).containsExactly(added);
		this.walk.confirm(task);
		assertThat(this.walk.task(task).status()).isEqualTo(TaskStatus.DONE);
	}

	@Test
	void nothingIsMovedTwiceOrToNobody() {
		endEconomyFor(this.commune.centre, false);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> endEconomyFor(this.commune.culture, false));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> get(EndUnit.class).end(this.commune.officeHead(),
				this.commune.culture, this.commune.economy, TODAY, false));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> get(EndUnit.class).end(this.commune.officeHead(),
				this.commune.culture, this.commune.centre, TODAY.plusDays(1), false));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> get(EndUnit.class).end(this.commune.officeHead(),
				this.commune.office, this.commune.centre, TODAY, false));
	}

	@Test
	void howMuchWillMoveIsToldBeforehand() {
		UnitId economy = this.commune.economy;
		this.walk.launch(LocalDate.of(2026, 3, 20));
		TaskOrder owing = this.walk.order(this.commune.culture, LocalDate.of(2026, 3, 20), false, economy);
		this.walk.launch(new TaskOrder(2, 2, owing.group(), owing.content(), owing.deliverable(), owing.leadUnit(),
				owing.coordinatingUnits(), "", owing.due(), false));
		this.walk.confirm(this.walk.accepted(3));
		everyMonth();
		assertThat(moves(economy)).containsExactly("tasks 2", "work 1", "series 1");
		assertThat(get(UnitBurden.class).people(this.commune.id, economy)).isEqualTo(3);
		assertThat(moves(this.commune.centre)).isEmpty();

		endEconomyFor(this.commune.centre, true);
		assertThat(moves(economy)).isEmpty();
		assertThat(moves(this.commune.centre)).containsExactly("tasks 2", "work 1", "series 1");
		assertThat(get(UnitBurden.class).people(this.commune.id, this.commune.centre)).isEqualTo(5);
	}

	private List<String> moves(UnitId unit) {
		return get(UnitBurden.class).work(this.commune.id, unit)
			.stream()
			.map((figure) -> figure.key() + " " + figure.number())
			.toList();
	}

	private void everyMonth() {
		TaskOrder order = this.walk.order(this.commune.economy, null, false);
		Recurrence recurrence = Recurrence.of(new DeadlineReader().read("Hằng tháng", 2026), TODAY, this.walk.planEnd);
		SeriesOrder series = new SeriesOrder(order,
				recurrence.occurrences(get(WorkingCalendars.class).of(this.commune.id)));
		PlanOrder plan = new PlanOrder(this.walk.plan, "Kế hoạch chuyển đổi số năm 2026", "07/KH-UBND",
				this.commune.culture, this.commune.drafter().officer(), this.walk.planEnd);
		get(TransactionTemplate.class)
			.executeWithoutResult((status) -> get(StartSeries.class).start(this.commune.id, plan, List.of(series)));
	}

	private void endEconomyFor(UnitId successor, boolean withPeople) {
		get(EndUnit.class).end(this.commune.officeHead(), this.commune.economy, successor, TODAY, withPeople);
	}

}
