package vn.roviec.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.document.Paper;
import vn.roviec.document.PlanSheet;
import vn.roviec.document.RenderPlanPdf;
import vn.roviec.document.WritePlanDocx;

import org.springframework.stereotype.Component;

/** A plan as files: the paper that waits for a signature, and what there is now. */
@Component
public class PlanPapers {

	private final SheetOfPlan sheets;

	private final RenderPlanPdf press;

	private final WritePlanDocx writer;

	private final KeptPapers kept;

	private final Clock clock;

	PlanPapers(SheetOfPlan sheets, RenderPlanPdf press, WritePlanDocx writer, KeptPapers kept, Clock clock) {
		this.sheets = sheets;
		this.press = press;
		this.writer = writer;
		this.kept = kept;
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

	private Optional<Paper> electronic(Plan plan) {
		return (plan.signature() == null) ? Optional.empty() : this.kept.electronic(plan.agency(), plan.id().value());
	}

	private Optional<Paper> shown(Plan plan) {
		return (plan.signature() == null || plan.number() != null) ? Optional.empty()
				: this.kept.shown(plan.agency(), plan.id().value());
	}

}
