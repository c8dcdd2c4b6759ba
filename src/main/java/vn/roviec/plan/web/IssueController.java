package vn.roviec.plan.web;

import java.util.Objects;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.plan.IssuePlan;
import vn.roviec.plan.LeadsWithoutCopy;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanFacts;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.Plans;
import vn.roviec.plan.Signature;
import vn.roviec.register.Blocks;
import vn.roviec.register.Book;
import vn.roviec.register.DocumentNumber;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.register.RegisterEntry;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.NotFound;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clerk's pages: number and issue a plan, and the receipt of it. */
@Controller
class IssueController {

	private final Plans plans;

	private final PlanHeads heads;

	private final PlanDocuments documents;

	private final OutgoingRegister register;

	private final Blocks blocks;

	private final IssuePlan issuePlan;

	private final LeadsWithoutCopy leads;

	private final RecipientAddresses addresses;

	private final PlanRelations relations;

	private final PlanAmendment amendment;

	private final TakeStep steps;

	private final Spoken spoken;

	IssueController(Plans plans, PlanHeads heads, PlanDocuments documents, OutgoingRegister register, Blocks blocks,
			IssuePlan issuePlan, LeadsWithoutCopy leads, RecipientAddresses addresses, PlanRelations relations,
			PlanAmendment amendment, TakeStep steps, Spoken spoken) {
		this.plans = plans;
		this.heads = heads;
		this.documents = documents;
		this.register = register;
		this.blocks = blocks;
		this.issuePlan = issuePlan;
		this.leads = leads;
		this.addresses = addresses;
		this.relations = relations;
		this.amendment = amendment;
		this.steps = steps;
		this.spoken = spoken;
	}

	@GetMapping("/plans/{id}/issue")
	String page(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		if (plan.status() != PlanStatus.NUMBERING) {
			return "redirect:/plans/" + id;
		}
		int year = this.spoken.today().getYear();
		Book book = this.register.bookOf(actor.agency(), IssuePlan.DOCUMENT_TYPE, year);
		DocumentNumber next = new DocumentNumber(this.register.nextIn(actor.agency(), book.code(), year),
				plan.symbol());
		model.addAttribute("plan", plan);
		model.addAttribute("relations", this.relations.of(plan));
		model.addAttribute("amendment", this.amendment.of(plan));
		model.addAttribute("head", this.heads.of(plan, actor));
		model.addAttribute("next", next.digits());
		model.addAttribute("book", book);
		model.addAttribute("year", year);
		model.addAttribute("reserved",
				this.blocks.open(actor.agency())
					.stream()
					.filter((block) -> block.book().equals(book.code()) && block.year() == year)
					.toList());
		model.addAttribute("today", this.spoken.day(this.spoken.today()));
		model.addAttribute("weekday", this.spoken.words("plan.weekday." + this.spoken.today().getDayOfWeek()));
		Signature signature = Objects.requireNonNull(plan.signature());
		model.addAttribute("signer", signature.signerTitle());
		model.addAttribute("signed", this.spoken.moment(signature.signedAt()));
		model.addAttribute("ways", this.documents.ways(plan));
		model.addAttribute("leads", this.leads.of(plan));
		model.addAttribute("mail", this.addresses.asked());
		model.addAttribute("products", PlanFacts.of(plan).deliverables());
		return "plan/issue";
	}

	@PostMapping("/plans/{id}/issue")
	ModelAndView issue(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form,
			Model model, RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		if (this.addresses.areWrong(this.plans.get(actor.agency(), plan), form, model)) {
			return new ModelAndView(page(actor, id, model), HttpStatus.UNPROCESSABLE_ENTITY);
		}
		ModelAndView answer = this.steps.take(actor, plan, "issue", () -> {
			this.addresses.learn(actor, form);
			this.issuePlan.issue(actor, plan);
		}, model, redirect);
		if (answer.getStatus() == null) {
			answer.setViewName(answer.getViewName() + "/receipt");
		}
		return answer;
	}

	@GetMapping("/plans/{id}/receipt")
	String receipt(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		RegisterEntry entry = this.register.of(actor.agency(), id).orElseThrow(() -> new NotFound("receipt"));
		model.addAttribute("plan", plan);
		model.addAttribute("entry", entry);
		model.addAttribute("number", entry.documentNumber().digits());
		model.addAttribute("issued", this.spoken.day(entry.issuedOn()));
		model.addAttribute("at", this.spoken.moment(entry.createdAt()));
		model.addAttribute("copies", this.documents.copies(plan, actor));
		model.addAttribute("ways", this.documents.ways(plan));
		return "plan/receipt";
	}

}
