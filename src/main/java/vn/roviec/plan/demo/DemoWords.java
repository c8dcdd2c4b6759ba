package vn.roviec.plan.demo;

/** The words that all plans of the demonstration share. */
final class DemoWords {

	static final String BASES = """
			Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
			Căn cứ nhiệm vụ trọng tâm của Ủy ban nhân dân xã An Bình Trung;
			Theo đề nghị của Phòng Văn hóa - Xã hội.
			Ủy ban nhân dân xã An Bình Trung ban hành Kế hoạch như sau:""";

	/** What the plan of digital transformation leans on besides. */
	static final String OF_THE_PROVINCE = "Thực hiện Kế hoạch số 412/KH-UBND ngày 15/12/2025 của UBND tỉnh Đông Hải"
			+ " về chuyển đổi số năm 2026;\n";

	static final String BODY = """
			I. MỤC ĐÍCH, YÊU CẦU
			1. Mục đích
			Giao rõ người, rõ việc, rõ thời hạn và rõ sản phẩm cho từng đơn vị của xã.
			2. Yêu cầu
			Các đơn vị chủ động triển khai, báo cáo đúng hạn và nêu ngay khó khăn để được gỡ.
			II. NHIỆM VỤ
			Nhiệm vụ cụ thể của từng đơn vị nêu tại Phụ lục kèm theo Kế hoạch này.
			III. TỔ CHỨC THỰC HIỆN
			1. Phòng Văn hóa - Xã hội
			- Theo dõi, đôn đốc việc thực hiện và tổng hợp báo cáo Ủy ban nhân dân xã.
			2. Văn phòng HĐND và UBND
			- Kiểm tra thể thức, theo dõi việc gửi, nhận văn bản.""";

	private static final String TARGETS = """
			II. CHỈ TIÊU
			- Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt từ 80% trở lên.
			- 100% kết quả giải quyết thủ tục hành chính được trả bằng bản điện tử.
			- Tỷ lệ hồ sơ giải quyết quá hạn không quá 2%.
			- Thuộc nhóm 20 xã dẫn đầu tỉnh về chuyển đổi số.
			""";

	/** The same with figures to reach. */
	static final String BODY_WITH_TARGETS = BODY.replace("III. TỔ", "IV. TỔ")
		.replace("II. NHIỆM VỤ", TARGETS + "III. NHIỆM VỤ");

	static final String RECIPIENTS = """
			Sở Nội vụ tỉnh Đông Hải (b/c)
			Lãnh đạo UBND xã
			Văn phòng HĐND và UBND
			Phòng Kinh tế
			Phòng Văn hóa - Xã hội
			Trung tâm Phục vụ hành chính công
			Ủy ban MTTQ Việt Nam xã""";

	private DemoWords() {
	}

}
