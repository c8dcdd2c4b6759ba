package vn.roviec.story;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The administrator reads a new unit and its people from a list, opens an account, and
 * ends the old unit: its work goes over with its dates, its clocks and its history.
 */
final class Successor {

	private static final String OLD = "Phòng Kinh tế";

	private static final String NEW = "Phòng Kinh tế, Hạ tầng và Đô thị";

	private static final String NEWCOMER = "Chuyên viên Hạ tầng";

	private static final String PASSWORD = "mua-dong-2026";

	private static final String SHARED = "Phương án số hóa";

	private static final String LIST = """
			Đơn vị;Tên gọn;Loại;Họ và tên;Chức vụ;Vai trò
			%s;KTHTĐT;Phòng chuyên môn;%s;Chuyên viên;Chuyên viên
			Phòng Kinh tế;;;Chuyên viên Kinh tế;Chuyên viên Kinh tế;Chuyên viên
			""".formatted(NEW, NEWCOMER);

	private final Office office;

	private final Official administrator;

	Successor(Office office) {
		this.office = office;
		this.administrator = office.official("quantri");
	}

	void walk() {
		leavesTheOldUnitWaitedFor();
		readsTheList();
		Official newcomer = opensTheAccount();
		endsTheOldUnit();
		seesTheWork(newcomer);
		bearsTheDays(newcomer);
		keepsWhatItHad();
	}

	/** The old unit owes its share from 5 March on, and five working days go by. */
	private void leavesTheOldUnitWaitedFor() {
		this.office.official("chuyenvientt")
			.opens("/worklist")
			.opensRow(SHARED)
			.writes("Tóm tắt kết quả", "Đã quét xong, chờ dự toán của Phòng Kinh tế.")
			.presses("Nộp kết quả")
			.reads("Đã nộp kết quả.")
			.waitsUntil("2026-03-12T08:00");
	}

	private void readsTheList() {
		this.administrator.goesTo("Quản trị")
			.follows("Nhập danh sách")
			.attaches("Tệp danh sách (.xlsx hoặc .csv)",
					Samples.write("don-vi-moi.csv", LIST.getBytes(StandardCharsets.UTF_8)))
			.presses("Xem trước")
			.reads("Chưa ghi gì.")
			.reads("Thêm đơn vị mới " + NEW)
			.reads("Chuyên viên Kinh tế đã là Chuyên viên Kinh tế")
			.looksAt("73-import")
			.presses("Ghi danh sách này")
			.reads("Đã ghi: thêm 1 dòng");
	}

	private Official opensTheAccount() {
		this.administrator.follows("Cán bộ, tài khoản").looksAt("74-people");
		this.administrator.follows(NEWCOMER)
			.writes("Tên đăng nhập", "chuyenvienht")
			.presses("Mở tài khoản")
			.reads("Đã mở tài khoản. Trao liên kết dưới đây cho cán bộ.")
			.looksAt("75-person");
		String link = this.administrator.main().locator("#one-time-link").inputValue();
		return this.office.visitor()
			.opens(URI.create(link).getPath())
			.writes("Mật khẩu", PASSWORD)
			.looksAt("76-welcome")
			.presses("Đặt mật khẩu")
			.signsIn("chuyenvienht", PASSWORD);
	}

	private void endsTheOldUnit() {
		this.administrator.goesTo("Quản trị").follows("Đơn vị").looksAt("77-units");
		this.administrator.follows(OLD)
			.looksAt("78-unit")
			.chooses("Đơn vị kế thừa", NEW)
			.presses("Kết thúc và chuyển việc")
			.reads("Đơn vị đã kết thúc, việc đang mở đã chuyển sang đơn vị kế thừa.")
			.reads("Hoạt động đến hết ngày 11/03/2026. Đơn vị kế thừa: " + NEW);
	}

	private void seesTheWork(Official newcomer) {
		newcomer.opens("/worklist?tab=unit").reads("Dự toán kinh phí").reads("Báo cáo mua sắm");
		newcomer.opensRow("Dự toán kinh phí")
			.reads("Chủ trì")
			.reads(NEW)
			.reads("03/03/2026")
			.reads("Việc chuyển theo đơn vị kế thừa")
			.presses("Tiếp nhận")
			.reads("Đã tiếp nhận. Bạn là người thực hiện việc này.");
	}

	/** The share that the old unit owed, with the days it let others wait. */
	private void bearsTheDays(Official newcomer) {
		newcomer.opens("/worklist?tab=coordinated")
			.opensRow(SHARED)
			.writes("Nội dung phối hợp", "Dự toán kinh phí số hóa.")
			.presses("Gửi phần phối hợp")
			.reads("Đã gửi phần phối hợp của đơn vị.");
		assertThat(newcomer.texts("#clocks li"))
			.anySatisfy((clock) -> assertThat(clock).contains(NEW, "5 ngày làm việc"));
	}

	/** Who was there before goes on with what was in hand. */
	private void keepsWhatItHad() {
		this.office.official("truongphongkt").opens("/worklist?tab=unit").reads("Báo cáo mua sắm");
		this.office.official("truongphongkt").opens("/agency").reads(NEW);
	}

}
