package vn.roviec.story;

import java.util.concurrent.atomic.AtomicInteger;

import vn.roviec.signature.DemoKeys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A chairman's minute with the phone in the hand: an extension is decided and a plan
 * signed, from the list and back.
 */
final class ChairmansMinute {

	private static final String PLAN = "Tiết kiệm, chống lãng phí";

	private final Official chairman;

	ChairmansMinute(Office office) {
		this.chairman = office.onPhone("chutich");
	}

	void walk() {
		this.chairman.reads(HeadsMorning.EXTENDED).reads(PLAN);
		AtomicInteger pages = new AtomicInteger();
		this.chairman.page().onLoad((page) -> pages.incrementAndGet());
		decides();
		this.chairman.goesTo("Việc của tôi").isAt("/worklist").reads(PLAN).readsNothingOf(HeadsMorning.EXTENDED);
		signs();
		assertThat(pages).as("pages that the chairman had to wait for").hasValueLessThanOrEqualTo(5);
	}

	/** Two taps: the row, the answer. */
	private void decides() {
		this.chairman.follows("Quyết định")
			.isAt("/tasks/[^/]+")
			.reads("Hai thôn họp dân vào cuối tháng.")
			.presses("Cho gia hạn")
			.reads("Gia hạn đến 31/03/2026")
			.reads("Hạn đầu: 16/03/2026");
	}

	/** Three taps and the PIN: the row, the answer, the confirmation. */
	private void signs() {
		this.chairman.follows("Ký").isAt("/plans/[^/]+/sign").reads(PLAN);
		this.chairman.follows("Ký")
			.writes("Mã PIN", DemoKeys.PIN)
			.confirms("Ký")
			.isAt("/plans/[^/]+")
			.reads("Đã ký. Kế hoạch chuyển cho văn thư cấp số.");
	}

}
