package vn.roviec.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.LearnedNames;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.agency.UnitLife;
import vn.roviec.agency.Units;
import vn.roviec.organisation.AddUnit;
import vn.roviec.organisation.EndUnit;
import vn.roviec.organisation.ForgetUnitName;
import vn.roviec.organisation.RenameUnit;
import vn.roviec.web.Forms;
import vn.roviec.web.TypedId;
import vn.roviec.workflow.NotFound;
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

/** Keeps the units: adds, renames, ends them. */
@Controller
@RequestMapping("/agency/units")
class UnitsController {

	/** What an agency has several of; leadership and office are there from the start. */
	private static final List<UnitKind> KINDS = List.of(UnitKind.DEPARTMENT, UnitKind.CENTRE, UnitKind.OTHER);

	private static final String NEW = "new";

	private final Units units;

	private final AddUnit addUnit;

	private final RenameUnit renameUnit;

	private final EndUnit endUnit;

	private final ForgetUnitName forgetUnitName;

	private final LearnedNames learned;

	private final Forms forms;

	private final Days days;

	private final Tabs tabs;

	private final Course course;

	private final BurdenWords burden;

	UnitsController(Units units, AddUnit addUnit, RenameUnit renameUnit, EndUnit endUnit, ForgetUnitName forgetUnitName,
			LearnedNames learned, Forms forms, Days days, Tabs tabs, Course course, BurdenWords burden) {
		this.units = units;
		this.addUnit = addUnit;
		this.renameUnit = renameUnit;
		this.endUnit = endUnit;
		this.forgetUnitName = forgetUnitName;
		this.learned = learned;
		this.forms = forms;
		this.days = days;
		this.tabs = tabs;
		this.course = course;
		this.burden = burden;
	}

	@GetMapping
	String units(Actor actor, Model model) {
		this.tabs.show("/agency/units", model);
		List<UnitLife> all = this.units.all(actor.agency());
		model.addAttribute("there", all.stream().filter((life) -> !life.ended()).toList());
		model.addAttribute("over", all.stream().filter(UnitLife::ended).map((life) -> line(life, all)).toList());
		model.addAttribute("kinds", KINDS);
		return "organisation/units";
	}

	@PostMapping
	ModelAndView add(Actor actor, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.unit-add", typed, model, redirect, () -> {
			this.addUnit.add(actor, of(typed, "name"), of(typed, "shortName"), kind(of(typed, "kind")),
					this.days.orToday(of(typed, "from"), "organisation.unit.from"));
			return "/agency/units";
		}, () -> units(actor, model));
	}

	@GetMapping("/{id}")
	String unit(Actor actor, @PathVariable UUID id, Model model) {
		UnitLife life = this.units.find(actor.agency(), new UnitId(id)).orElseThrow(() -> new NotFound("unit"));
		List<UnitLife> all = this.units.all(actor.agency());
		this.tabs.show("/agency/units", model);
		model.addAttribute("line", line(life, all));
		model.addAttribute("others",
				all.stream().filter((other) -> !other.ended() && !other.unit().id().equals(life.unit().id())).toList());
		if (!life.ended()) {
			model.addAttribute("burden", this.burden.of(actor.agency(), life.unit().id()));
		}
		model.addAttribute("learned", this.learned.of(actor.agency(), life.unit().id()));
		model.addAttribute("today", this.days.today());
		model.addAttribute("history", this.course.of(actor.agency(), id));
		return "organisation/unit";
	}

	@PostMapping("/{id}/rename")
	ModelAndView rename(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.unit-rename", typed, model, redirect, () -> {
			this.renameUnit.rename(actor, new UnitId(id), of(typed, "name"), of(typed, "shortName"));
			return "/agency/units/" + id;
		}, () -> unit(actor, id, model));
	}

	@PostMapping("/{id}/end")
	ModelAndView end(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.unit-end", typed, model, redirect, () -> {
			end(actor, new UnitId(id), typed);
			return "/agency/units/" + id;
		}, () -> unit(actor, id, model));
	}

	/** Takes back what drafters have taught ("written"). */
	@PostMapping("/{id}/forget")
	ModelAndView forget(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.unit-forget", typed, model, redirect, () -> {
			this.forgetUnitName.forget(actor, new UnitId(id), of(typed, "written"));
			return "/agency/units/" + id;
		}, () -> unit(actor, id, model));
	}

	private void end(Actor actor, UnitId unit, Map<String, String> typed) {
		String successor = of(typed, "successor");
		boolean withPeople = typed.containsKey("people");
		var day = this.days.read(of(typed, "day"), "organisation.unit.day");
		if (successor.equals(NEW)) {
			this.endUnit.end(actor, unit, of(typed, "name"), of(typed, "shortName"), day, withPeople);
			return;
		}
		UnitId into = TypedId.read(successor, UnitId::new);
		if (into == null) {
			throw new Refused("organisation.unit.successor.missing");
		}
		this.endUnit.end(actor, unit, into, day, withPeople);
	}

	private static UnitKind kind(String typed) {
		return KINDS.stream()
			.filter((kind) -> kind.name().equals(typed))
			.findFirst()
			.orElseThrow(() -> new Refused("organisation.unit.kind.missing"));
	}

	private static String of(Map<String, String> typed, String field) {
		return typed.getOrDefault(field, "");
	}

	private static Line line(UnitLife life, List<UnitLife> all) {
		String successor = all.stream()
			.filter((other) -> other.unit().id().equals(life.successor()))
			.map((other) -> other.unit().name())
			.findFirst()
			.orElse("");
		return new Line(life, successor);
	}

	/**
	 * A unit and who took its work over.
	 *
	 * @param successor blank while it has not ended
	 */
	record Line(UnitLife life, String successor) {

	}

}
