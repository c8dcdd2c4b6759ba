package vn.roviec.plan.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.plan.Amendments;
import vn.roviec.plan.ChooseRows;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.Plans;
import vn.roviec.plan.PrintedWords;
import vn.roviec.plan.StandingRow;
import vn.roviec.plan.StartAmendment;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a plan that amends an issued one begins, and which rows it takes up. */
@Controller
@RequestMapping("/plans/{id}")
class AmendmentController {

	private final Plans plans;

	private final Amendments amendments;

	private final StartAmendment start;

	private final ChooseRows choose;

	private final PlanAmendment amendment;

	private final PrintedWords printed;

	private final TakeStep steps;

	AmendmentController(Plans plans, Amendments amendments, StartAmendment start, ChooseRows choose,
			PlanAmendment amendment, PrintedWords printed, TakeStep steps) {
		this.plans = plans;
		this.amendments = amendments;
		this.start = start;
		this.choose = choose;
		this.amendment = amendment;
		this.printed = printed;
		this.steps = steps;
	}

	@GetMapping("/amend")
	String offer(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		return StartAmendment.mayAmend(actor, plan) ? offer(plan, model) : "redirect:/plans/" + id;
	}

	@PostMapping("/amend")
	ModelAndView start(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		PlanId older = new PlanId(id);
		Map<String, PlanId> opened = new HashMap<>();
		ModelAndView answer = this.steps.take(actor, older, "amend",
				() -> opened.put("draft", this.start.start(actor, older)),
				(refused) -> offer(this.plans.get(actor.agency(), older), model), model, redirect);
		if (answer.getStatus() == null) {
			answer.setViewName("redirect:/plans/" + opened.get("draft") + "/amends");
		}
		return answer;
	}

	@GetMapping("/amends")
	String rows(Actor actor, @PathVariable UUID id, Model model) {
		Plan draft = this.plans.get(actor.agency(), new PlanId(id));
		boolean open = draft.status().editable() && actor.actsFor(draft.drafter());
		return (open && this.amendments.amended(draft).isPresent()) ? show(draft, this.choose.chosen(draft), model)
				: "redirect:/plans/" + id;
	}

	/**
	 * Takes for each row of the older plan ("row.ID") "CHANGE" or "END", with the reason
	 * ("reason.ID"); rows that stay come with anything else.
	 */
	@PostMapping("/amends")
	ModelAndView choose(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, Model model,
			RedirectAttributes redirect) {
		PlanId draft = new PlanId(id);
		Set<UUID> changed = new HashSet<>();
		Map<UUID, String> ended = new HashMap<>();
		form.forEach((name, value) -> DraftForm.id(name.replaceFirst("^row\\.", "")).ifPresent((row) -> {
			if (value.equals("CHANGE")) {
				changed.add(row);
			}
			else if (value.equals("END")) {
				ended.put(row, form.getOrDefault("reason." + row, "").replace("\0", ""));
			}
		}));
		ChooseRows.Choice choice = new ChooseRows.Choice(changed, ended);
		ModelAndView answer = this.steps.take(actor, draft, "amends", () -> this.choose.choose(actor, draft, choice),
				(refused) -> show(this.plans.get(actor.agency(), draft), choice, model), model, redirect);
		if (answer.getStatus() == null) {
			answer.setViewName(answer.getViewName() + "/draft");
		}
		return answer;
	}

	private static String offer(Plan plan, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("number", DocumentSymbol.of(plan));
		return "plan/amend";
	}

	private String show(Plan draft, ChooseRows.Choice choice, Model model) {
		Plan older = this.amendments.amended(draft).orElseThrow(() -> new NotFound("plan"));
		List<Line> rows = this.amendments.before(older, draft)
			.stream()
			.filter((row) -> row.ended() == null)
			.map((row) -> line(older, row, choice))
			.toList();
		model.addAttribute("plan", draft);
		model.addAttribute("older", older);
		model.addAttribute("number", DocumentSymbol.of(older));
		model.addAttribute("amendment", this.amendment.of(draft));
		model.addAttribute("rows", rows);
		return "plan/amends";
	}

	private Line line(Plan older, StandingRow row, ChooseRows.Choice choice) {
		UUID id = row.item().id();
		String chosen = choice.ended().containsKey(id) ? "END" : choice.changed().contains(id) ? "CHANGE" : null;
		return new Line(id, row.no(), row.item().content(), this.printed.lead(older, row.item()),
				row.item().deliverables().stream().map(AmendmentController::words).toList(), chosen,
				choice.ended().getOrDefault(id, ""), (row.by() != null) ? DocumentSymbol.of(row.by()) : null);
	}

	private static String words(PlannedDeliverable product) {
		String due = PrintedWords.deadline(product);
		return due.isBlank() ? product.text() : product.text() + " · " + due;
	}

	/**
	 * A row of the older plan.
	 *
	 * @param products each with its deadline
	 * @param chosen what becomes of it, null where it stays
	 * @param by number of the plan that amended it before, null where none has
	 */
	record Line(UUID id, int no, String content, String lead, List<String> products, @Nullable String chosen,
			String reason, @Nullable String by) {
	}

}
