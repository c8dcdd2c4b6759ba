package vn.roviec.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A task of an appendix as a test knows it, before it is written down in one of many
 * ways.
 */
record MutantTask(String no, String group, String groupTitle, String content, String lead, String coordinating,
		List<Product> products) {

	/** One row: what is made, and by when in the words of the plan. */
	record Product(String text, Due due) {
	}

	/**
	 * A deadline; day 0 is the whole month, month 0 the whole year, none is a blank cell.
	 */
	record Due(int year, int month, int day, boolean before, String words) {

		static final Due BLANK = new Due(0, 0, 0, false, "");

		LocalDate last() {
			LocalDate first = LocalDate.of(this.year, Math.max(1, this.month), Math.max(1, this.day));
			return (this.day > 0) ? first
					: (this.month > 0) ? first.plusMonths(1).minusDays(1) : first.plusYears(1).minusDays(1);
		}

	}

	/**
	 * An invented plan's appendix: 26 tasks in five groups, some with several products.
	 */
	static List<MutantTask> sample() {
		List<MutantTask> tasks = new ArrayList<>();
		String group = "";
		String title = "";
		for (String line : SAMPLE.lines().toList()) {
			String[] cells = line.split("\\s*\\|\\s*");
			if (cells.length == 2) {
				group = cells[0];
				title = cells[1];
				continue;
			}
			List<Product> products = new ArrayList<>();
			for (int i = 3; i + 1 < cells.length; i += 2) {
				products.add(new Product(cells[i], due(cells[i + 1])));
			}
			tasks.add(new MutantTask(String.valueOf(tasks.size() + 1), group, title, cells[0], cells[1], cells[2],
					products));
		}
		return tasks;
	}

	private static Due due(String code) {
		if (code.equals("-")) {
			return Due.BLANK;
		}
		boolean before = code.startsWith("<");
		String[] parts = (before ? code.substring(1) : code).split("/");
		return switch (parts.length) {
			case 1 -> new Due(Integer.parseInt(parts[0]), 0, 0, before, "");
			case 2 -> new Due(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]), 0, before, "");
			default ->
				new Due(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]), before, "");
		};
	}

	private static final String SAMPLE = """
			I | CẢI CÁCH THỂ CHẾ
			Rà soát văn bản quy phạm pháp luật do xã ban hành còn hiệu lực | Văn phòng HĐND và UBND xã | Các phòng chuyên môn | Kế hoạch | <15/03/2026 | Báo cáo | 11/2026
			Theo dõi tình hình thi hành pháp luật về xử lý vi phạm hành chính | Văn phòng HĐND và UBND xã | Công an xã | Kế hoạch | 01/2026 | Báo cáo năm | -
			Góp ý dự thảo nghị quyết của Hội đồng nhân dân tỉnh | Phòng Kinh tế | Các phòng chuyên môn | Văn bản góp ý | 2026
			Công khai văn bản đã ban hành trên trang thông tin điện tử của xã | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND xã | Chuyên mục | 30/06/2026
			II | CẢI CÁCH THỦ TỤC HÀNH CHÍNH
			Niêm yết thủ tục hành chính tại Trung tâm Phục vụ hành chính công | Trung tâm Phục vụ hành chính công | Các phòng chuyên môn | Bảng niêm yết | 02/2026
			Khảo sát mức độ hài lòng của người dân khi giải quyết thủ tục | Trung tâm Phục vụ hành chính công | Ủy ban MTTQ Việt Nam xã | Phiếu khảo sát | 05/2026 | Báo cáo kết quả | <20/06/2026 | Thông báo | -
			Rút ngắn thời gian trả kết quả đối với thủ tục về đất đai | Phòng Kinh tế | Trung tâm Phục vụ hành chính công | Tờ trình | 09/2026
			Hướng dẫn người cao tuổi nộp hồ sơ trực tuyến tại nhà văn hóa thôn | Phòng Văn hóa - Xã hội | Đoàn Thanh niên xã | Lớp hướng dẫn | 2026
			Số hóa hồ sơ đã giải quyết trong năm và lưu trữ theo quy trình mới | Trung tâm Phục vụ hành chính công | Văn phòng HĐND và UBND xã | Kho dữ liệu | 15/12/2026
			III | TỔ CHỨC BỘ MÁY
			Sắp xếp vị trí việc làm theo bản mô tả công việc đã được duyệt | Văn phòng HĐND và UBND xã | Các phòng chuyên môn | Đề án | 04/2026 | Quyết định | <31/05/2026
			Đánh giá kết quả làm việc của công chức theo từng quý trong năm | Văn phòng HĐND và UBND xã | Các phòng chuyên môn | Phiếu đánh giá | 2026
			Cử công chức dự lớp bồi dưỡng kỹ năng số do tỉnh mở | Văn phòng HĐND và UBND xã | Phòng Văn hóa - Xã hội | Danh sách | <10/04/2026
			Kiểm tra kỷ luật hành chính tại các đơn vị thuộc xã | Văn phòng HĐND và UBND xã | Công an xã | Kế hoạch | 03/2026 | Biên bản | 08/2026 | Báo cáo | 25/11/2026
			Xây dựng quy chế làm việc của bộ phận tiếp công dân | Văn phòng HĐND và UBND xã | Thanh tra nhân dân | Quy chế | 06/2026
			IV | TÀI CHÍNH CÔNG
			Lập dự toán thu chi ngân sách cho năm sau và trình cấp trên | Phòng Kinh tế | Các phòng chuyên môn | Dự toán | 10/2026
			Công khai quyết toán ngân sách đã được phê chuẩn | Phòng Kinh tế | Văn phòng HĐND và UBND xã | Thông báo | <05/08/2026
			Kiểm kê tài sản công tại trụ sở, trường học, nhà văn hóa | Phòng Kinh tế | Các trường học | Biên bản kiểm kê | 12/2026 | Báo cáo | -
			Rà soát định mức sử dụng xe và trang thiết bị văn phòng | Phòng Kinh tế | Văn phòng HĐND và UBND xã | Báo cáo | 07/2026
			Thu nộp các khoản đóng góp của nhân dân đúng quy định | Phòng Kinh tế | Các thôn | Sổ thu | 2026
			V | CHÍNH QUYỀN SỐ
			Lắp đặt mạng không dây miễn phí tại nơi tiếp công dân | Phòng Văn hóa - Xã hội | Trung tâm Phục vụ hành chính công | Điểm phát sóng | 04/2026
			Tuyên truyền về chữ ký số cá nhân cho hộ kinh doanh | Phòng Văn hóa - Xã hội | Phòng Kinh tế | Tờ gấp | 05/2026 | Tin bài | 2026
			Vận hành hệ thống camera an ninh ở các ngã ba, chợ | Công an xã | Phòng Kinh tế | Báo cáo | 09/2026
			Cập nhật dữ liệu dân cư, hộ tịch bảo đảm đúng, đủ, sạch | Công an xã | Văn phòng HĐND và UBND xã | Cơ sở dữ liệu | 30/11/2026
			Tổ chức cuộc thi tìm hiểu kỹ năng số trong trường học | Phòng Văn hóa - Xã hội | Các trường học | Thể lệ | <28/02/2026 | Lễ trao giải | 10/10/2026
			Duy trì tổ công nghệ số cộng đồng ở từng thôn | Phòng Văn hóa - Xã hội | Các thôn | Quyết định kiện toàn | 03/2026
			Sơ kết việc thực hiện kế hoạch và khen thưởng tập thể, cá nhân | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND xã | Hội nghị | <20/12/2026 | Báo cáo tổng kết | 2026
			""";

}
