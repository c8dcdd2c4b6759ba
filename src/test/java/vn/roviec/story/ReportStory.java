package vn.roviec.story;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A report that was opened by itself goes from a unit's part to the chairman's desk;
 * beside it the plan is weighed, the year's evidence stands under its criteria, and a
 * plan whose time is over is closed with its review.
 */
class ReportStory {

	@Test
	void aReportIsConfirmedCompiledApprovedAndTakenAway() {
		Chromium chromium = Chromium.required();
		try (Office office = new Office(chromium, Application.withReports("report", LocalDate.of(2026, 3, 4)),
				Looks.withCare())) {
			try {
				String report = part(office.official("chuyenvienkt"));
				Official drafter = office.official("chuyenvienvhxh");
				compiles(drafter, report);
				office.official("truongphongvhxh")
					.opens(report)
					.reads("Trả lại để sửa")
					.looksAt("83-report-approve")
					.presses("Duyệt, trình ký")
					.reads("Đã duyệt, trình ký");
				office.official("chutich").opens(report).reads("Ký thay mặt").looksAt("84-report-sign");
				takesAway(drafter, report);
				besides(drafter);
				closes(drafter);
				office.isInOrder();
			}
			catch (Throwable ex) {
				office.remember("ReportStory");
				throw ex;
			}
		}
	}

	/** After the plan's last day its review is written out of what happened. */
	private static void closes(Official standing) {
		standing.opens("/worklist").comesBackAt("2027-01-04T08:00").opens("/worklist?tab=unit");
		standing.main()
			.locator("[data-row] .work-what", new Locator.LocatorOptions().setHasText("Tổng kết"))
			.first()
			.click();
		standing.isAt("/plans/[^/]+.*")
			.reads("Đánh giá kết quả thực hiện")
			.looksAt("90-plan-review")
			.presses("Kết thúc kế hoạch")
			.reads("Đã kết thúc kế hoạch.");
	}

	/** What the unit has done stands there already. */
	private static String part(Official official) {
		official.opens("/reports").looksAt("80-reports");
		official.main().locator("[data-row] a").first().click();
		String report = official.isAt("/reports/[^/]+").path();
		official.reads("nhiệm vụ trong kỳ").looksAt("81-report-part").presses("Xác nhận").reads("Đã xác nhận");
		return report;
	}

	private static void compiles(Official drafter, String report) {
		drafter.opens(report)
			.presses("Tổng hợp ngay, không chờ thêm")
			.reads("Báo cáo đã soạn sẵn")
			.looksAt("82-report-compile")
			.presses("Trình duyệt")
			.reads("Đã trình duyệt");
	}

	private static void takesAway(Official official, String report) {
		official.opens(report).reads("Từng nhiệm vụ");
		for (String file : List.of("Tải PDF", "Tải bản Word", "Tải bảng Excel")) {
			String href = official.main()
				.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(file).setExact(true))
				.getAttribute("href");
			APIResponse answer = official.page()
				.context()
				.request()
				.get(URI.create(official.page().url()).resolve(href).toString());
			assertThat(answer.status()).as(file).isEqualTo(200);
			assertThat(new String(answer.body(), 0, 4, StandardCharsets.ISO_8859_1)).as(file)
				.isIn("%PDF", "PK\u0003\u0004");
		}
	}

	private static void besides(Official drafter) {
		drafter.opens("/par-index").reads("PAR INDEX").looksAt("85-par-index");
		drafter.opens("/follow/facts").looksAt("86-facts");
		drafter.opens("/follow/targets").reads("Chỉ tiêu").looksAt("88-targets");
		drafter.main().locator("a[href^='/targets/'], a[href*='/follow/targets?']").first().click();
		drafter.main().locator("a[href^='/targets/']").first().click();
		drafter.isAt("/targets/[^/]+").looksAt("89-target");
		drafter.opens("/plans");
		drafter.main().locator("[data-row] a").first().click();
		drafter.isAt("/plans/[^/]+.*").opens(drafter.path().replace("/draft", "") + "/feasibility");
		drafter.reads("Thời hạn và sức người").looksAt("87-feasibility");
	}

}
