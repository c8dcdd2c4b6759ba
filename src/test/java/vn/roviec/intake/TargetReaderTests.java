package vn.roviec.intake;

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

}
