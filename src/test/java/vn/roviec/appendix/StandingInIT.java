package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.roviec.agency.Absence;
import vn.roviec.agency.AbsenceId;
import vn.roviec.agency.Absences;
import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.organisation.AbsenceRights;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.ClaimWork;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkList;
import vn.roviec.worklist.Worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The work of somebody who is away is done by the substitute, and the record says so. */
class StandingInIT extends WalkedCommune {

	StandingInIT() {
		super("2026-03-04T08:00");
	}

	@Test
	void theSubstituteReportsAndHandsInOnBehalfOfTheAbsentOfficer() {
		TaskId task = this.walk.launch(LocalDate.of(2026, 3, 20));
		this.walk.accept(task);
		Actor head = this.commune.economyHead();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> get(ReportProgress.class).report(head, task, 40, "Đã khảo sát"));
		away(this.commune.economist(), head);
		Actor substitute = this.commune.economyHead();
		get(ReportProgress.class).report(substitute, task, 40, "Đã khảo sát");
		get(SubmitResult.class).submit(substitute, task, "Đã rà soát xong", "", List.of());
		assertThat(this.walk.task(task).assignee()).isEqualTo(this.commune.economist().officer());
		assertThat(get(AuditLog.class).of(this.commune.id, task.value()))
			.filteredOn((entry) -> entry.action().equals("work.on-behalf"))
			.hasSize(2)
			.allSatisfy((entry) -> assertThat(entry.words()).isEqualTo("Chuyên viên Kinh tế"))
			.extracting(AuditEntry::actorName)
			.containsOnly("Trưởng phòng Kinh tế");
	}

	@Test
	void afterTheAbsenceTheWorkIsTheOfficersAloneAgain() {
		TaskId task = this.walk.launch(LocalDate.of(2026, 3, 20));
		this.walk.accept(task);
		away(this.commune.economist(), this.commune.receptionist());
		this.jobs.jumpTo("2026-03-06T08:00");
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> get(SubmitResult.class)
			.submit(this.commune.receptionist(), task, "Đã rà soát xong", "", List.of()));
		this.walk.submit(task);
	}

	@Test
	void whoStandsInForTheDoerDoesNotConfirmTheWork() {
		TaskId task = this.walk.accepted(1);
		away(this.commune.economist(), this.commune.drafter());
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.walk.confirm(task));
	}

	@Test
	void theSubstituteOfAHeadAcceptsTheResultInTheHeadsPlace() {
		TaskId task = this.walk.launch(LocalDate.of(2026, 3, 20));
		this.walk.accept(task);
		this.walk.submit(task);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> get(AcceptResult.class).accept(this.commune.receptionist(), task));
		away(this.commune.economyHead(), this.commune.receptionist());
		Actor substitute = this.commune.receptionist();
		assertThat(list(substitute, WorkList.MINE)).containsExactly("accept-result");
		get(AcceptResult.class).accept(substitute, task);
		assertThat(this.walk.open(task)).containsExactly("confirm-completion");
		assertThat(inPlaceOf(task)).containsExactly("Chuyên viên Trung tâm: Trưởng phòng Kinh tế");
		assertThat(substitute.title()).isEqualTo("Chuyên viên Trung tâm");
	}

	@Test
	void theSubstituteOfAHeadGivesOutTheWorkOfTheUnit() {
		TaskId task = this.walk.launch(LocalDate.of(2026, 3, 20));
		away(this.commune.economyHead(), this.commune.receptionist());
		Actor substitute = this.commune.receptionist();
		assertThat(list(substitute, WorkList.UNIT)).containsExactly("accept-task");
		get(AcceptTask.class).accept(substitute, task, this.commune.economist().officer());
		assertThat(this.walk.task(task).assignee()).isEqualTo(this.commune.economist().officer());
		assertThat(inPlaceOf(task)).containsExactly("Chuyên viên Trung tâm: Trưởng phòng Kinh tế");
		this.jobs.jumpTo("2026-03-06T08:00");
		assertThat(list(this.commune.receptionist(), WorkList.UNIT)).isEmpty();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> get(HandOverTask.class)
			.handOver(this.commune.receptionist(), task, this.commune.economyHead().officer()));
	}

	@Test
	void nobodyAcceptsTheOwnResultInTheHeadsPlace() {
		TaskId task = this.walk.launch(LocalDate.of(2026, 3, 20));
		this.walk.accept(task);
		this.walk.submit(task);
		away(this.commune.economyHead(), this.commune.economist());
		Actor doer = this.commune.economist();
		assertThat(list(doer, WorkList.MINE)).isEmpty();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> get(AcceptResult.class).accept(doer, task))
			.extracting(Refused::messageKey)
			.isEqualTo("work.own.judged");
		get(AcceptResult.class).accept(this.commune.economyHead(), task);
	}

	@Test
	void whatTheHeadOfTheStandingUnitDecidesIsRecordedToo() {
		TaskId task = this.walk.launch(LocalDate.of(2026, 3, 20));
		away(this.commune.cultureHead(), this.commune.economyHead());
		get(CancelTask.class).cancel(this.commune.economyHead(), task, "Tỉnh đã làm");
		assertThat(inPlaceOf(task)).containsExactly("Trưởng phòng Kinh tế: Trưởng phòng VHXH");
	}

	@Test
	void anExtensionIsDecidedByNobodyInTheChairmansPlaceForAnAbsence() {
		TaskId task = this.walk.launch(LocalDate.of(2026, 3, 20));
		this.walk.accept(task);
		this.walk.proposed(task, LocalDate.of(2026, 3, 31));
		WorkItem decision = this.walk.openItems(task)
			.stream()
			.filter((item) -> item.taskKey().equals("decide-extension"))
			.findFirst()
			.orElseThrow();
		get(ClaimWork.class).claim(this.commune.chairman(), decision.id());
		away(this.commune.chairman(), this.commune.officeHead());
		Actor substitute = this.commune.officeHead();
		assertThat(list(substitute, WorkList.MINE)).isEmpty();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> get(DecideExtension.class).grant(substitute, task, LocalDate.of(2026, 3, 31), "Đồng ý"));
		this.walk.grant(task, LocalDate.of(2026, 3, 31));
	}

	@Test
	void whoStandsInForAHeadDoesNotLengthenTheAbsence() {
		away(this.commune.economyHead(), this.commune.receptionist());
		AbsenceRights rights = get(AbsenceRights.class);
		assertThat(rights.mayKeep(this.commune.receptionist(), this.commune.economyHead().officer())).isFalse();
		assertThat(rights.mayKeep(this.commune.economyHead(), this.commune.economist().officer())).isTrue();
	}

	private List<String> list(Actor actor, WorkList list) {
		return get(Worklists.class).first(actor, list, 10).stream().map(WorkItem::taskKey).toList();
	}

	private List<String> inPlaceOf(TaskId task) {
		return get(AuditLog.class).of(this.commune.id, task.value())
			.stream()
			.filter((entry) -> entry.action().equals("work.on-behalf"))
			.map((entry) -> entry.actorName() + ": " + entry.words())
			.toList();
	}

	private void away(Actor officer, Actor substitute) {
		get(Absences.class).add(new Absence(new AbsenceId(UUID.randomUUID()), this.commune.id, officer.officer(),
				LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5), substitute.officer(), "Nghỉ phép"));
	}

}
