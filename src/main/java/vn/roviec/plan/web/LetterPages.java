package vn.roviec.plan.web;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.document.Paper;
import vn.roviec.document.PdfImages;
import vn.roviec.plan.Correction;
import vn.roviec.plan.Corrections;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.LetterPapers;
import vn.roviec.plan.Plan;
import vn.roviec.plan.Plans;
import vn.roviec.plan.process.LetterProcess;
import vn.roviec.register.DocumentNumber;
import vn.roviec.register.DocumentType;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.signature.SignPdf;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.FinishWork;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a letter of correction, and of the step that its reader may take. */
@Component
class LetterPages {

	private final Corrections corrections;

	private final Plans plans;

	private final LetterPapers papers;

	private final PdfImages images;

	private final SigningDelegations delegations;

	private final SignPdf signPdf;

	private final WorkItems items;

	private final PlanDocuments documents;

	private final OutgoingRegister register;

	private final Agencies agencies;

	private final Spoken spoken;

	LetterPages(Corrections corrections, Plans plans, LetterPapers papers, PdfImages images,
			SigningDelegations delegations, SignPdf signPdf, WorkItems items, PlanDocuments documents,
			OutgoingRegister register, Agencies agencies, Spoken spoken) {
		this.corrections = corrections;
		this.plans = plans;
		this.papers = papers;
		this.images = images;
		this.delegations = delegations;
		this.signPdf = signPdf;
		this.items = items;
		this.documents = documents;
		this.register = register;
		this.agencies = agencies;
		this.spoken = spoken;
	}

	/** The agency's letter. */
	Correction letter(Actor actor, UUID id) {
		return this.corrections.find(actor.agency(), id).orElseThrow(() -> new NotFound("correction"));
	}

	/** As the reader would sign it where that is their step, else as it stands. */
	Paper paper(Actor actor, Correction letter) {
		return signing(actor, letter).map((as) -> this.papers.toSign(letter, actor, as))
			.orElseGet(() -> this.papers.now(letter));
	}

	/**
	 * Fills the model; the hash is of the very paper that is shown.
	 * @return the view
	 */
	String show(Actor actor, Correction letter, Model model) {
		Plan plan = this.plans.get(actor.agency(), letter.plan());
		Paper paper = paper(actor, letter);
		model.addAttribute("letter", letter);
		model.addAttribute("plan", plan);
		model.addAttribute("number", DocumentSymbol.of(plan));
		model.addAttribute("writer",
				this.agencies.officer(actor.agency(), letter.writer()).map(Officer::name).orElse(""));
		model.addAttribute("written", this.spoken.moment(letter.writtenAt()));
		model.addAttribute("pages", this.images.sizes(paper.bytes()));
		model.addAttribute("hash", paper.sha256());
		model.addAttribute("step", step(actor, letter));
		model.addAttribute("as", signing(actor, letter).orElse(null));
		model.addAttribute("signer", signing(actor, letter).map(actor::titleAs).orElse(""));
		model.addAttribute("electronic", this.signPdf.electronic(actor));
		model.addAttribute("ways", this.documents.ways(plan));
		model.addAttribute("next", next(actor, letter));
		model.addAttribute("copies", this.documents.copiesOf(plan, letter.id(), actor));
		return "plan/letter";
	}

	private @Nullable String next(Actor actor, Correction letter) {
		if (letter.signed() == null || letter.number() != null) {
			return null;
		}
		int year = this.spoken.today().getYear();
		int number = this.register.nextNumber(actor.agency(), DocumentType.LETTER.letters(), year);
		return new DocumentNumber(number, letter.symbol()).toString();
	}

	/** The step that the reader may take now, null where none. */
	private @Nullable String step(Actor actor, Correction letter) {
		return this.items.openOf(letter.agency(), letter.id())
			.stream()
			.filter((item) -> FinishWork.mayDo(actor, item))
			.map(WorkItem::taskKey)
			.findFirst()
			.orElse(null);
	}

	private Optional<SigningCapacity> signing(Actor actor, Correction letter) {
		boolean turn = LetterProcess.SIGN.equals(step(actor, letter)) && !actor.actsFor(letter.writer());
		return turn ? this.delegations.capacity(actor, this.spoken.today()) : Optional.empty();
	}

}
