package vn.roviec.story;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of a monthly report, one occurrence a month and each once, though the system
 * stands still for most of it; and a term that waits for its event.
 */
class RecurringStory {

	private static final String PLAN = "Chuyển đổi số xã An Bình Trung năm 2026";

	private static final String TERM = "Báo cáo theo hướng dẫn mới của tỉnh";

	private static final String REPORT = "Báo cáo chuyển đổi số";

	@Test
	void aYearOfReports() {
		Office office = new Office(Chromium.required(), Application.onH2("recurring", LocalDate.of(2026, 3, 2)),
				Looks.withCare());
		try (office) {
			try {
				walk(office);
				office.isInOrder();
			}
			catch (Throwable ex) {
				office.remember("RecurringStory");
				throw ex;
			}
		}
	}

	private static void walk(Office office) {
		Official officer = office.official("chuyenvienkt");
		String plan = officer.opens("/plans").follows(PLAN).isAt("/plans/[^/]+").path();
		officer.opens(plan + "?tab=progress").reads("3 trong 12 kỳ, xong 0").looksAt("60-progress-with-series");
		entersTheEventsDay(officer, plan);
		String series = officer.opens(plan + "?tab=progress").follows(REPORT).isAt("/series/[^/]+").path();
		doesMarch(office, officer, series);
		officer.comesBackAt("2026-12-31T08:00");
		officer.opens(series).reads("Đã giao 12 trong 12 kỳ, xong 1").reads("Đã giao việc của mọi kỳ.");
		officer.reads("31/12/2026, giao muộn sau hạn");
		officer.looksAt("63-series-of-a-year");
		assertThat(officer.texts("tbody .cell-main a")).hasSize(12).doesNotHaveDuplicates();
		List<String> states = officer.texts("tbody .state");
		assertThat(states).hasSize(12).filteredOn("Đã hoàn thành"::equals).hasSize(1);
		assertThat(states).filteredOn("Quá hạn"::equals).hasSize(11);
	}

	private static void entersTheEventsDay(Official officer, String plan) {
		officer.opens(plan + "?tab=progress").follows(TERM).isAt("/tasks/[^/]+");
		officer.looksAt("61-task-waits-for-event")
			.writes("Ngày xảy ra sự kiện", "31/2/2026")
			.presses("Lưu ngày sự kiện")
			.reads("Còn chỗ cần sửa");
		officer.writes("Ngày xảy ra sự kiện", "27/2/2026")
			.presses("Lưu ngày sự kiện")
			.reads("Đã lưu ngày sự kiện. Thời hạn đã được tính.")
			.reads("Sự kiện ngày 27/02/2026, hạn 13/03/2026");
		officer.follows("Sửa ngày sự kiện")
			.writes("Ngày xảy ra sự kiện", "2/3/2026")
			.writes("Vì sao sửa", "Văn bản đến ngày 2 tháng 3")
			.presses("Lưu ngày sự kiện")
			.reads("Sự kiện ngày 02/03/2026, hạn 16/03/2026")
			.reads("Sự kiện ngày 27/02/2026, hạn 13/03/2026")
			.looksAt("62-task-counts-from-event");
	}

	private static void doesMarch(Office office, Official officer, String series) {
		String task = officer.opens(series).follows("Tháng 03/2026").isAt("/tasks/[^/]+").path();
		officer.reads("Tháng 03/2026, kỳ thứ 3 trong 12")
			.presses("Tiếp nhận")
			.writes("Tóm tắt kết quả", "Đã tổng hợp số liệu tháng 3.")
			.presses("Nộp kết quả")
			.reads("Đã nộp kết quả.");
		office.official("truongphongkt").opens(task).presses("Nghiệm thu").reads("Đã nghiệm thu.");
		office.official("truongphongvhxh").opens(task).presses("Xác nhận").reads("Đã xác nhận. Việc hoàn thành.");
	}

}
