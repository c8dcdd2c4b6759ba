package vn.roviec.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.target.Aim;
import vn.roviec.target.AimKind;
import vn.roviec.target.SetTargets;
import vn.roviec.target.TargetOrder;
import vn.roviec.web.Forms;
import vn.roviec.web.Spoken;
import vn.roviec.web.TypedDay;
import vn.roviec.web.TypedId;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The targets of a plan, and one more where the reader has missed it. */
@Controller
@RequestMapping("/plans/{id}/targets")
class PlanTargetsController {

	private final TargetPages pages;

	private final SetTargets set;

	private final Forms forms;

	private final Spoken spoken;

	PlanTargetsController(TargetPages pages, SetTargets set, Forms forms, Spoken spoken) {
		this.pages = pages;
		this.set = set;
		this.forms = forms;
		this.spoken = spoken;
	}

	@GetMapping
	String targets(Actor actor, @PathVariable UUID id, Model model) {
		return this.pages.ofPlan(actor, id, model);
	}

	@PostMapping
	ModelAndView add(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		return this.forms.take("target.flash.add", typed, model, redirect, () -> {
			this.set.add(actor, id, order(typed), TypedId.read(typed.get("unit"), UnitId::new));
			return "/plans/" + id + "/targets";
		}, () -> this.pages.ofPlan(actor, id, model));
	}

	private TargetOrder order(Map<String, String> typed) {
		BigDecimal goal = TypedFigure.read(value(typed, "goal"))
			.orElseThrow(() -> new Refused("target.add.goal.unreadable"));
		AimKind kind = Arrays.stream(AimKind.values())
			.filter((one) -> one.name().equals(typed.get("kind")))
			.findFirst()
			.orElse(AimKind.REACH);
		LocalDate today = this.spoken.today();
		LocalDate starts = TypedDay.first(today)
			.read(value(typed, "startsOn"))
			.orElseThrow(() -> new Refused("target.add.startsOn.unreadable"));
		LocalDate ends = TypedDay.last(today)
			.read(value(typed, "endsOn"))
			.orElseThrow(() -> new Refused("target.add.endsOn.unreadable"));
		return new TargetOrder("", value(typed, "text"),
				List.of(new Aim(kind, goal, value(typed, "measuredIn").strip())), starts, ends);
	}

	private static String value(Map<String, String> typed, String field) {
		return typed.getOrDefault(field, "");
	}

}
