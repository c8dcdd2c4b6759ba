package vn.roviec.plan.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import vn.roviec.agency.AgencyId;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.security.demo.DemoAgencies;
import vn.roviec.workflow.TimeTravel;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills the demonstration with a plan in each state and tasks early, due soon, late and
 * done, by living through the last months with the use cases themselves.
 */
@Component
@Profile("demo")
@ConditionalOnWebApplication
@Order(0)
class DemoPlans implements ApplicationRunner {

	private static final AgencyId AGENCY = DemoAgencies.AN_BINH_TRUNG;

	private final Plans plans;

	private final DemoSteps steps;

	private final DemoTasks tasks;

	private final TimeTravel time;

	private final Clock clock;

	DemoPlans(Plans plans, DemoSteps steps, DemoTasks tasks, TimeTravel time, Clock clock) {
		this.plans = plans;
		this.steps = steps;
		this.tasks = tasks;
		this.time = time;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.plans.count() > 0) {
			return;
		}
		Instant present = this.clock.instant();
		LocalDate today = LocalDate.now(this.clock);
		closedPlan(today);
		PlanId running = runningPlan(today);
		on(today.minusDays(6));
		withdrawnPlan();
		plansOnTheirWay(today);
		headsMorning(today, running);
		this.time.liveUntil(present);
	}

	private void closedPlan(LocalDate today) {
		jump(today.minusDays(100));
		PlanId id = this.steps.issued("Kiểm tra công vụ đợt 1 trên địa bàn xã An Bình Trung",
				List.of(DemoDraft.row("Kiểm tra việc chấp hành giờ giấc, kỷ luật công vụ", "vanphong", "",
						DemoDraft.product("Biên bản kiểm tra", today.minusDays(80)))));
		on(today.minusDays(85));
		this.tasks.finish(AGENCY, id, "Biên bản kiểm tra", "Đã kiểm tra 05 đơn vị, có biên bản kèm theo.");
		this.steps.close(id, "Đã kiểm tra đủ các đơn vị theo kế hoạch; không phát hiện vi phạm.");
	}

	private PlanId runningPlan(LocalDate today) {
		on(today.minusDays(60));
		PlanId id = this.steps.issuedWithTargets("Chuyển đổi số xã An Bình Trung năm " + today.getYear(),
				runningRows(today));
		on(today.minusDays(45));
		this.tasks.finish(AGENCY, id, "Báo cáo rà soát", "Đã rà soát 214 thủ tục, kiến nghị đơn giản hóa 12 thủ tục.");
		on(today.minusDays(20));
		this.tasks.accept(AGENCY, id, "Phương án số hóa");
		this.tasks.accept(AGENCY, id, "Danh sách tổ công nghệ số");
		this.tasks.progress(AGENCY, id, "Phương án số hóa", 60, "Đã khảo sát xong, đang lập dự toán.");
		on(today.minusDays(8));
		this.tasks.finish(AGENCY, id, "Quyết định thành lập tổ", "Đã trình ký và ban hành quyết định.");
		this.tasks.submit(AGENCY, id, "Bản tin tuyên truyền quý", "Đã đăng 06 tin, bài trên trang thông tin điện tử.");
		return id;
	}

	private static List<DemoDraft.Row> runningRows(LocalDate today) {
		return List.of(
				DemoDraft.row("Rà soát thủ tục hành chính thuộc thẩm quyền", "trungtam", "vanphong",
						DemoDraft.product("Báo cáo rà soát", today.minusDays(40)),
						DemoDraft.product("Tờ trình kiến nghị đơn giản hóa", today.plusDays(45))),
				DemoDraft.row("Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính", "trungtam", "kinhte",
						DemoDraft.product("Phương án số hóa", today.minusDays(3))),
				DemoDraft.row("Kiện toàn tổ công nghệ số cộng đồng", "vhxh", "mttq",
						DemoDraft.product("Quyết định thành lập tổ", today.minusDays(12)),
						DemoDraft.product("Danh sách tổ công nghệ số", today.plusDays(2))),
				DemoDraft.row("Tuyên truyền, nâng cao nhận thức về chuyển đổi số", "vhxh", "",
						DemoDraft.product("Bản tin tuyên truyền quý", today.plusDays(5)),
						DemoDraft.product("Tài liệu hướng dẫn dịch vụ công", today.plusDays(6)),
						DemoDraft.product("Chuyên mục trên đài truyền thanh", today.plusDays(6)),
						DemoDraft.product("Áp phích tại nhà văn hóa thôn", today.plusDays(8))),
				DemoDraft.row("Bố trí kinh phí, trang thiết bị", "kinhte", "vanphong",
						DemoDraft.product("Dự toán kinh phí", today.minusDays(1)),
						DemoDraft.product("Báo cáo mua sắm", today.plusDays(30))),
				DemoDraft.row("Bảo đảm an toàn thông tin tại trụ sở", "vanphong", "",
						DemoDraft.open("Cập nhật, vá lỗi máy trạm", "Thường xuyên")),
				DemoDraft.row("Theo dõi, đánh giá kết quả chuyển đổi số", "kinhte", "",
						DemoDraft.monthly("Báo cáo chuyển đổi số", "Trước ngày 20 hằng tháng"),
						DemoDraft.open("Báo cáo theo hướng dẫn mới của tỉnh",
								"Trong 10 ngày làm việc kể từ ngày có hướng dẫn của tỉnh")));
	}

	private void withdrawnPlan() {
		PlanId id = this.steps.drafted("Tổ chức hội nghị đối thoại với doanh nghiệp", DemoDraft.simple("kinhte"));
		this.steps.withdraw(id, "Gộp vào kế hoạch đối thoại chung của xã.");
	}

	private void plansOnTheirWay(LocalDate today) {
		on(today.minusDays(4));
		PlanId numbering = this.steps.checked("Phòng, chống thiên tai và tìm kiếm cứu nạn", DemoDraft.simple("kinhte"));
		this.steps.checked("Tiết kiệm, chống lãng phí năm " + today.getYear(), DemoDraft.simple("kinhte"));
		PlanId checking = this.steps.submitted("Tuyên truyền an toàn giao thông quý tới", DemoDraft.simple("vhxh"));
		PlanId digesting = this.steps.consulted("Xây dựng gia đình văn hóa, thôn văn hóa", today.minusDays(1));
		on(today.minusDays(3));
		this.steps.sign(numbering);
		this.steps.approve(checking);
		this.steps.comment(digesting, "truongphongkt", "Đề nghị bổ sung kinh phí khen thưởng.");
		this.steps.submitted("Tiêm chủng mở rộng cho trẻ em", DemoDraft.simple("vhxh"));
		PlanId returned = this.steps.submitted("Vệ sinh môi trường, thu gom rác thải", DemoDraft.simple("vhxh"));
		on(today.minusDays(1));
		this.steps.sendBack(returned, "Bổ sung thời hạn của từng thôn và kinh phí thực hiện.");
		this.steps.consulted("Ứng dụng trợ lý số trong giải quyết thủ tục", today.plusDays(5));
		this.steps.drafted("Bồi dưỡng kỹ năng số cho công chức xã", DemoDraft.simple("vhxh"));
	}

	/** Results to accept, and a plan of yesterday whose work nobody has taken yet. */
	private void headsMorning(LocalDate today, PlanId running) {
		this.tasks.submit(AGENCY, running, "Tài liệu hướng dẫn dịch vụ công",
				"Đã in 300 bộ, phát tại bộ phận một cửa.");
		this.tasks.submit(AGENCY, running, "Chuyên mục trên đài truyền thanh", "Đã phát 08 buổi tại 06 thôn.");
		this.tasks.submit(AGENCY, running, "Áp phích tại nhà văn hóa thôn", "Đã treo tại 05 nhà văn hóa.");
		this.steps.issued("Phát triển văn hóa, thể thao cơ sở năm " + today.getYear(), List.of(
				DemoDraft.row("Xây dựng đời sống văn hóa ở thôn", "vhxh", "",
						DemoDraft.products(today.plusDays(12), "Quy ước của 06 thôn", "Danh sách gia đình văn hóa",
								"Kế hoạch sửa nhà văn hóa thôn", "Tủ sách thôn")),
				DemoDraft.row("Tổ chức hoạt động thể thao, lễ hội", "vhxh", "",
						DemoDraft.products(today.plusDays(19), "Điều lệ giải bóng chuyền",
								"Chương trình ngày hội văn hóa", "Phương án an toàn lễ hội")),
				DemoDraft.row("Chăm lo gia đình, trẻ em", "vhxh", "", DemoDraft.products(today.plusDays(26),
						"Danh sách trẻ em cần giúp đỡ", "Lớp dạy bơi dịp hè", "Báo cáo bình đẳng giới"))));
	}

	private void jump(LocalDate day) {
		this.time.jumpTo(morning(day));
	}

	private void on(LocalDate day) {
		this.time.liveUntil(morning(day));
	}

	private Instant morning(LocalDate day) {
		return day.atTime(LocalTime.of(8, 30)).atZone(this.clock.getZone()).toInstant();
	}

}
