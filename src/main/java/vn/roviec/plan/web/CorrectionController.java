package vn.roviec.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.plan.CorrectPlan;
import vn.roviec.plan.Correction;
import vn.roviec.plan.Corrections;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.IssueCorrection;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SheetOfCorrection;
import vn.roviec.workflow.NotFound;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters that correct a plan: written, signed, numbered, handed out. */
@Controller
@RequestMapping("/plans/{id}/corrections")
class CorrectionController {

	private static final int LONGEST = 4000;

	private final Plans plans;

	private final Corrections corrections;

	private final CorrectPlan correctPlan;

	private final IssueCorrection issueCorrection;

	private final SheetOfCorrection letters;

	private final TakeStep steps;

	CorrectionController(Plans plans, Corrections corrections, CorrectPlan correctPlan, IssueCorrection issueCorrection,
			SheetOfCorrection letters, TakeStep steps) {
		this.plans = plans;
		this.corrections = corrections;
		this.correctPlan = correctPlan;
		this.issueCorrection = issueCorrection;
		this.letters = letters;
		this.steps = steps;
	}

	@GetMapping
	String page(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		return CorrectPlan.mayWrite(actor, plan) ? show(plan, model) : "redirect:/plans/" + id;
	}

	@PostMapping
	ModelAndView write(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model,
			RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		model.addAttribute("typed", words);
		model.addAttribute("refusalPlace", "words");
		return documents(this.steps.take(actor, plan, "correction",
				() -> this.correctPlan.write(actor, plan, StepController.kept(words, LONGEST)),
				(refused) -> show(this.plans.get(actor.agency(), plan), model), model, redirect));
	}

	@PostMapping("/{letter}/sign")
	ModelAndView sign(Actor actor, @PathVariable UUID id, @PathVariable UUID letter, Model model,
			RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		return documents(this.steps.take(actor, plan, "correction.sign",
				() -> this.correctPlan.sign(actor, plan, letter), model, redirect));
	}

	@PostMapping("/{letter}/issue")
	ModelAndView issue(Actor actor, @PathVariable UUID id, @PathVariable UUID letter, Model model,
			RedirectAttributes redirect) {
		PlanId plan = new PlanId(id);
		return documents(this.steps.take(actor, plan, "correction.issue",
				() -> this.issueCorrection.issue(actor, plan, letter), model, redirect));
	}

	@GetMapping("/{letter}/letter.pdf")
	ResponseEntity<byte[]> letter(Actor actor, @PathVariable UUID id, @PathVariable UUID letter) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		Correction found = this.corrections.find(actor.agency(), letter)
			.filter((one) -> one.plan().equals(plan.id()))
			.orElseThrow(() -> new NotFound("file"));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("dinh-chinh-" + found.documentNumber().replaceAll("[^\\w-]+", "-") + ".pdf",
								StandardCharsets.UTF_8)
						.build()
						.toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.header("X-Content-Type-Options", "nosniff")
			.body(this.letters.print(plan, found).bytes());
	}

	private static ModelAndView documents(ModelAndView answer) {
		if (answer.getStatus() == null) {
			answer.setViewName(answer.getViewName() + "?tab=documents");
		}
		return answer;
	}

	private static String show(Plan plan, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("number", DocumentSymbol.of(plan));
		return "plan/correction";
	}

}
