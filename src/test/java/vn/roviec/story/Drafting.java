package vn.roviec.story;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import static org.assertj.core.api.Assertions.assertThat;

/** From the file to a draft that units have commented on and that is handed in. */
final class Drafting {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Office office;

	private final PlanFile file;

	private final Official drafter;

	Drafting(Office office, PlanFile file) {
		this.office = office;
		this.file = file;
		this.drafter = office.official("chuyenvienvhxh");
	}

	/** Leaves the plan with the head of the drafting unit. */
	String walk() {
		String plan = reads();
		corrects();
		asksUnits(plan);
		oneAnswersTheOtherStaysSilent(plan);
		digests(plan);
		return plan;
	}

	private String reads() {
		this.drafter.looksAt("02-worklist").opens("/plans").looksAt("03-plans").follows("Kế hoạch mới");
		this.drafter.looksAt("04-new-plan")
			.attaches("Chọn tệp kế hoạch", this.file.path())
			.presses("Đọc tệp và soạn tiếp")
			.isAt("/plans/[^/]+/draft");
		return this.drafter.path().replace("/draft", "");
	}

	private void corrects() {
		Draft draft = new Draft(this.drafter);
		assertThat(draft.items()).isEqualTo(this.file.items());
		assertThat(draft.deliverables()).isEqualTo(this.file.deliverables());
		this.drafter.reads(this.file.items() + " mục, " + this.file.deliverables() + " sản phẩm")
			.looksAt("05-draft-as-read");
		int before = draft.findings().size();
		draft.bringsWordsFromWord();
		draft.resolvesLeads(this.file.leads()).confirmsDeadlines().asksForShare(this.file.row(), "VHXH");
		assertThat(draft.lead(this.file.row())).isEqualTo("Kinh tế");
		this.drafter.page().reload();
		assertThat(draft.lead(this.file.row())).as("kept by autosave").isEqualTo("Kinh tế");
		assertThat(draft.findings()).as("findings left").hasSizeLessThanOrEqualTo(before);
		this.drafter.looksAt("06-draft-corrected");
	}

	private void asksUnits(String plan) {
		LocalDate lastDay = this.file.day().plusDays(2);
		this.drafter.ticks("Kinh tế")
			.ticks("TTPVHCC")
			.writes("Ngày cuối để góp ý", DAY.format(lastDay))
			.presses("Trình duyệt")
			.isAt(plan)
			.reads("Đã gửi lấy ý kiến các đơn vị.")
			.looksAt("07-plan-consulting");
		this.drafter.opens(plan + "?tab=history").seesTokenAt("consult-unit").looksAt("08-plan-history");
	}

	private void oneAnswersTheOtherStaysSilent(String plan) {
		Official answering = this.office.official("truongphongkt").opens("/worklist");
		answering.looksAt("09-worklist-asked").opens(plan).looksAt("10-consult");
		answering.writes("Ý kiến của đơn vị", "Đề nghị làm rõ nguồn kinh phí của mục " + this.file.row() + ".")
			.presses("Gửi ý kiến")
			.reads("Đã ghi ý kiến của đơn vị.");
		this.drafter.opens(plan + "?tab=history").seesTokenAt("consult-unit");
		this.drafter.waitsUntil(this.file.day().plusDays(3).atTime(7, 45).toString());
		this.drafter.opens(plan + "?tab=history")
			.seesTokenAt("digest-comments")
			.reads("Hết thời hạn góp ý; đơn vị không trả lời được coi là đồng ý");
	}

	private void digests(String plan) {
		this.drafter.opens(plan)
			.follows("Tiếp thu góp ý")
			.isAt(plan + "/draft")
			.reads("Đề nghị làm rõ nguồn kinh phí")
			.reads("Không trả lời trong thời hạn, được coi là đồng ý")
			.looksAt("11-digest")
			.writes("Trả lời Phòng Kinh tế", "Tiếp thu: lấy từ dự toán được giao.");
		new Draft(this.drafter).writesFunding(this.file.row(), "Dự toán được giao");
		this.drafter.presses("Tiếp thu, trình duyệt").reads("Đã ghi tiếp thu, giải trình và trình duyệt.");
		this.drafter.opens(plan + "?tab=history").seesTokenAt("approve-draft");
	}

}
