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
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

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

	private void away(Actor officer, Actor substitute) {
		get(Absences.class).add(new Absence(new AbsenceId(UUID.randomUUID()), this.commune.id, officer.officer(),
				LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5), substitute.officer(), "Nghỉ phép"));
	}

}
