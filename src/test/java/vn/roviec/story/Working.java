package vn.roviec.story;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;

/** One task of the issued plan, from the list of its unit to its confirmation. */
final class Working {

	private static final String MISSING = "Bổ sung ý kiến của công đoàn.";

	private final Office office;

	private final PlanFile file;

	private final String plan;

	private final Official officer;

	private String task = "";

	Working(Office office, PlanFile file, String plan) {
		this.office = office;
		this.file = file;
		this.plan = plan;
		this.officer = office.official("chuyenvienkt");
	}

	/** Leaves the task done. */
	void walk() {
		String deliverable = finds();
		claims(deliverable);
		contributes();
		handsIn("Đã lấy ý kiến các bộ phận và hoàn thiện.", TinyPdf.write("quy-che.pdf"));
		returns();
		handsIn("Đã bổ sung ý kiến của công đoàn.", TinyPdf.write("quy-che-bo-sung.pdf"));
		accepts();
		confirms();
	}

	/** The task of the row that the story follows. */
	private String finds() {
		this.officer.opens(this.plan + "?tab=progress").looksAt("30-plan-progress");
		Locator row = this.officer.main()
			.locator("tr:has(td[data-label='TT']:text-is('" + this.file.row() + "'))")
			.first();
		String deliverable = row.locator("a").innerText();
		row.locator("a").click();
		this.task = this.officer.isAt("/tasks/[^/]+").path();
		this.officer.seesTokenAt("accept-task").looksAt("31-task-new");
		return deliverable;
	}

	private void claims(String deliverable) {
		this.officer.opens("/worklist?tab=unit").reads(deliverable).looksAt("32-worklist-unit");
		this.officer.opens(this.task)
			.presses("Tiếp nhận")
			.reads("Đã tiếp nhận. Bạn là người thực hiện việc này.")
			.seesTokenAt("perform-task", "contribute")
			.looksAt("33-task-claimed");
	}

	/** Two units owe a share: the result goes on to the head only when both are in. */
	private void contributes() {
		Official coordinating = this.office.official("chuyenvienvhxh2").opens("/worklist?tab=unit");
		coordinating.looksAt("34-worklist-coordinating").opens(this.task).looksAt("35-contribute");
		gives(coordinating, "Đã góp ý định mức chi cho hoạt động văn hóa, thể thao.");
		gives(this.office.official("chuyenvienvp").opens(this.task), "Đã rà soát thể thức của dự thảo.");
	}

	private static void gives(Official coordinating, String words) {
		coordinating.writes("Nội dung phối hợp", words)
			.presses("Gửi phần phối hợp")
			.reads("Đã gửi phần phối hợp của đơn vị.");
	}

	private void handsIn(String words, Path evidence) {
		this.officer.opens(this.task)
			.writes("Tóm tắt kết quả", words)
			.attaches("Minh chứng", evidence)
			.presses("Nộp kết quả")
			.reads("Đã nộp kết quả.")
			.reads(evidence.getFileName().toString())
			.seesTokenAt("accept-result")
			.looksAt("36-task-handed-in");
	}

	private void returns() {
		Official head = this.office.official("truongphongkt");
		head.opens("/worklist").looksAt("37-worklist-head").opens(this.task).looksAt("38-accept-result");
		head.follows("Trả lại")
			.writes("Cần bổ sung, sửa những gì", MISSING)
			.presses("Trả lại")
			.reads("Đã trả lại cho người thực hiện.")
			.seesTokenAt("perform-task");
		this.officer.opens(this.task).reads(MISSING).looksAt("39-task-returned");
	}

	private void accepts() {
		this.office.official("truongphongkt")
			.opens(this.task)
			.presses("Nghiệm thu")
			.reads("Đã nghiệm thu. Kết quả chờ đơn vị theo dõi kế hoạch xác nhận.")
			.seesTokenAt("confirm-completion");
	}

	private void confirms() {
		Official standing = this.office.official("truongphongvhxh").opens(this.task);
		standing.looksAt("40-confirm")
			.presses("Xác nhận")
			.reads("Đã xác nhận. Việc hoàn thành.")
			.looksAt("41-task-done");
		standing.opens(this.plan + "?tab=progress").reads("1 trong ").looksAt("42-plan-progress-later");
		this.officer.opens("/notices").looksAt("43-notices");
	}

}
