package vn.roviec.story;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/**
 * A storm keeps the office closed: the chairman reads what would move, signs, and the
 * task's page tells so. Then the administrator tries a ladder of the office's own.
 */
class CalendarStory {

	private static final String STORM = "Bão số 2, nghỉ theo công điện của tỉnh";

	@Test
	void theChairmanSignsAStormAndTheAdministratorTriesALadder() {
		Chromium chromium = Chromium.required();
		try (Office office = new Office(chromium, Application.onH2("calendar", LocalDate.of(2026, 3, 2)),
				Looks.withCare())) {
			try {
				storm(office);
				ladder(office);
				office.isInOrder();
			}
			catch (Throwable ex) {
				office.remember("CalendarStory");
				throw ex;
			}
		}
	}

	private static void storm(Office office) {
		Official head = office.official("chanhvp").opens("/agency/calendar").looksAt("60-calendar");
		head.writes("Từ ngày", "3/3")
			.writes("Đến hết ngày", "4/3")
			.writes("Lý do", STORM)
			.presses("Xem việc bị ảnh hưởng")
			.reads("Đã trình Chủ tịch. Chưa hạn nào thay đổi.");
		String decision = head.isAt("/agency/storms/[^/]+").path();
		Official chairman = office.official("chutich").opens("/notices").reads("đề nghị lùi hạn");
		chairman.opens(decision).looksAt("61-storm-preview");
		Locator row = chairman.main().locator("tbody tr").first();
		String moved = row.locator("strong").innerText();
		String task = row.locator("a").getAttribute("href");
		chairman.page().getByRole(AriaRole.CHECKBOX).check();
		chairman.presses("Ký quyết định").reads("Đã ký.").looksAt("62-storm-signed");
		chairman.opens(task).reads(STORM).reads(moved);
	}

	private static void ladder(Office office) {
		Official administrator = office.official("quantri").opens("/agency/ladder");
		administrator.writes("Dòng 1: ngày so với hạn", "-5").presses("Chạy thử").reads("trước hạn 5 ngày làm việc");
		administrator.looksAt("63-ladder-tried");
		administrator.presses("Lưu bậc nhắc").reads("Đã lưu bậc nhắc. Có hiệu lực ngay.");
		administrator.reads("Cơ quan đang dùng bậc nhắc riêng.");
	}

}
