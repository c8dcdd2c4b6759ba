package vn.roviec.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;

import com.microsoft.playwright.Locator.LocatorOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A task is late: who was told, and when they opened it, is on record and on paper; and
 * each chooses how to be told.
 */
class ReceiptsStory {

	private static final String DELIVERABLE = "Phương án số hóa";

	@Test
	void whatWasToldOfALateTaskIsOnPaper() throws Exception {
		Chromium chromium = Chromium.required();
		try (Office office = new Office(chromium, Application.onH2("receipts", LocalDate.of(2026, 3, 2)),
				Looks.withCare())) {
			try {
				String task = urges(office.official("truongphongvhxh"));
				Official officer = office.official("chuyenvientt");
				opens(officer, task);
				prints(office.official("chanhvp").waitsUntil("2026-03-04T08:00"), task);
				chooses(officer);
				calendar(officer);
				office.isInOrder();
			}
			catch (Throwable ex) {
				office.remember("ReceiptsStory");
				throw ex;
			}
		}
	}

	private static String urges(Official head) {
		head.opens("/search?q=" + DELIVERABLE.replace(' ', '+'));
		head.main().locator("a[href^='/tasks/']").first().click();
		String task = head.isAt("/tasks/[^/]+").path();
		head.presses("Đôn đốc")
			.reads("Đã đôn đốc: Chuyên viên Trung tâm PVHCC, Giám đốc Trung tâm PVHCC.")
			.reads("Vẫn đôn đốc lần nữa")
			.unfolds("Lời nhắn để gửi Zalo");
		assertThat(head.page().getByLabel("Lời nhắn để gửi Zalo").inputValue()).contains(DELIVERABLE, task);
		head.follows("Soạn công văn đôn đốc").reads("V/v đôn đốc").looksAt("60-urging-letter");
		return task;
	}

	private static void opens(Official officer, String task) {
		officer.opens("/notices");
		officer.main().locator("button", hasText("đôn đốc, hạn")).first().click();
		officer.isAt(task);
	}

	private static LocatorOptions hasText(String words) {
		return new LocatorOptions().setHasText(words);
	}

	/** Two working days later the office, told by now, puts the record on the table. */
	private static void prints(Official office, String task) {
		office.opens(task)
			.follows("Nhật ký nhắc việc, để in")
			.reads("Quá hạn 3 ngày làm việc")
			.looksAt("61-notice-log");
		office.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(office.texts("body").get(0))
			.contains("Nhật ký nhắc việc", DELIVERABLE, "Quá hạn 1 ngày làm việc", "mở 07:", "NGƯỜI LẬP")
			.doesNotContain("Việc của tôi");
	}

	private static void chooses(Official officer) {
		officer.opens("/notices")
			.follows("Cách nhận thông báo")
			.ticks("Mỗi sáng một thư, gộp mọi lời nhắc")
			.writes("Không gửi thư từ", "20:00")
			.presses("Lưu cách nhận")
			.reads("Hãy điền địa chỉ thư để nhận.");
		officer.writes("Địa chỉ thư", "chuyenvien.tt@xaanbinhtrung.gov.vn")
			.writes("Đến", "07:00")
			.presses("Lưu cách nhận")
			.reads("Đã lưu cách nhận thông báo.");
	}

	private static void calendar(Official officer) throws Exception {
		officer.presses("Tạo địa chỉ lịch").reads("Địa chỉ này chỉ hiện một lần.").looksAt("62-how-to-be-told");
		String address = officer.page().getByLabel("Địa chỉ lịch của bạn").inputValue();
		HttpResponse<String> calendar = get(address);
		assertThat(calendar.statusCode()).isEqualTo(200);
		assertThat(calendar.body()).contains("BEGIN:VEVENT", "SUMMARY:Hạn: " + DELIVERABLE);
		officer.presses("Thu hồi địa chỉ").reads("Địa chỉ lịch cũ không mở được nữa.");
		assertThat(get(address).statusCode()).isEqualTo(404);
	}

	private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
	}

}
