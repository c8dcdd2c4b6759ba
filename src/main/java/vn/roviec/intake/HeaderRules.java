package vn.roviec.intake;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What is missing in the head, the legal bases and the archive line (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I).
 */
final class HeaderRules implements FindingRule {

	private static final Pattern BASIS = Pattern.compile(
			"^(?:Căn cứ|Thực hiện|Triển khai|Trên cơ sở|Thi hành|Cụ thể hóa|Cụ thể hoá|Tiếp theo|Theo|Xét|Để (?:thực hiện|triển khai)|Nhằm|Tiếp tục (?:thực hiện|triển khai))\\s.*");

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		Header header = plan.header();
		if (!header.nationalTitle() || !header.agencyAbove()) {
			String missing = header.nationalTitle() ? "tên cơ quan ban hành"
					: header.agencyAbove() ? "Quốc hiệu, Tiêu ngữ" : "Quốc hiệu, Tiêu ngữ và tên cơ quan ban hành";
			found.accept(Finding.of(FindingCode.HEADER_MISSING, 1, "Phần đầu văn bản thiếu " + missing + "."));
		}
		if (header.numberBlank()) {
			found.accept(Finding.of(FindingCode.NUMBER_BLANK, header.numberLine(), "Số văn bản còn để trống."));
		}
		if (header.dayBlank()) {
			found.accept(Finding.of(FindingCode.DAY_BLANK, header.dateLine(), "Ngày ban hành còn để trống."));
		}
		if (plan.superseded() != null) {
			found.accept(
					Finding.of(FindingCode.SUPERSEDES, plan.superseded().line(), "Kế hoạch này thay thế Kế hoạch số "
							+ plan.superseded().plan().number() + "; cần chuyển nhiệm vụ chưa xong của kế hoạch cũ."));
		}
		basis(plan, found);
		archive(plan, found);
	}

	private static void basis(Inspection plan, Consumer<Finding> found) {
		List<Block.Paragraph> preamble = plan.outline().preamble();
		boolean based = preamble.stream()
			.skip(plan.header().titleEnd())
			.anyMatch((one) -> BASIS.matcher(one.text()).matches());
		if (!plan.outline().roots().isEmpty() && !based) {
			found.accept(Finding.of(FindingCode.NO_LEGAL_BASIS_BLOCK, plan.outline().roots().get(0).line(),
					"Không có đoạn căn cứ (“Căn cứ …”, “Thực hiện …”) trước mục đầu tiên."));
		}
	}

	private static void archive(Inspection plan, Consumer<Finding> found) {
		String archive = plan.plan().archive();
		if (archive != null && Fold.key(archive).matches("(?:vt|văn thư)\\.?")) {
			found.accept(Finding.of(FindingCode.ARCHIVE_INCOMPLETE, plan.recipients().line(),
					"Dòng “Lưu:” chỉ ghi VT, thiếu tên viết tắt của đơn vị soạn thảo."));
		}
	}

}
