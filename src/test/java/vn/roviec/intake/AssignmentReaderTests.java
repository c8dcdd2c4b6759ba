package vn.roviec.intake;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssignmentReaderTests {

	private final PlanReading plan = PlanText.body("""
			I. TỔ CHỨC THỰC HIỆN
			1. Phòng Văn hóa - Xã hội
			a) Là cơ quan thường trực, theo dõi việc thực hiện.
			b) Tổng hợp, báo cáo UBND xã trước ngày 20/11/2026.
			2. Văn phòng HĐND và UBND: Chủ trì rà soát văn bản của xã.
			3. Giao Công an xã phối hợp bảo đảm an toàn thông tin trên mạng.
			4. Đề nghị Ủy ban MTTQ Việt Nam xã
			- Tăng cường giám sát việc thực hiện.
			Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo UBND xã./.
			""");

	@Test
	void eachUnitHasItsDutiesAndTheClosingWordsAreNobodys() {
		assertThat(this.plan.assignments()).extracting(PlanReading.Assignment::unitText)
			.containsExactly("Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND", "Công an xã",
					"Ủy ban MTTQ Việt Nam xã");
		assertThat(this.plan.assignments()).extracting((block) -> block.duties().size()).containsExactly(2, 1, 1, 1);
		assertThat(this.plan.assignments().get(3).units()).containsExactly("MTTQ");
	}

	@Test
	void theOpeningWordsTellThePart() {
		assertThat(this.plan.assignments()).flatExtracting(PlanReading.Assignment::duties)
			.extracting(PlanReading.Duty::role)
			.containsExactly(DutyRole.STANDING, DutyRole.UNSPECIFIED, DutyRole.LEAD, DutyRole.COORDINATE,
					DutyRole.REQUESTED);
	}

	@Test
	void whoWorksWithTheOneThatLeadsDoesNotLead() {
		PlanReading other = PlanText.body("""
				I. TỔ CHỨC THỰC HIỆN
				1. Công an xã
				- Phối hợp với đơn vị chủ trì tuyên truyền tại các thôn.
				""");
		assertThat(other.assignments().get(0).duties()).extracting(PlanReading.Duty::role)
			.containsExactly(DutyRole.COORDINATE);
	}

	@Test
	void theTimeWordsOfASentenceAreRead() {
		assertThat(this.plan.assignments().get(0).duties().get(1).schedule().due())
			.containsExactly(LocalDate.of(2026, 11, 20));
		assertThat(this.plan.assignments().get(0).duties().get(0).schedule().due()).isEmpty();
	}

	@Test
	void theFirstVerbEndsTheName() {
		PlanReading other = PlanText.body("""
				I. TỔ CHỨC THỰC HIỆN
				1. Văn phòng HĐND và UBND xã theo dõi, đôn đốc việc thực hiện; tham mưu báo cáo năm theo quy định.
				2. Trung tâm Phục vụ hành chính công xã tiếp nhận hồ sơ của người dân; phối hợp niêm yết công khai.
				""");
		assertThat(other.assignments()).extracting(PlanReading.Assignment::unitText)
			.containsExactly("Văn phòng HĐND và UBND xã", "Trung tâm Phục vụ hành chính công xã");
	}

	@Test
	void organisationsAreNoVerb() {
		PlanReading other = PlanText.body(
				"I. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội tăng cường giám sát việc thực hiện Kế hoạch này tại các thôn.\n");
		assertThat(other.assignments().get(0).unitText())
			.isEqualTo("Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội");
		assertThat(other.assignments().get(0).units()).containsExactly("MTTQ", "GROUP:TO_CHUC_CTXH");
	}

	@Test
	void peopleAndUnitsThatTheTableDoesNotHoldHaveDutiesToo() {
		PlanReading other = PlanText.body("""
				I. TỔ CHỨC THỰC HIỆN
				1. Đối với Hiệu trưởng
				- Ban hành kế hoạch của trường.
				2. Phó Trưởng Ban Chỉ đạo
				- Giúp Trưởng ban điều hành.
				3. Trưởng các phòng nghiệp vụ, Chánh Văn phòng căn cứ Kế hoạch này tổ chức thực hiện tại đơn vị.
				4. Chế độ báo cáo
				- Báo cáo năm trước ngày 10/12/2026.
				5. Các nhiệm vụ khác
				- Khen thưởng, kỷ luật.
				""");
		assertThat(other.assignments()).extracting(PlanReading.Assignment::unitText)
			.containsExactly("Hiệu trưởng", "Phó Trưởng Ban Chỉ đạo", "Trưởng các phòng nghiệp vụ, Chánh Văn phòng");
	}

	@Test
	void aLongNameIsCutAtItsVerbAndASentenceOnAListedLineIsNoName() {
		PlanReading other = PlanText
			.body("""
					I. TỔ CHỨC THỰC HIỆN
					1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội xã tăng cường tuyên truyền.
					- Lãnh đạo cơ quan dành thời gian cho công tác kiểm tra.
					""");
		assertThat(other.assignments()).extracting(PlanReading.Assignment::unitText)
			.containsExactly("Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội xã");
		assertThat(other.assignments().get(0).duties()).hasSize(2);
	}

	@Test
	void aNameAloneOnItsLineHeadsWhatFollows() {
		PlanReading other = PlanText.body("**I. TỔ CHỨC THỰC HIỆN**\n\n- **Phòng Kinh tế**\n\n- Lập dự toán.\n\n"
				+ "Công an xã\n\n- Bảo đảm an ninh.\n\n1. Các phòng chuyên môn\n\na) Văn phòng HĐND và UBND\n\n- Theo dõi chung.\n");
		assertThat(other.assignments()).extracting(PlanReading.Assignment::unitText)
			.containsExactly("Phòng Kinh tế", "Công an xã", "Văn phòng HĐND và UBND");
		assertThat(other.assignments()).extracting((block) -> block.duties().size()).containsExactly(1, 1, 1);
	}

	@Test
	void membersOfAGroupAreUnitsOfTheirOwn() {
		PlanReading other = PlanText
			.body("I. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị thuộc Sở\na) Phòng Hòa giải:\n- Theo dõi, đôn đốc.\n"
					+ "b) Văn phòng Sở: bố trí kinh phí.\n2. Trạm Y tế\na) Lập kế hoạch tiêm chủng.\n");
		assertThat(other.assignments()).extracting(PlanReading.Assignment::unitText)
			.containsExactly("Phòng Hòa giải", "Văn phòng Sở", "Trạm Y tế");
	}

	@Test
	void whoHasTheResponsibilityIsNamedAboveTheList() {
		PlanReading other = PlanText.body("I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng HĐND và UBND xã có trách nhiệm:\n"
				+ "a) Theo dõi việc thực hiện;\nb) Báo cáo hằng quý.\n2. Kinh phí thực hiện lấy từ dự toán của xã.\n");
		assertThat(other.assignments()).extracting(PlanReading.Assignment::unitText)
			.containsExactly("Văn phòng HĐND và UBND xã");
		assertThat(other.assignments().get(0).duties()).hasSize(2);
		assertThat(other.sections().get(0).children().get(0).title()).contains("có trách nhiệm");
	}

	@Test
	void anOrderBelowAHeadingThatNamesNobodyIsADuty() {
		PlanReading other = PlanText.body("I. TỔ CHỨC THỰC HIỆN\n1. Thành lập Đoàn kiểm tra\n"
				+ "Giao Phòng Kinh tế tham mưu thành lập Đoàn kiểm tra.\n2. Đề nghị Báo và Phát thanh,\nTruyền hình tỉnh\n"
				+ "Đưa tin về cuộc kiểm tra.\n");
		assertThat(other.assignments()).extracting(PlanReading.Assignment::unitText)
			.containsExactly("Phòng Kinh tế", "Báo và Phát thanh, Truyền hình tỉnh");
	}

	@Test
	void aVerbInTheNameOfADepartmentBeginsNoDuty() {
		PlanReading other = PlanText
			.body("I. TỔ CHỨC THỰC HIỆN\n1. Vụ Tổ chức cán bộ, Học viện Hành chính\nXây dựng chương trình đào tạo.\n");
		assertThat(other.assignments()).extracting(PlanReading.Assignment::unitText)
			.containsExactly("Vụ Tổ chức cán bộ, Học viện Hành chính");
		assertThat(other.assignments().get(0).duties()).hasSize(1);
	}

}
