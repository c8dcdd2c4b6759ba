package vn.roviec.intake;

/** Plans of an invented commune for tests: whole, or with one part replaced. */
final class PlanText {

	static final String HEAD = """
			ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
			XÃ AN BÌNH TRUNG             Độc lập - Tự do - Hạnh phúc

			Số: 45/KH-UBND               An Bình Trung, ngày 06 tháng 02 năm 2026

			KẾ HOẠCH
			Chuyển đổi số xã An Bình Trung năm 2026

			Thực hiện Kế hoạch số 12/KH-UBND ngày 20/01/2026 của UBND tỉnh Đông Hải về chuyển đổi số.

			""";

	static final String FOOT = """

			Nơi nhận:
			- UBND tỉnh (b/c);
			- Các phòng chuyên môn;
			- Lưu: VT, VHXH.

			TM. ỦY BAN NHÂN DÂN
			KT. CHỦ TỊCH
			PHÓ CHỦ TỊCH
			""";

	private PlanText() {
	}

	static PlanReading body(String body) {
		return new PlanReader().readText(HEAD + body + FOOT);
	}

	static PlanReading table(String rows) {
		return new PlanReader().readText(
				HEAD + "I. NHIỆM VỤ\n1. Triển khai\n- Làm theo Phụ lục.\n" + FOOT + "\nPHỤ LỤC\nNHIỆM VỤ NĂM 2026\n\n"
						+ "TT\tNội dung\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\n" + rows);
	}

}
