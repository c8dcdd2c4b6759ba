package vn.roviec.observation.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.appendix.LaunchTasks;
import vn.roviec.appendix.PlanOrder;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.observation.GrantObservation;
import vn.roviec.observation.Granting;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.PlanText;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Which agency has no task for what a document of the province asks. */
@ApplicationTest
@AutoConfigureMockMvc
class DutiesIT {

	private static final String BASES = """
			Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;
			Thực hiện Kế hoạch số 110/KH-UBND ngày 25/3/2026 của UBND tỉnh Đông Hải về cải cách hành chính;
			Căn cứ Kế hoạch số 03/KH-UBND ngày 05/01/2026 của UBND xã An Bình Trung.""";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	private Commune first;

	private Commune second;

	private Visitors department;

	private final List<UUID> issued = new ArrayList<>();

	/** Nothing is left that says it was issued and has no number in the register. */
	@AfterEach
	void drafts() {
		this.issued.forEach((plan) -> this.jdbc
			.sql("update plan set status = 'DRAFTING', number = null, issued_on = null where id = ?")
			.param(plan)
			.update());
	}

	@BeforeEach
	void begin() {
		this.application.getBean(Jobs.class).jumpTo("2026-05-04T08:00");
		this.department = new Visitors(this.application, "Sở Nội vụ tỉnh Đông Hải");
		this.first = commune();
		this.second = commune();
		this.jdbc.sql("update agency set name = 'UBND xã Thanh Hà Đông' where id = ?")
			.param(this.second.id.value())
			.update();
	}

	private Commune commune() {
		Commune commune = new Commune(this.application.getBean(RegisterAgency.class),
				this.application.getBean(Agencies.class));
		this.application.getBean(GrantObservation.class)
			.grant(commune.chairman(), new Granting(this.department.agency, LocalDate.of(2026, 5, 4),
					LocalDate.of(2026, 12, 31), "Công văn số 15/UBND-VP"));
		return commune;
	}

	@Test
	void aDocumentThatOneAgencyActsOnAndAnotherDoesNotIsAGapUntilItDoes() throws Exception {
		issued(this.first, BASES, "ISSUED", "Báo cáo cải cách hành chính");
		issued(this.second, "Căn cứ nhiệm vụ của xã;", "ISSUED", "Báo cáo khác");
		issued(this.second, BASES, "DRAFTING", null);
		assertThat(reads("/lens/duties"))
			.contains("1 văn bản được nêu", "1 văn bản có cơ quan chưa thấy việc", "110/KH-UBND", "25/03/2026",
					"UBND tỉnh Đông Hải", "1/2 cơ quan")
			.contains(">UBND xã Thanh Hà Đông</td>")
			.doesNotContain("72/2025/QH15", "3/KH-UBND<");
		assertThat(document()).contains("Có việc", "1 việc chưa xong", "Chưa thấy",
				"Chưa kế hoạch đã ban hành nào nêu văn bản này.");
		received(this.second);
		assertThat(reads("/lens/duties")).contains("Về cải cách hành chính năm 2026", "1/2 cơ quan");
		assertThat(document()).contains("Đã nhận, chưa có kế hoạch", "ngày 27/03/2026").doesNotContain("Chưa thấy<");
		issued(this.second, "", "ISSUED", "Rà soát theo Kế hoạch số 110/KH-UBND của UBND tỉnh");
		assertThat(reads("/lens/duties")).contains("0 văn bản có cơ quan chưa thấy việc", "2/2 cơ quan");
		assertThat(document()).contains("2/2 cơ quan đã có việc", "được nêu trong 1 việc");
		assertThat(reads("/lens/duties?q=khong co")).contains("0 văn bản");
		assertThat(reads("/lens/duties?q=tinh dong hai")).contains("110/KH-UBND");
		assertThat(reads("/lens/duties?year=2025")).contains("Chưa có văn bản cấp trên nào");
	}

	@Test
	void aPlanWithoutATaskIsNoneAndAnUnknownDocumentIsNotFound() throws Exception {
		issued(this.first, BASES, "CLOSED", null);
		assertThat(document()).contains("Có kế hoạch, chưa có việc").contains("0/2 cơ quan đã có việc");
		for (String other : List.of("number=111/KH-UBND", "number=110/KH-UBND&date=2026-03-26", "number=%3Cb%3E",
				"number=110/KH-UBND&date=x", "")) {
			assertThat(status("/lens/duties/document?" + other)).isEqualTo(404);
		}
	}

	private String document() throws Exception {
		return reads("/lens/duties/document?number=110/KH-UBND&date=2026-03-25");
	}

	private void issued(Commune commune, String bases, String status, String product) {
		UUID plan = this.application.getBean(TransactionOperations.class)
			.execute((tx) -> this.application.getBean(OpenPlan.class)
				.open(commune.drafter(),
						new PlanText("Cải cách hành chính", null, null, bases, "I. MỤC ĐÍCH", "", "VT"), List.of())
				.value());
		this.issued.add(plan);
		this.jdbc.sql("update plan set status = ?, number = 7, issued_on = date '2026-04-02' where id = ?")
			.params(status, plan)
			.update();
		if (product != null) {
			this.application.getBean(TransactionOperations.class)
				.executeWithoutResult((tx) -> this.application.getBean(LaunchTasks.class)
					.launch(commune.id,
							new PlanOrder(plan, "Cải cách hành chính", "07/KH-UBND", commune.culture,
									commune.drafter().officer(), LocalDate.of(2026, 12, 31)),
							List.of(new TaskOrder(1, 1, null, product, product, commune.economy, List.of(),
									"Tháng 6/2026", LocalDate.of(2026, 6, 30), false))));
		}
	}

	private void received(Commune commune) {
		this.jdbc
			.sql("insert into incoming_document (id, agency_id, exchange_id, from_code, from_name, number, notation,"
					+ " promulgated_on, type_name, subject, signer, urgency, received_at, received_by, status,"
					+ " status_words, asked) values (?, ?, 'H26,2026/03/25,110/KH-UBND', 'H26', 'UBND tỉnh Đông Hải',"
					+ " '110', 'KH-UBND', date '2026-03-25', 'Kế hoạch', 'Về cải cách hành chính năm 2026', '', 'NORMAL',"
					+ " timestamp with time zone '2026-03-26 23:30:00+00:00', '', 'ARRIVED', '', '')")
			.params(UUID.randomUUID(), commune.id.value())
			.update();
	}

	private String reads(String address) throws Exception {
		return this.application.getBean(MockMvc.class)
			.perform(get(address).session(this.department.session(Role.OBSERVER)).accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private int status(String address) throws Exception {
		return this.application.getBean(MockMvc.class)
			.perform(get(address).session(this.department.session(Role.OBSERVER)).accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse()
			.getStatus();
	}

}
