package vn.roviec.story;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A task that does not go straight: something stands in its way, it is late, its date is
 * moved, and then a coordinating unit lets it wait.
 */
class TaskStory {

	private static final String DELIVERABLE = "Phương án số hóa";

	@Test
	void whoMakesAnotherLateBearsTheDays() {
		Chromium chromium = Chromium.required();
		Application application = Application.onH2("task", LocalDate.of(2026, 3, 2));
		try (Office office = new Office(chromium, application, Looks.withCare())) {
			try {
				Official officer = office.official("chuyenvientt").opens("/worklist");
				officer.main().locator("a", new Locator.LocatorOptions().setHasText(DELIVERABLE)).first().click();
				String task = officer.isAt("/tasks/[^/]+").path();
				meetsAnObstacle(office, officer, task);
				isExplained(office, task);
				isExtended(office, officer, task);
				waitsForAnother(office, officer, task);
				office.isInOrder();
			}
			catch (Throwable ex) {
				office.remember("TaskStory");
				throw ex;
			}
		}
	}

	private static void meetsAnObstacle(Office office, Official officer, String task) {
		officer.unfolds("Khác")
			.follows("Báo vướng mắc")
			.writes("Vướng ở đâu, cần ai giúp gì", "Chưa có kinh phí thuê máy quét.")
			.presses("Báo vướng mắc")
			.reads("Đã báo vướng mắc.");
		office.official("truongphongvhxh")
			.opens(task)
			.writes("Đã tháo gỡ thế nào", "Mượn máy quét của Văn phòng.")
			.presses("Đã tháo gỡ")
			.reads("Đã ghi cách tháo gỡ.");
		officer.opens("/notices").reads("Vướng mắc đã được tháo gỡ");
	}

	private static void isExplained(Office office, String task) {
		office.official("giamdoctt")
			.opens(task)
			.looksAt("61-explain-lateness")
			.writes("Nội dung giải trình", "Thiếu máy quét trong hai tuần.")
			.presses("Gửi giải trình")
			.reads("Đã gửi giải trình.");
		office.official("truongphongvhxh")
			.opens(task)
			.reads("Thiếu máy quét trong hai tuần.")
			.presses("Chấp nhận")
			.reads("Chấp nhận lời giải trình");
	}

	private static void isExtended(Office office, Official officer, String task) {
		officer.opens(task)
			.unfolds("Khác")
			.follows("Xin gia hạn")
			.writes("Xin đến ngày", "28/2/2026")
			.writes("Lý do xin gia hạn", "Quét lại hồ sơ của hai thôn.")
			.presses("Gửi đề nghị")
			.reads("Thời hạn mới đã qua. Hãy chọn ngày hôm nay hoặc sau đó.")
			.writes("Xin đến ngày", "14/3");
		officer.page().keyboard().press("Tab");
		officer.reads("thứ Bảy 14/03/2026 là ngày nghỉ")
			.looksAt("62-ask-extension")
			.presses("Gửi đề nghị")
			.reads("Đã gửi đề nghị gia hạn.");
		office.official("truongphongvhxh")
			.opens(task)
			.writes("Hạn mới", "13/3")
			.presses("Đề xuất gia hạn")
			.reads("Đã gửi đề xuất đến lãnh đạo.");
		office.official("chutich")
			.opens("/worklist")
			.reads(DELIVERABLE)
			.opens(task)
			.presses("Cho gia hạn")
			.reads("Gia hạn đến 13/03/2026")
			.reads("Hạn đầu: 27/02/2026")
			.looksAt("64-extension-granted");
	}

	private static void waitsForAnother(Office office, Official officer, String task) {
		officer.opens(task)
			.writes("Tóm tắt kết quả", "Đã quét xong, chờ dự toán của Phòng Kinh tế.")
			.reads("Đã lưu nháp")
			.opens(task)
			.presses("Nộp kết quả")
			.reads("Đã nộp kết quả.")
			.waitsUntil("2026-03-18T09:00");
		office.official("chuyenvienkt")
			.opens(task)
			.writes("Nội dung phối hợp", "Dự toán kinh phí số hóa.")
			.presses("Gửi phần phối hợp")
			.reads("Đã gửi phần phối hợp của đơn vị.");
		officer.opens(task).looksAt("65-task-clocks");
		assertThat(officer.texts("#clocks li")).hasSize(2)
			.satisfiesExactly(
					(lead) -> assertThat(lead).contains("Trung tâm", "37 ngày làm việc").doesNotContain("sau hạn"),
					(other) -> assertThat(other).contains("Phòng Kinh tế", "12 ngày làm việc", "3 ngày sau hạn"));
	}

}
