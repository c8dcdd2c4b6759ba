package vn.roviec.plan;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.Paper;
import vn.roviec.document.PlanSheet;
import vn.roviec.document.RenderPlanPdf;
import vn.roviec.document.StoredFile;
import vn.roviec.document.WritePlanDocx;
import vn.roviec.signature.SignedFiles;

import org.springframework.stereotype.Component;

/** A plan as files: the paper that waits for a signature, and what there is now. */
@Component
public class PlanPapers {

	private static final String NAME = "van-ban-da-ky.pdf";

	private final SheetOfPlan sheets;

	private final RenderPlanPdf press;

	private final WritePlanDocx writer;

	private final Files files;

	private final SignedFiles signedFiles;

	private final Clock clock;

	PlanPapers(SheetOfPlan sheets, RenderPlanPdf press, WritePlanDocx writer, Files files, SignedFiles signedFiles,
			Clock clock) {
		this.sheets = sheets;
		this.press = press;
		this.writer = writer;
		this.files = files;
		this.signedFiles = signedFiles;
		this.clock = clock;
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
	 * The paper as the plan stands: the file with its electronic signatures; where it was
	 * signed by hand, until it has its number, the very one that was shown.
	 */
	public Paper now(Plan plan) {
		return electronic(plan).or(() -> shown(plan))
			.orElseGet(() -> this.press.render(this.sheets.of(plan), written(plan)));
	}

	/** What was issued stays the same file, whatever becomes of its plan. */
	private Instant written(Plan plan) {
		LocalDate issued = plan.issuedOn();
		return (issued == null) ? plan.updatedAt() : issued.atStartOfDay(this.clock.getZone()).toInstant();
	}

	/** The plan as a Word document. */
	public byte[] word(Plan plan) {
		return this.writer.write(this.sheets.of(plan), plan.updatedAt());
	}

	/** Keeps what was signed, in the caller's transaction. */
	void keep(Actor signer, PlanId id, Paper paper) {
		this.files.store(signer, id.value(), FilePurpose.SIGNED, NAME, paper.bytes());
	}

	private Optional<Paper> electronic(Plan plan) {
		return (plan.signature() == null) ? Optional.empty() : this.signedFiles.last(plan.agency(), plan.id().value())
			.map((last) -> new Paper(this.signedFiles.content(plan.agency(), last)));
	}

	private Optional<Paper> shown(Plan plan) {
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
