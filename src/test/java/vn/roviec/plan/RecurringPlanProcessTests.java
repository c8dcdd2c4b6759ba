package vn.roviec.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.appendix.CancelTask;
import vn.roviec.appendix.SeriesOverview;
import vn.roviec.appendix.SeriesOverview.SeriesProgress;
import vn.roviec.appendix.SeriesStatus;
import vn.roviec.appendix.StopSeries;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.PlanRoad;
import vn.roviec.support.RunningProcess;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** A plan with work that comes back: it waits for it, shows it, and ends it. */
@ApplicationTest
@AutoConfigureMockMvc
class RecurringPlanProcessTests {

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private Jobs jobs;

	private Commune commune;

	private PlanId id;

	@BeforeEach
	void issueInMarch() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.beans.getBean(RegisterAgency.class), this.beans.getBean(Agencies.class));
		PlannedDeliverable monthly = new PlannedDeliverable(UUID.randomUUID(), "Báo cáo", "Trước ngày 20 hằng tháng",
				null, null, true, "RECURRING", "", null);
		PlanRoad road = new PlanRoad(this.beans, this.commune);
		this.id = road.open(
				new PlanText("Kế hoạch chuyển đổi số", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), "",
						"I. MỤC ĐÍCH", "Phòng Kinh tế xã", "VT"),
				List.of(new PlanItem(UUID.randomUUID(), "", "Rà soát văn bản", this.commune.economy.value(),
						"Phòng Kinh tế", "", "", List.of(), List.of(monthly))));
		road.issue(this.id);
	}

	@Test
	void itWaitsForTheCyclesToComeThoughNoTaskIsOpen() {
		assertThat(tasks()).extracting(TaskSummary::deliverable).containsExactly("Báo cáo (Tháng 03/2026)");
		assertThat(series().cycles()).as("from the launch to the plan's end").hasSize(4);
		endTasks();
		assertThat(process()).isWaitingAtExactly("await-results");
		this.jobs.liveUntil("2026-03-27T08:00");
		assertThat(tasks()).hasSize(2);
		endTasks();
		this.beans.getBean(StopSeries.class)
			.stop(this.commune.cultureHead(), series().series().id(), "Tỉnh đã bỏ báo cáo này");
		assertThat(process()).isWaitingAtExactly("close-plan");
	}

	@Test
	void itGoesOnWhenTheLastCyclesTaskHasEnded() {
		this.jobs.liveUntil("2026-05-28T08:00");
		assertThat(tasks()).hasSize(4);
		assertThat(series().series().status()).isEqualTo(SeriesStatus.OVER);
		endTasks();
		assertThat(process()).isWaitingAtExactly("close-plan");
	}

	@Test
	void itsClosingEndsWhatWouldStillComeBack() {
		ManagementService management = this.beans.getBean(ManagementService.class);
		this.jobs.jumpTo("2026-07-01T00:01");
		management.createJobQuery()
			.activityId("period-ended")
			.tenantIdIn(this.commune.id.toString())
			.list()
			.forEach((job) -> management.executeJob(job.getId()));
		assertThat(process()).isWaitingAtExactly("close-plan");
		this.beans.getBean(ClosePlan.class).close(this.commune.cultureHead(), this.id, "Đạt yêu cầu");
		assertThat(series().series().status()).isEqualTo(SeriesStatus.STOPPED);
		this.jobs.runDue();
		assertThat(tasks()).hasSize(1);
	}

	@Test
	void itsPagesShowWhichCycleIsWhichTaskAndWhoMayEndThem() throws Exception {
		SignedIn pages = new SignedIn(this.beans);
		String progress = pages.reads(this.commune.drafter(), "/plans/" + this.id + "?tab=progress")
			.getContentAsString();
		String series = "/series/" + series().series().id();
		assertThat(progress).contains(series, "1 trong 4 kỳ, xong 0",
				"Tháng 04/2026, giao việc ngày 27/03/2026, hạn trước 20/04/2026");
		assertThat(pages.reads(this.commune.economist(), "/tasks/" + tasks().get(0).id()).getContentAsString())
			.contains("Tháng 03/2026, kỳ thứ 1 trong 4", series);
		assertThat(pages.reads(this.commune.economist(), series).getContentAsString())
			.contains("sẽ giao ngày 27/03/2026")
			.doesNotContain(series + "/stop", series + "/lead");
		assertThat(pages.sends(this.commune.economyHead(), series + "/stop", "reason", "Thôi").getStatus())
			.isEqualTo(403);
		assertThat(pages.sends(this.commune.cultureHead(), series + "/stop", "reason", " ").getContentAsString())
			.contains("Hãy ghi lý do dừng việc định kỳ.");
		assertThat(pages.sends(this.commune.economyHead(), series + "/lead", "days", "9").getStatus()).isEqualTo(403);
		assertThat(pages.sends(this.commune.officeHead(), series + "/lead", "days", "mười").getContentAsString())
			.contains("Hãy ghi số ngày làm việc từ 0 đến 20.", "value=\"mười\"");
		assertThat(pages.sends(this.commune.officeHead(), series + "/lead", "days", "0").getRedirectedUrl())
			.isEqualTo(series);
		assertThat(pages.sends(this.commune.cultureHead(), series + "/stop", "reason", "Tỉnh bỏ").getRedirectedUrl())
			.isEqualTo(series);
		assertThat(pages.reads(this.commune.economist(), series).getContentAsString()).contains("không giao nữa",
				"Tỉnh bỏ");
		assertThat(pages.sends(this.commune.cultureHead(), series + "/stop", "reason", "Tỉnh bỏ").getStatus())
			.isEqualTo(409);
	}

	private void endTasks() {
		tasks().stream()
			.filter((task) -> task.status().isOpen())
			.forEach((task) -> this.beans.getBean(CancelTask.class)
				.cancel(this.commune.cultureHead(), task.id(), "Không còn cần"));
	}

	private List<TaskSummary> tasks() {
		return this.beans.getBean(TaskOverview.class).ofPlan(this.commune.id, this.id.value());
	}

	private SeriesProgress series() {
		return this.beans.getBean(SeriesOverview.class).ofPlan(this.commune.id, this.id.value()).get(0);
	}

	private ProcessInstance process() {
		return RunningProcess.of(this.beans, PlanProcess.KEY, this.id);
	}

}
