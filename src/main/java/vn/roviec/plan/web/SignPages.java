package vn.roviec.plan.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.SigningDelegation;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.agency.Unit;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.Paper;
import vn.roviec.document.PdfImages;
import vn.roviec.plan.Annexes;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanFacts;
import vn.roviec.plan.PlanPapers;
import vn.roviec.signature.SignPdf;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.NotAllowed;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which a plan is signed. */
@Component
class SignPages {

	private final PlanHeads heads;

	private final StepForms forms;

	private final PlanAmendment amendment;

	private final PlanPapers papers;

	private final SignPdf signPdf;

	private final PdfImages images;

	private final AuditLog audit;

	private final Agencies agencies;

	private final SigningDelegations delegations;

	private final Annexes annexes;

	private final FeasibilityView feasibility;

	private final Spoken spoken;

	SignPages(PlanHeads heads, StepForms forms, PlanAmendment amendment, PlanPapers papers, SignPdf signPdf,
			PdfImages images, AuditLog audit, Agencies agencies, SigningDelegations delegations, Annexes annexes,
			FeasibilityView feasibility, Spoken spoken) {
		this.heads = heads;
		this.forms = forms;
		this.amendment = amendment;
		this.papers = papers;
		this.signPdf = signPdf;
		this.images = images;
		this.audit = audit;
		this.agencies = agencies;
		this.delegations = delegations;
		this.annexes = annexes;
		this.feasibility = feasibility;
		this.spoken = spoken;
	}

	/**
	 * Fills the model; the hash is of the very paper that is shown.
	 * @return the view
	 */
	String show(Plan plan, Actor actor, Model model) {
		PlanFacts facts = PlanFacts.of(plan);
		model.addAttribute("plan", plan);
		model.addAttribute("head", this.heads.of(plan, actor));
		model.addAttribute("facts", facts);
		model.addAttribute("firstDue", this.spoken.day(facts.firstDue()));
		model.addAttribute("feasibility", this.feasibility.of(plan));
		model.addAttribute("asked", asked(plan));
		model.addAttribute("amendment", this.amendment.of(plan));
		SigningCapacity as = this.delegations.capacity(actor, this.spoken.today())
			.orElseThrow(() -> new NotAllowed("plan.sign"));
		model.addAttribute("as", as);
		model.addAttribute("delegation", as.delegated() ? delegation(actor) : null);
		model.addAttribute("signer", actor.titleAs(as));
		model.addAttribute("electronic", this.signPdf.electronic(actor));
		Paper paper = this.papers.toSign(plan, actor);
		model.addAttribute("pages", this.images.sizes(paper.bytes()));
		model.addAttribute("sheet", this.papers.sheetToSign(plan, actor));
		model.addAttribute("hash", paper.sha256());
		model.addAttribute("annexes", this.annexes.of(plan.agency(), plan.id()));
		this.forms.decision(plan, model);
		return "plan/sign";
	}

	/** In whose place, from when to when, in which fields. */
	private @Nullable String delegation(Actor actor) {
		return this.delegations.of(actor.agency(), actor.officer(), this.spoken.today())
			.map((one) -> this.spoken.words(given(one), one.from(), this.spoken.day(one.firstDay()),
					this.spoken.day(one.lastDay()), one.scope())
					+ (one.basis().isBlank() ? "" : " " + this.spoken.words("plan.sign.basis", one.basis())))
			.orElse(null);
	}

	private static String given(SigningDelegation delegation) {
		if (delegation.capacity() != SigningCapacity.FOR_HEAD) {
			return "plan.sign.given.fields";
		}
		return delegation.scope().isBlank() ? "plan.sign.deputy.of" : "plan.sign.deputy.of.fields";
	}

	private String asked(Plan plan) {
		String unit = this.agencies.unit(plan.agency(), plan.draftingUnit()).map(Unit::name).orElse("");
		List<AuditEntry> checked = this.audit.of(plan.agency(), plan.id().value())
			.stream()
			.filter((entry) -> entry.action().equals("plan.checked"))
			.toList();
		if (checked.isEmpty()) {
			return unit;
		}
		AuditEntry last = checked.get(checked.size() - 1);
		return this.spoken.words("plan.sign.asked", last.actorName(), this.spoken.moment(last.at()), unit);
	}

}
