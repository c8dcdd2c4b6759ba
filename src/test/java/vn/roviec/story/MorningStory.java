package vn.roviec.story;

import java.time.LocalDate;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A morning before the list of work: an official, a head, and a chairman's minute. */
class MorningStory {

	private static final String UNIT = "/worklist?tab=unit";

	private static final String TAKEN = "Báo cáo chuyển đổi số (Tháng 01/2026)";

	private static final String GIVEN = "Phương án số hóa";

	@Test
	void everybodyBeginsTheDayWithTheList() {
		Chromium chromium = Chromium.required();
		try (Office office = new Office(chromium, Application.onH2("morning", LocalDate.of(2026, 3, 4)),
				Looks.withCare())) {
			try {
				officialAndHead(office);
				new HeadsMorning(office).walk();
				new ChairmansMinute(office).walk();
				atAGlance(office.official("chutich"));
				fromTheProvince(office.official("quansat"), office.official("quantri"));
				office.isInOrder();
			}
			catch (Throwable ex) {
				office.remember("MorningStory");
				throw ex;
			}
		}
	}

	/** The head's list changes by itself when the official takes the most urgent work. */
	private static void officialAndHead(Office office) {
		Official head = office.official("truongphongkt").opens(UNIT).reads(TAKEN);
		Official official = office.official("chuyenvienkt").opens(UNIT);
		official.presses("Nhận việc gấp nhất").isAt("/tasks/[^/]+").reads("Việc này đã là của bạn.").reads(TAKEN);
		assertThat(head.main().locator("[data-row]")).hasCount(7);
		head.page().keyboard().press("j");
		head.page().keyboard().press("x");
		head.page().keyboard().press("j");
		head.page().keyboard().press("x");
		head.reads("2 việc đã chọn").chooses("Người được giao", "Chuyên viên Kinh tế").looksAt("61-worklist-chosen");
		head.presses("Giao việc").reads("Đã giao 2 việc.").looksAt("62-worklist-given");
		official.opens("/worklist").reads(GIVEN);
		official.opens("/worklist?tab=mine")
			.writes("Tìm trong tên việc, kế hoạch", "phuong an so hoa")
			.presses("Lọc")
			.reads(GIVEN)
			.readsNothingOf(TAKEN);
		official.strikes("j").strikes("Enter").isAt("/tasks/[^/]+");
		official.page().goBack();
		official.isAt("/worklist").reads(GIVEN).readsNothingOf(TAKEN);
		official.unfolds("Lưu bộ lọc này").writes("Tên bộ lọc", "Số hóa").presses("Lưu").reads("Đã lưu bộ lọc");
		head.opens("/worklist?tab=unit&held=taken").unfolds("Giao lại…").follows("Nhận lại…").looksAt("64-take-over");
	}

	/** Before the meeting: the pictures, a figure's list, the sheet and the wall. */
	private static void atAGlance(Official chairman) {
		chairman.opens("/follow").reads("Việc của từng đơn vị").looksAt("65-follow");
		chairman.page().locator("#plan").selectOption(new SelectOption().setIndex(1));
		chairman.presses("Xem").reads("Tiến độ theo thời gian").looksAt("66-follow-plan");
		chairman.opens("/follow/tasks?state=open").reads("việc").looksAt("67-follow-list");
		chairman.opens("/follow/monday").reads("Cần quyết định").looksAt("68-monday");
		chairman.opens("/follow/wall").looksAt("69-wall");
	}

	/** An observer sees the communes side by side, and the commune sees that. */
	private static void fromTheProvince(Official observer, Official administrator) {
		observer.isAt("/lens").reads("UBND xã Thanh Hà Đông").looksAt("79-lens");
		observer.follows("Văn bản cấp trên").reads("412/KH-UBND").reads("1/2 cơ quan");
		observer.follows("Điểm nghẽn chung").reads("Tháng lỡ hạn").looksAt("80-lens-bottlenecks");
		administrator.opens("/agency/observers").reads("Quan sát viên Sở Nội vụ").reads("Các cơ quan cạnh nhau");
	}

}
