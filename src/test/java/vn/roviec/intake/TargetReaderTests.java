package vn.roviec.intake;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TargetReaderTests {

	@Test
	void readsSharesAndRanksUnderGoals() {
		PlanReading plan = PlanText.body("""
				I. CHỈ TIÊU
				- Trên 98% hồ sơ đúng hạn; tối thiểu 85% hồ sơ trực tuyến.
				- Giảm 10% thời gian giải quyết so với năm 2025.
				- Nằm trong nhóm 10 xã dẫn đầu tỉnh.
				- Mở 3 lớp trong 05 ngày.
				""");
		assertThat(plan.targets()).flatExtracting(PlanReading.Target::values)
			.extracting(PlanReading.TargetValue::value, PlanReading.TargetValue::op)
			.containsExactly(tuple(98.0, ">"), tuple(85.0, ">="), tuple(10.0, "decrease"), tuple(10.0, "rank<="));
	}

	@Test
	void aLabelGivesThePeriodOfWhatStandsBelowIt() {
		PlanReading plan = PlanText.body("""
				I. MỤC TIÊU
				- Giai đoạn 2026 - 2027:
				+ 80% hồ sơ trực tuyến.
				- Giai đoạn 2028 - 2030: 100% hồ sơ trực tuyến.
				- 90% người dân hài lòng.
				""");
		assertThat(plan.targets()).extracting(PlanReading.Target::period)
			.containsExactly(new PlanReading.Period(2026, 2027), new PlanReading.Period(2028, 2030),
					new PlanReading.Period(2026, 2026));
	}

	@Test
	void sharesInsideTasksAreNoTargets() {
		assertThat(PlanText.body("I. NHIỆM VỤ\n- Tiếp nhận 100% hồ sơ trên hệ thống.\n").targets()).isEmpty();
	}

	@Test
	void aHeadingOverGoalsAndTasksLeavesItToThoseBelow() {
		PlanReading plan = PlanText.body(
				"I. MỤC TIÊU, NHIỆM VỤ\n1. Mục tiêu\n- 80% thôn đạt chuẩn.\n2. Xây dựng hạ tầng\n- Lắp 100% camera.\n");
		assertThat(plan.targets()).hasSize(1);
	}

	@Test
	void aRangeGivesBothFiguresAndTheYearBeforeNone() {
		PlanReading plan = PlanText.body("""
				I. CHỈ TIÊU
				- Giảm hộ nghèo 1,5 - 2%/năm.
				- Hồ sơ trực tuyến đạt 90% (năm 2025 đạt 82%).
				- Thuộc 20 xã, phường dẫn đầu tỉnh.
				""");
		assertThat(plan.targets()).flatExtracting(PlanReading.Target::values)
			.extracting(PlanReading.TargetValue::value)
			.containsExactly(1.5, 2.0, 90.0, 20.0);
	}

	@Test
	void anEscapedStarLabelsAPeriod() {
		PlanReading plan = PlanText.body("**I. CHỈ TIÊU**\n\n\\* Đến năm 2028:\n\n- 80% hồ sơ số.\n");
		assertThat(plan.targets().get(0).period()).isEqualTo(new PlanReading.Period(2026, 2028));
	}

	@Test
	void sharesAndRanksInATableAreReadAndCountsAreNone() {
		PlanReading plan = PlanText.body("""
				I. CÁC CHỈ TIÊU CHỦ YẾU

				| TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Chỉ tiêu năm 2026 | Cơ quan theo dõi |
				|---|---|---|---|---|---|
				| I | Về kinh tế | | | | |
				| 1 | Thu nhập bình quân đầu người | Triệu đồng | 58 | 62,5 | Phòng Kinh tế |
				| 2 | Tỷ lệ hồ sơ trực tuyến | % | 80 | ≥ 95 | Văn phòng |
				| 3 | Mức giảm tỷ lệ hộ nghèo | % | 1,2 | 1,5 - 2 | Phòng Kinh tế |
				| 4 | Cây xanh trồng mới | Cây | 900 | 1.250 | Các thôn |
				| 5 | Trường học đạt chuẩn | | | Đạt | Phòng VHXH |
				| 6 | Chỉ số cải cách hành chính | Thứ hạng | 12 | 10 | Văn phòng |

				II. NHIỆM VỤ
				- Làm theo bảng trên.
				""");
		assertThat(plan.targets()).extracting(PlanReading.Target::section).containsOnly("I").hasSize(3);
		assertThat(plan.targets()).extracting(PlanReading.Target::period)
			.containsOnly(new PlanReading.Period(2026, 2026));
		assertThat(plan.targets()).flatExtracting(PlanReading.Target::values)
			.containsExactly(new PlanReading.TargetValue(95, ">=", "%"),
					new PlanReading.TargetValue(1.5, "decrease", "%"), new PlanReading.TargetValue(2, "decrease", "%"),
					new PlanReading.TargetValue(10, "rank<=", "rank"));
		assertThat(plan.targets()).extracting(PlanReading.Target::text).startsWith("Tỷ lệ hồ sơ trực tuyến: ≥ 95 %");
		assertThat(plan.appendix().items()).isEmpty();
		assertThat(plan.sections()).hasSize(2);
	}

	@Test
	void eachYearsColumnHasItsPeriod() {
		PlanReading plan = PlanText
			.body("""
					I. MỤC TIÊU

					<table><tr><td rowspan=2>STT</td><td rowspan=2>Tên chỉ tiêu</td><td rowspan=2>ĐVT</td><td colspan=3>Lộ trình thực hiện</td></tr>
					<tr><td>Năm 2025</td><td>Năm 2026</td><td>Đến năm 2030</td></tr>
					<tr><td>1</td><td>Hộ dân dùng nước sạch</td><td>%</td><td>70</td><td>Trên 80</td><td>100</td></tr></table>
					""");
		assertThat(plan.targets()).extracting(PlanReading.Target::period, PlanReading.Target::values)
			.containsExactly(
					tuple(new PlanReading.Period(2026, 2026), List.of(new PlanReading.TargetValue(80, ">", "%"))),
					tuple(new PlanReading.Period(2026, 2030), List.of(new PlanReading.TargetValue(100, "=", "%"))));
	}

	@Test
	void tablesOfMoneyAndOfTasksHoldNoTargets() {
		assertThat(PlanText.body("""
				I. MỤC TIÊU
				| TT | Nội dung | Đơn vị tính | Kế hoạch 2026 | Đơn giá | Thành tiền |
				|---|---|---|---|---|---|
				| 1 | In tờ rơi | Tờ | 500 | 2.000 | 1.000.000 |
				| 2 | Phí bảo trì | % | 10 | 2.000 | 1.000.000 |

				II. NHIỆM VỤ
				| TT | Nhiệm vụ | Chỉ tiêu | Chủ trì | Thời hạn |
				|---|---|---|---|---|
				| 1 | Rà soát | 95% | Phòng Kinh tế | Tháng 3/2026 |
				""").targets()).isEmpty();
	}

	@Test
	void whatWasReachedAtTheEndOfLastYearIsNoTarget() {
		PlanReading plan = PlanText
			.body("I. CHỈ TIÊU\n- Hộ nghèo giảm 0,8% so với năm 2025 (cuối năm 2025 là 3,2%).\n");
		assertThat(plan.targets()).flatExtracting(PlanReading.Target::values)
			.extracting(PlanReading.TargetValue::value)
			.containsExactly(0.8);
	}

}
