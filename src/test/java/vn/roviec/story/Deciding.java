package vn.roviec.story;

import vn.roviec.signature.DemoKeys;

import static org.assertj.core.api.Assertions.assertThat;

/** From the head of the drafting unit over the office and the chairman to the clerk. */
final class Deciding {

	private static final String WORDS = "Ghi rõ kinh phí của từng mục rồi trình lại.";

	private final Office office;

	private final String plan;

	private final Official head;

	Deciding(Office office, String plan) {
		this.office = office;
		this.plan = plan;
		this.head = office.official("truongphongvhxh");
	}

	/** Leaves the plan issued. */
	void walk() {
		returns();
		handsInAgain();
		approves();
		checks();
		signsOnPhone();
		issues();
	}

	private void returns() {
		this.head.opens(this.plan)
			.reads("Thay đổi sau khi lấy ý kiến")
			.reads("Tiếp thu: lấy từ dự toán được giao.")
			.looksAt("12-approve")
			.unfolds("Trả lại cho đơn vị soạn thảo")
			.ticks("Rà lại thời hạn")
			.writes("Lời nhắn", WORDS)
			.presses("Trả lại")
			.reads("Đã trả lại bản thảo cho người soạn.");
		this.head.opens(this.plan + "?tab=history").seesTokenAt("draft-plan").reads(WORDS);
	}

	private void handsInAgain() {
		Official drafter = this.office.official("chuyenvienvhxh");
		drafter.opens(this.plan).reads(WORDS).follows("Soạn tiếp").isAt(this.plan + "/draft");
		drafter.reads(WORDS).looksAt("13-draft-returned");
		new Draft(drafter).writesFunding(1, "Dự toán giao đầu năm");
		drafter.presses("Trình duyệt").isAt(this.plan).reads("Đã trình trưởng đơn vị duyệt.");
	}

	private void approves() {
		this.head.opens(this.plan)
			.reads("Thay đổi từ lần trước")
			.reads("Đề nghị làm rõ nguồn kinh phí")
			.looksAt("14-approve-changes")
			.presses("Duyệt")
			.reads("Đã duyệt. Kế hoạch chuyển sang kiểm tra thể thức.");
		this.head.opens(this.plan + "?tab=history").seesTokenAt("check-plan");
	}

	private void checks() {
		Official office = this.office.official("chanhvp").opens("/worklist");
		office.looksAt("15-worklist-office").opens(this.plan).looksAt("16-check");
		office.presses("Đúng thể thức, trình ký").reads("Đã xác nhận thể thức. Kế hoạch được trình ký.");
		office.opens(this.plan + "?tab=history").seesTokenAt("sign-plan");
	}

	private void signsOnPhone() {
		Official chairman = this.office.onPhone("chutich").opens("/worklist");
		chairman.looksAt("17-worklist-chairman").opens(this.plan + "/sign").looksAt("18-sign");
		chairman.follows("Ký").photographed("19-sign-asked");
		chairman.writes("Mã PIN", "000000").confirms("Ký").reads("Mã PIN không đúng.").photographed("19-sign-pin");
		chairman.writes("Mã PIN", DemoKeys.PIN)
			.confirms("Ký")
			.isAt(this.plan)
			.reads("Đã ký. Kế hoạch chuyển cho văn thư cấp số.");
		chairman.opens(this.plan).unfolds("Khác").reads("Rút kế hoạch");
		chairman.opens(this.plan + "?tab=history").seesTokenAt("issue-plan");
	}

	private void issues() {
		Official clerk = this.office.official("vanthu").opens("/worklist");
		clerk.looksAt("20-worklist-clerk").opens(this.plan + "/issue").looksAt("21-issue");
		String number = clerk.texts(".big-number").get(0).replaceAll("\\D.*", "");
		clerk.presses("Phát hành số " + number).looksAt("22-receipt").opens("/register").looksAt("23-register");
		clerk.opens(this.plan + "?tab=documents").reads(number + "/KH-").looksAt("24-plan-documents");
		clerk.opens(this.plan + "?tab=history").seesTokenAt("await-results").looksAt("25-plan-history-issued");
		clerk.opens(this.plan + "?tab=documents");
		new IssuedPapers(clerk).fetch();
		assertThat(Integer.parseInt(number)).isPositive();
	}

}
