package vn.roviec.organisation.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.distribution.Deliveries;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanText;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.MovedClock;
import vn.roviec.support.PlanRoad;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * A step that cannot be done waits, after its pauses, for an administrator who is told.
 */
@ApplicationTest
@AutoConfigureMockMvc
class StuckStepsIT {

	private static final Pattern RETRY = Pattern.compile("/agency/steps/[0-9a-f-]{36}/retry");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ManagementService management;

	@Autowired
	private Jobs jobs;

	@Autowired
	private MovedClock clock;

	@Autowired
	private JdbcClient jdbc;

	private AdministeredCommune office;

	private Actor administrator;

	private PlanId plan;

	@BeforeEach
	void issueAPlanThatCannotBeDistributed() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.office = new AdministeredCommune(this.application);
		this.administrator = this.office.administrator();
		this.plan = issuedPlan();
		this.jdbc
			.sql("insert into distributed_document (plan_id, agency_id, title, document_number, issued_on, link)"
					+ " values (?, ?, '', '', ?, '')")
			.params(this.plan.value(), this.office.commune.id.value(), LocalDate.of(2026, 3, 2))
			.update();
	}

	@Test
	void aStepThatFailsThroughAllItsPausesIsToldShownCountedAndTriedAgain() throws Exception {
		assertThat(page()).contains("Không có bước nào bị dừng");
		int failures = failUntilGivenUp();
		assertThat(failures).isEqualTo(6);
		assertThat(page())
			.contains("Gửi nơi nhận", "Vòng đời kế hoạch", "Kế hoạch chuyển đổi số", "/plans/" + this.plan,
					"08:00 02/03/2026", "6 lần", "Dữ liệu đang có không khớp", "Mã tham chiếu",
					"href=\"/agency/steps/sheet?format=csv\"")
			.contains("1 bước tự động bị dừng");
		assertThat(read(this.administrator, "/agency/steps/sheet?format=csv").lines().skip(1)).singleElement()
			.asString()
			.contains("Gửi nơi nhận", "Kế hoạch chuyển đổi số", "08:00 02/03/2026", ",6,", "Dữ liệu đang có");
		assertThat(read(this.administrator, "/notices")).contains("Bước tự động bị dừng", "Gửi nơi nhận");
		this.jdbc.sql("delete from distributed_document where plan_id = ?").param(this.plan.value()).update();
		assertThat(this.office.pages.sends(this.administrator, retryAddress()).getRedirectedUrl())
			.isEqualTo("/agency/steps");
		this.jobs.runDue();
		assertThat(this.application.getBean(Deliveries.class).of(this.office.commune.id, this.plan.value()))
			.isNotEmpty();
		assertThat(page()).contains("Không có bước nào bị dừng").doesNotContain("bước tự động bị dừng)");
		assertThat(read(this.administrator, "/agency/audit?kind=SYSTEM")).contains("Cho thử lại bước bị dừng");
	}

	@Test
	void aRetryWithoutARepairIsGivenUpAnewAndAnotherAgencyNeverSeesIt() throws Exception {
		failUntilGivenUp();
		this.office.pages.sends(this.administrator, "/agency/steps/retry");
		Job job = due().orElseThrow();
		assertThatException().isThrownBy(() -> this.management.executeJob(job.getId()));
		assertThat(page()).contains("7 lần");
		AdministeredCommune others = new AdministeredCommune(this.application);
		assertThat(others.pages.reads(others.administrator(), "/agency/steps").getContentAsString())
			.contains("Không có bước nào bị dừng");
		assertThat(others.pages.sends(others.administrator(), retryAddress()).getStatus()).isEqualTo(404);
		assertThat(this.office.pages.reads(this.office.commune.chairman(), "/worklist").getContentAsString())
			.doesNotContain("tự động bị dừng");
		assertThat(due()).as("nobody else had it tried").isEmpty();
	}

	/** Lives through the pauses; how often it was tried. */
	private int failUntilGivenUp() {
		int failures = 0;
		for (Optional<Job> next = due(); next.isPresent(); next = due()) {
			String job = next.get().getId();
			assertThatException().isThrownBy(() -> this.management.executeJob(job));
			failures++;
			this.clock.move(Duration.ofHours(7));
			this.jobs.jumpTo(this.clock.instant().atZone(this.clock.getZone()).toLocalDateTime().toString());
		}
		return failures;
	}

	private Optional<Job> due() {
		return this.management.createJobQuery()
			.tenantIdIn(this.office.commune.id.toString())
			.activityId("distribute-copies")
			.withRetriesLeft()
			.list()
			.stream()
			.findFirst();
	}

	private String retryAddress() throws Exception {
		Matcher retry = RETRY.matcher(page());
		assertThat(retry.find()).isTrue();
		return retry.group();
	}

	private String page() throws Exception {
		return read(this.administrator, "/agency/steps");
	}

	private String read(Actor actor, String address) throws Exception {
		return this.office.pages.reads(actor, address).getContentAsString();
	}

	private PlanId issuedPlan() {
		Commune commune = this.office.commune;
		PlanRoad road = new PlanRoad(this.application, commune);
		PlanId id = road.open(new PlanText("Kế hoạch chuyển đổi số", LocalDate.of(2026, 1, 1),
				LocalDate.of(2026, 12, 31), "", "I. MỤC ĐÍCH", "Phòng Kinh tế xã", "VT"), List.of());
		road.toNumber(id);
		road.number(id);
		sealed(commune.id.toString());
		return id;
	}

	private void sealed(String agency) {
		this.management.createJobQuery()
			.tenantIdIn(agency)
			.activityId("seal-document")
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()));
	}

}
