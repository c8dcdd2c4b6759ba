package vn.roviec.story;

import java.util.List;

/**
 * A head's morning: ten tasks are given away, three results accepted, one returned, and
 * an extension is on its way to the chairman.
 */
final class HeadsMorning {

	/** For whose extension the chairman is asked afterwards. */
	static final String EXTENDED = "Quy ước của 06 thôn";

	private static final String RETURNED = "Áp phích tại nhà văn hóa thôn";

	private static final List<String> ACCEPTED = List.of("Bản tin tuyên truyền quý", "Tài liệu hướng dẫn dịch vụ công",
			"Chuyên mục trên đài truyền thanh");

	private static final String MISSING = "Còn thôn 6 chưa treo, bổ sung ảnh.";

	private final Official head;

	private final Official officer;

	HeadsMorning(Office office) {
		this.head = office.official("truongphongvhxh");
		this.officer = office.official("chuyenvienvhxh2");
	}

	void walk() {
		assignsTen();
		acceptsThree();
		returnsOne();
		proposesAnExtension();
	}

	/** Yesterday's plan, all of it at once. */
	private void assignsTen() {
		this.head.opens("/worklist?tab=unit")
			.unfolds("Lọc thêm")
			.chooses("Kế hoạch", "Phát triển văn hóa, thể thao cơ sở năm 2026")
			.presses("Lọc")
			.reads(EXTENDED)
			.presses("Chọn cả nhóm")
			.reads("10 việc đã chọn")
			.chooses("Người được giao", "Chuyên viên VHXH 2")
			.presses("Giao việc")
			.reads("Đã giao 10 việc.");
		this.officer.opens("/worklist").reads(EXTENDED).reads("Lớp dạy bơi dịp hè");
	}

	/** What was handed in is accepted and confirmed, each with one tick. */
	private void acceptsThree() {
		this.head.opens("/worklist");
		ACCEPTED.forEach((result) -> this.head.ticksRow(result));
		this.head.reads("3 việc đã chọn").presses("Nghiệm thu").reads("Đã nghiệm thu 3 việc.");
		this.head.opens("/worklist?tab=unit");
		ACCEPTED.forEach((result) -> this.head.ticksRow(result));
		this.head.presses("Xác nhận hoàn thành").reads("Đã xác nhận 3 việc.");
		this.head.opens("/worklist?tab=followed").reads("Phương án số hóa");
	}

	private void returnsOne() {
		this.head.opens("/worklist")
			.opensRow(RETURNED)
			.follows("Trả lại")
			.writes("Cần bổ sung, sửa những gì", MISSING)
			.presses("Trả lại")
			.reads("Đã trả lại cho người thực hiện.");
		this.officer.opens("/notices").reads(RETURNED);
		this.officer.opens("/worklist").opensRow(RETURNED).reads(MISSING);
	}

	private void proposesAnExtension() {
		this.officer.opens("/worklist")
			.opensRow(EXTENDED)
			.unfolds("Khác")
			.follows("Xin gia hạn")
			.writes("Xin đến ngày", "31/3")
			.writes("Lý do xin gia hạn", "Hai thôn họp dân vào cuối tháng.")
			.presses("Gửi đề nghị")
			.reads("Đã gửi đề nghị gia hạn.");
		this.head.opens("/worklist")
			.opensRow(EXTENDED)
			.reads("Hai thôn họp dân vào cuối tháng.")
			.presses("Đề xuất gia hạn")
			.reads("Đã gửi đề xuất đến lãnh đạo.");
	}

}
