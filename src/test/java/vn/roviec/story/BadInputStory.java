package vn.roviec.story;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong on an ordinary day is answered in a sentence, and nothing is lost. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputStory {

	private static final int LARGE = 60 * 1024 * 1024;

	private static final String DRAFTER = "chuyenvienvhxh";

	private @Nullable Office office;

	/** Not in a @BeforeAll: without a browser each test is skipped with the reason. */
	private Office office() {
		if (this.office == null) {
			this.office = new Office(Chromium.required(), Application.onH2("bad-input", LocalDate.of(2026, 3, 2)),
					Looks.withCare());
		}
		return this.office;
	}

	@AfterAll
	void endsInOrder() {
		if (this.office != null) {
			try (Office closing = this.office) {
				closing.isInOrder();
			}
		}
	}

	@Test
	void aWrongPasswordIsSaidWithoutSayingWhatWasWrong() {
		Official visitor = office().visitor();
		for (String name : new String[] { "chutich", "nobody" }) {
			visitor.opens("/login").writes("Tên đăng nhập", name).writes("Mật khẩu", "sai").presses("Đăng nhập");
			visitor.isAt("/login").reads("Tên đăng nhập hoặc mật khẩu không đúng.");
		}
		visitor.looksAt("50-wrong-password");
	}

	@Test
	void aFileThatIsNoPlanIsRefused() {
		refuses("thu.txt", "Kính gửi các đơn vị,\nMời họp lúc 8 giờ.".getBytes(StandardCharsets.UTF_8),
				"Không tìm thấy kế hoạch trong tệp");
		office().official(DRAFTER).looksAt("51-no-plan");
	}

	@Test
	void anEmptyFileIsRefused() {
		refuses("trong.docx", new byte[0], "Tệp rỗng, không có nội dung để đọc.");
	}

	@Test
	void aDocumentWithMacrosIsRefused() {
		refuses("ke-hoach.docm", new byte[] { 'P', 'K', 3, 4 }, "có thể chứa macro nên không được nhận");
	}

	@Test
	void aFileTooLargeIsToldBeforeItIsSent() {
		Official drafter = office().official(DRAFTER).opens("/plans/new");
		drafter.attaches("Chọn tệp kế hoạch", Samples.write("lon.txt", new byte[LARGE]));
		assertThat(drafter.page().locator("#file").evaluate("(file) => file.validationMessage"))
			.isEqualTo("Tệp lớn hơn 20 MB. Hãy giảm dung lượng hoặc tách thành nhiều tệp.");
	}

	@Test
	void aFileTooLargeIsRefusedAlsoWithoutScripts() {
		Official drafter = office().withoutScripts(DRAFTER).opens("/plans/new");
		drafter.attaches("Chọn tệp kế hoạch", Samples.write("lon.txt", new byte[LARGE]))
			.presses("Đọc tệp và soạn tiếp")
			.reads("Tệp lớn hơn 20 MB");
		drafter.photographed("52-too-large");
	}

	@Test
	void whatAnotherOfficeHasIsNotFound() {
		String plan = office().official(DRAFTER).opensDraft("Kế hoạch của xã An Bình Trung");
		Official neighbour = office().official("thd.chuyenvien");
		for (String path : new String[] { plan, plan + "/draft", "/plans/" + UUID.randomUUID(), "/tasks/khong-co" }) {
			neighbour.opens(path).reads("Không tìm thấy trang này").readsNothingOf("An Bình Trung");
		}
		neighbour.looksAt("53-not-found");
	}

	@Test
	void aFormSentTwiceHasOneEffect() {
		Official drafter = office().official(DRAFTER);
		String plan = drafter.opensDraft("Kế hoạch trình hai lần");
		drafter.writesByKeys("Nơi nhận", "Phòng Kinh tế").pressesByKeys("Trình duyệt").isAt(plan);
		Official head = office().official("truongphongvhxh").opens(plan);
		Official again = office().anotherScreenOf("truongphongvhxh").opens(plan);
		head.pressesByKeys("Duyệt").reads("Đã duyệt.");
		again.presses("Duyệt").reads("Trưởng phòng VHXH đã làm trước").looksAt("54-sent-twice");
		again.follows("Mở bản mới nhất").isAt(plan);
		head.opens(plan + "?tab=history");
		assertThat(head.texts(".history li")).filteredOn((event) -> event.startsWith("Duyệt bản thảo")).hasSize(1);
	}

	@Test
	void aStaleDraftIsNotSavedOverAndKeepsWhatIsTyped() {
		Official drafter = office().official(DRAFTER);
		String draft = drafter.opensDraft("Kế hoạch mở hai lần") + "/draft";
		Official again = office().anotherScreenOf(DRAFTER).opens(draft);
		drafter.writes("Nơi nhận", "Phòng Kinh tế").reads("Đã lưu");
		drafter.savesDraft("Lưu", "VT, VHXH");
		again.writes("Nơi nhận", "Trạm Y tế xã").reads("Chưa có gì bị ghi đè").looksAt("55-stale-draft");
		assertThat(again.page().getByLabel("Nơi nhận").inputValue()).isEqualTo("Trạm Y tế xã");
		drafter.opens(draft);
		assertThat(drafter.page().getByLabel("Nơi nhận").inputValue()).isEqualTo("Phòng Kinh tế");
	}

	@Test
	void whoHandsInWhileTheDraftIsBeingSavedIsNotTakenForSomebodyElse() {
		Official drafter = office().official(DRAFTER);
		String plan = drafter.opensDraft("Kế hoạch trình khi đang lưu");
		AtomicReference<@Nullable Route> saving = held(drafter.page(), plan + "/draft");
		drafter.writes("Nơi nhận", "Phòng Kinh tế");
		drafter.page().waitForCondition(() -> saving.get() != null);
		drafter.presses("Trình duyệt");
		assertThat(drafter.path()).isEqualTo(plan + "/draft");
		Objects.requireNonNull(saving.get()).resume();
		drafter.isAt(plan).reads("Phòng Kinh tế");
	}

	@Test
	void whatIsOnItsWayToTheHeadIsNotSavedBesides() {
		Official drafter = office().official(DRAFTER);
		drafter.opensDraft("Kế hoạch trình trước khi lưu");
		Page page = drafter.page();
		page.evaluate("() => window.addEventListener('submit', (event) => event.preventDefault())");
		drafter.presses("Trình duyệt");
		assertThat(page.evaluate("() => document.getElementById('draft-form').dispatchEvent("
				+ "new CustomEvent('htmx:beforeRequest', { bubbles: true, cancelable: true,"
				+ " detail: { xhr: new XMLHttpRequest() } }))"))
			.as("a saving that begins now may go out")
			.isEqualTo(false);
	}

	private static AtomicReference<@Nullable Route> held(Page page, String path) {
		AtomicReference<@Nullable Route> first = new AtomicReference<>();
		page.route("**" + path, (route) -> {
			// a route that is taken away again lets go of what it holds
			if (!first.compareAndSet(null, route)) {
				route.resume();
			}
		});
		return first;
	}

	@Test
	void aReturnWithoutWordsAsksForThem() {
		Official drafter = office().official(DRAFTER);
		String plan = drafter.opensDraft("Kế hoạch trả lại không lời");
		drafter.presses("Trình duyệt").isAt(plan);
		office().official("truongphongvhxh")
			.opens(plan)
			.unfolds("Trả lại cho đơn vị soạn thảo")
			.presses("Trả lại")
			.reads("Hãy chọn một lý do hoặc viết lời nhắn, để người soạn biết cần sửa gì.")
			.looksAt("56-return-without-words");
	}

	private void refuses(String name, byte[] content, String sentence) {
		Official drafter = office().official(DRAFTER).opens("/plans/new");
		drafter.attaches("Chọn tệp kế hoạch", Samples.write(name, content))
			.presses("Đọc tệp và soạn tiếp")
			.reads("Chưa mở được bản thảo")
			.reads(sentence);
	}

}
