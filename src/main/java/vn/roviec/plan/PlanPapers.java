package vn.roviec.plan;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.Paper;
import vn.roviec.document.PlanSheet;
import vn.roviec.document.RenderPlanPdf;
import vn.roviec.document.StoredFile;
import vn.roviec.document.WritePlanDocx;

import org.springframework.stereotype.Component;

/** A plan as files: the paper that waits for a signature, and what there is now. */
@Component
public class PlanPapers {

	private static final String NAME = "van-ban-da-ky.pdf";

	private final SheetOfPlan sheets;

	private final RenderPlanPdf press;

	private final WritePlanDocx writer;

	private final Files files;

	PlanPapers(SheetOfPlan sheets, RenderPlanPdf press, WritePlanDocx writer, Files files) {
		this.sheets = sheets;
		this.press = press;
		this.writer = writer;
		this.files = files;
	}

	/** The paper as this officer would sign it: shown, compared by its hash, and kept. */
	public Paper toSign(Plan plan, Actor signer) {
		return this.press.render(this.sheets.toSign(plan, signer), plan.updatedAt());
	}

	/** The words of that paper, to be read as text. */
	public PlanSheet sheetToSign(Plan plan, Actor signer) {
		return this.sheets.toSign(plan, signer);
	}

	/**
	 * The paper as the plan stands; between signature and number, the very one that was
	 * signed.
	 */
	public Paper now(Plan plan) {
		return signed(plan).orElseGet(() -> this.press.render(this.sheets.of(plan), plan.updatedAt()));
	}

	/** The plan as a Word document. */
	public byte[] word(Plan plan) {
		return this.writer.write(this.sheets.of(plan), plan.updatedAt());
	}

	/** Keeps what was signed, in the caller's transaction. */
	void keep(Actor signer, PlanId id, Paper paper) {
		this.files.store(signer, id.value(), FilePurpose.SIGNED, NAME, paper.bytes());
	}

	private Optional<Paper> signed(Plan plan) {
		if (plan.signature() == null || plan.number() != null) {
			return Optional.empty();
		}
		return this.files.of(plan.agency(), plan.id().value())
			.stream()
			.filter((file) -> file.purpose() == FilePurpose.SIGNED)
			.reduce((earlier, later) -> later)
			.map(this::paper);
	}

	private Paper paper(StoredFile file) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.size());
		this.files.copyTo(file.agency(), file.id(), bytes);
		return new Paper(bytes.toByteArray());
	}

}
