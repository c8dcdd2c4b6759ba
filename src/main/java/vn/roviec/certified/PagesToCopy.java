package vn.roviec.certified;

import java.util.Comparator;
import java.util.Optional;

import vn.roviec.document.PlanSheet;
import vn.roviec.document.RenderPlanPdf;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanPapers;
import vn.roviec.plan.SheetOfPlan;
import vn.roviec.signature.SignCorner;
import vn.roviec.signature.SignedFiles;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/**
 * Finds the pages that a copy is made from: an electronic original is printed, a paper
 * one is scanned, an extract is set anew (NĐ 30/2020, Điều 25).
 */
@Component
class PagesToCopy {

	private final PlanPapers papers;

	private final SheetOfPlan sheets;

	private final RenderPlanPdf press;

	private final SignedFiles signed;

	private final CertifiedCopies copies;

	PagesToCopy(PlanPapers papers, SheetOfPlan sheets, RenderPlanPdf press, SignedFiles signed,
			CertifiedCopies copies) {
		this.papers = papers;
		this.sheets = sheets;
		this.press = press;
		this.signed = signed;
		this.copies = copies;
	}

	/** Whether the plan was issued as a file with electronic signatures. */
	boolean electronicOriginal(Plan plan) {
		return this.signed.last(plan.agency(), plan.id().value()).isPresent();
	}

	/**
	 * The pages, as PDF.
	 * @throws Refused where a copy of this form cannot be made, or not without a scan
	 */
	byte[] of(Plan plan, CopyOrder order) {
		if (order.form() != CopyForm.EXTRACT && order.scanned()) {
			SignCorner.mustBeOpen(order.scanName(), order.scan());
		}
		return switch (order.form()) {
			case TRUE_COPY -> original(plan, order);
			case RECOPY -> copied(plan, order);
			case EXTRACT -> extract(plan, order);
		};
	}

	private byte[] original(Plan plan, CopyOrder order) {
		if (!electronicOriginal(plan)) {
			return scan(order, "certified.scan.original");
		}
		if (order.electronic()) {
			throw new Refused("certified.medium.electronic");
		}
		return this.papers.now(plan).bytes();
	}

	private byte[] copied(Plan plan, CopyOrder order) {
		Optional<CertifiedCopy> last = this.copies.of(plan.agency(), plan.id())
			.stream()
			.filter((copy) -> copy.form() == CopyForm.TRUE_COPY && copy.number() != null)
			.max(Comparator.comparing(CertifiedCopy::preparedAt));
		if (last.isEmpty()) {
			throw new Refused("certified.form.recopy");
		}
		if (order.scanned() || order.electronic()) {
			return scan(order, "certified.scan.copy");
		}
		return this.signed.last(plan.agency(), last.get().id())
			.map((file) -> this.signed.content(plan.agency(), file))
			.orElseGet(() -> scan(order, "certified.scan.copy"));
	}

	private static byte[] scan(CopyOrder order, String missing) {
		if (!order.scanned()) {
			throw new Refused(missing);
		}
		return order.scan();
	}

	private byte[] extract(Plan plan, CopyOrder order) {
		PlanSheet sheet = ExtractSheet.of(this.sheets.of(plan), order.paragraphs(), order.tasks());
		if (sheet.body().isEmpty() && sheet.appendix().isEmpty()) {
			throw new Refused("certified.parts.none");
		}
		return this.press.render(sheet, plan.updatedAt()).bytes();
	}

}
