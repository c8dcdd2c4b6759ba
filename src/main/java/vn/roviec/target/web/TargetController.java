package vn.roviec.target.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.document.UploadCheck;
import vn.roviec.target.Attachment;
import vn.roviec.target.CorrectMeasurement;
import vn.roviec.target.NewMeasurement;
import vn.roviec.target.RecordMeasurement;
import vn.roviec.target.SetTargets;
import vn.roviec.target.TargetId;
import vn.roviec.web.Forms;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Spoken;
import vn.roviec.web.TypedDay;
import vn.roviec.web.TypedId;
import vn.roviec.web.Uploads;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One target: what was measured, by whom, and what comes of it. */
@Controller
@RequestMapping("/targets/{id}")
class TargetController {

	private final TargetPage page;

	private final RecordMeasurement record;

	private final CorrectMeasurement correct;

	private final SetTargets set;

	private final Forms forms;

	private final Spoken spoken;

	TargetController(TargetPage page, RecordMeasurement record, CorrectMeasurement correct, SetTargets set, Forms forms,
			Spoken spoken) {
		this.page = page;
		this.record = record;
		this.correct = correct;
		this.set = set;
		this.forms = forms;
		this.spoken = spoken;
	}

	@GetMapping
	String target(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String correct,
			Model model) {
		return this.page.show(actor, new TargetId(id), TypedId.read(correct), model);
	}

	@GetMapping("/sheet")
	SheetTable sheet(Actor actor, @PathVariable UUID id) {
		return this.page.sheet(actor, new TargetId(id));
	}

	@PostMapping("/measure")
	ModelAndView measure(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed,
			@RequestParam(required = false) @Nullable List<MultipartFile> files, Model model,
			RedirectAttributes redirect) {
		TargetId target = new TargetId(id);
		return this.forms.take("target.flash.measure", typed, model, redirect, () -> {
			this.record.record(actor, target, measured(typed, files));
			return "/targets/" + id;
		}, () -> this.page.show(actor, target, null, model));
	}

	private NewMeasurement measured(Map<String, String> typed, @Nullable List<MultipartFile> files) {
		BigDecimal value = TypedFigure.read(typed.getOrDefault("value", ""))
			.orElseThrow(() -> new Refused("target.measure.value.unreadable"));
		LocalDate on = TypedDay.any(this.spoken.today())
			.read(typed.getOrDefault("on", ""))
			.orElseThrow(() -> new Refused("target.measure.on.unreadable"));
		return new NewMeasurement(value, on, typed.getOrDefault("by", ""), typed.getOrDefault("words", ""),
				Uploads.of((files != null) ? files : List.of(), UploadCheck.LARGEST, Attachment::new));
	}

	/** A blank value only strikes the wrong one out. */
	@PostMapping("/measurements/{measurement}/correct")
	ModelAndView correct(Actor actor, @PathVariable UUID id, @PathVariable UUID measurement,
			@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
		TargetId target = new TargetId(id);
		return this.forms.take("target.flash.correct", typed, model, redirect, () -> {
			String value = typed.getOrDefault("value", "");
			this.correct.correct(actor, target, measurement,
					value.isBlank() ? null
							: TypedFigure.read(value).orElseThrow(() -> new Refused("target.correct.value.unreadable")),
					typed.getOrDefault("words", ""));
			return "/targets/" + id;
		}, () -> this.page.show(actor, target, measurement, model));
	}

	@PostMapping("/unit")
	ModelAndView give(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		TargetId target = new TargetId(id);
		return this.forms.take("target.flash.unit", typed, model, redirect, () -> {
			this.set.give(actor, target, TypedId.read(typed.get("unit"), UnitId::new));
			return "/targets/" + id;
		}, () -> this.page.show(actor, target, null, model));
	}

	@PostMapping("/drop")
	ModelAndView drop(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		TargetId target = new TargetId(id);
		return this.forms.take("target.flash.drop", typed, model, redirect, () -> {
			this.set.drop(actor, target, typed.getOrDefault("words", ""));
			return "/targets/" + id;
		}, () -> this.page.show(actor, target, null, model));
	}

}
