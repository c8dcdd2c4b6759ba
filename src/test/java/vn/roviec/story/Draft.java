package vn.roviec.story;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The draft editor before its drafter. */
final class Draft {

	private static final String DOUBTFUL = ".cell-doubtful";

	private static final String FROM_WORD = """
			<html><head><style>p.MsoNormal { margin: 0 }</style></head><body>
			<p class=MsoNormal>Chỉ tiêu <i>đến hết</i> năm:</p>
			<table><tr><td><p style='text-align:center'><b>TT</b></p></td><td><b>Chỉ tiêu</b></td><td><b>Tỷ lệ</b></td></tr>
			<tr><td>1</td><td>Hồ sơ <span style='font-weight:bold'>trực tuyến </span>toàn trình</td><td>85%</td></tr></table>
			</body></html>
			""";

	private final Official drafter;

	private final Page page;

	Draft(Official drafter) {
		this.drafter = drafter;
		this.page = drafter.page();
	}

	int items() {
		return this.page.locator(".appendix-edit select[name^='lead.']").count();
	}

	int deliverables() {
		return this.page.locator(".appendix-edit textarea[name^='text.']").count();
	}

	/** Chooses a unit of today wherever the file names a role, a group or an old unit. */
	Draft resolvesLeads(Map<String, String> units) {
		for (Locator lead : this.page.locator(".appendix-edit select[name^='lead.']").all()) {
			if (lead.inputValue().isEmpty()) {
				String written = lead.locator("xpath=..").locator(".cell-date").innerText();
				String unit = units.entrySet()
					.stream()
					.filter((known) -> written.contains(known.getKey()))
					.map(Map.Entry::getValue)
					.findFirst()
					.orElseThrow(() -> new AssertionError("Nobody knows who leads: " + written));
				saving(() -> lead.selectOption(unit));
			}
		}
		assertThat(this.page.locator("[id^='lead-note-']" + DOUBTFUL)).hasCount(0);
		return this;
	}

	/** Which unit leads a row of the appendix. */
	String lead(int row) {
		return String.valueOf(this.page.getByLabel("Đơn vị chủ trì mục " + row, exact())
			.evaluate("(select) => select.selectedOptions[0].text"));
	}

	/** Asks a unit for its share of a row, where the file has not done so. */
	Draft asksForShare(int row, String unitShortName) {
		Locator cell = this.page.getByLabel("Đơn vị phối hợp mục " + row + ",").locator("xpath=..");
		cell.locator("summary").click();
		Locator unit = cell.getByLabel(unitShortName, new Locator.GetByLabelOptions().setExact(true));
		if (!unit.isChecked()) {
			saving(unit::check);
			cell.locator("summary").click();
		}
		assertThat(cell.locator("summary")).containsText(unitShortName);
		return this;
	}

	Draft writesFunding(int row, String words) {
		saving(() -> this.page.getByLabel("Kinh phí mục " + row, exact()).fill(words));
		return this;
	}

	/**
	 * Sets the first line of the body in bold by the keyboard, and pastes below it what
	 * was copied in Word.
	 */
	Draft bringsWordsFromWord() {
		Locator body = this.page.locator("#body");
		String first = body.inputValue().lines().findFirst().orElseThrow();
		saving(() -> {
			body.evaluate("(area, end) => { area.focus(); area.setSelectionRange(0, end); }", first.length());
			this.page.keyboard().press("Control+b");
		});
		saving(() -> body.evaluate("""
				(area, html) => {
					const end = area.value.indexOf("\\n");
					area.setSelectionRange(end, end);
					const copied = new DataTransfer();
					copied.setData("text/html", html);
					area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: copied, cancelable: true }));
				}
				""", FROM_WORD));
		org.assertj.core.api.Assertions.assertThat(body.inputValue()).startsWith("**" + first + "**\n" + """
				Chỉ tiêu *đến hết* năm:
				| TT | Chỉ tiêu | Tỷ lệ |
				|---|---|---|
				| 1 | Hồ sơ **trực tuyến** toàn trình | 85% |
				""");
		return this;
	}

	/** Confirms one doubtful deadline, then the rest. */
	Draft confirmsDeadlines() {
		Locator doubtful = this.page.locator(".appendix-edit .cell-confirm");
		int before = doubtful.count();
		if (before > 0) {
			saving(() -> doubtful.first().click());
			assertThat(doubtful).hasCount(before - 1);
		}
		if (before > 1) {
			saving(() -> this.page.locator(".doubts button").last().click());
		}
		assertThat(doubtful).hasCount(0);
		org.assertj.core.api.Assertions.assertThat(this.drafter.texts(".appendix-edit [id^='date-']"))
			.as("dates still beside their words")
			.hasSize(deliverables())
			.noneMatch(String::isBlank);
		return this;
	}

	/** What the side panel still finds. */
	List<String> findings() {
		return this.drafter.texts("#findings li");
	}

	private void saving(Runnable change) {
		this.drafter.saves(change);
		assertThat(this.page.locator("#autosave")).hasAttribute("data-state", "saved");
	}

	private static Page.GetByLabelOptions exact() {
		return new Page.GetByLabelOptions().setExact(true);
	}

}
