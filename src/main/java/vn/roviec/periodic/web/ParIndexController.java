package vn.roviec.periodic.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.periodic.EvidenceOfYear;
import vn.roviec.periodic.PackEvidence;
import vn.roviec.periodic.ParCriteria;
import vn.roviec.periodic.ParCriterion;
import vn.roviec.periodic.SetReports;
import vn.roviec.web.Forms;
import vn.roviec.web.Spoken;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which tasks serve which criterion of the PAR INDEX, and what shows it. */
@Controller
@RequestMapping("/par-index")
class ParIndexController {

	private final EvidenceOfYear evidence;

	private final ParCriteria criteria;

	private final PackEvidence pack;

	private final Forms forms;

	private final Spoken spoken;

	ParIndexController(EvidenceOfYear evidence, ParCriteria criteria, PackEvidence pack, Forms forms, Spoken spoken) {
		this.evidence = evidence;
		this.criteria = criteria;
		this.pack = pack;
		this.forms = forms;
		this.spoken = spoken;
	}

	@GetMapping
	String page(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
		int present = this.spoken.today().getYear();
		int shown = (year != null) ? year : present;
		List<ParCriterion> all = this.criteria.of(actor.agency());
		model.addAttribute("year", shown);
		model.addAttribute("years", IntStream.rangeClosed(0, 3).mapToObj((ago) -> present - ago).toList());
		model.addAttribute("criteria", all);
		model.addAttribute("groups",
				this.evidence.of(actor.agency(), shown)
					.entrySet()
					.stream()
					.map((one) -> new Group(one.getKey(), one.getValue()))
					.toList());
		model.addAttribute("lines", all.stream().map(ParCriterion::line).collect(Collectors.joining("\n")));
		model.addAttribute("maySet", SetReports.may(actor));
		return "periodic/par-index";
	}

	@GetMapping("/evidence.zip")
	void evidence(Actor actor, @RequestParam int year, @RequestParam(defaultValue = "") String criterion,
			HttpServletResponse response) throws IOException {
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(this.spoken.words("par.file", String.valueOf(year)), StandardCharsets.UTF_8)
					.build()
					.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		this.pack.write(actor.agency(), year, criterion, response.getOutputStream());
	}

	/** Puts a task under a criterion. */
	@PostMapping("/tasks")
	String put(Actor actor, @RequestParam UUID task, @RequestParam String criterion, @RequestParam int year,
			RedirectAttributes redirect) {
		this.criteria.put(actor, task, criterion);
		redirect.addFlashAttribute("flash", this.spoken.words("par.flash.put"));
		return "redirect:/par-index?year=" + year;
	}

	@PostMapping("/criteria")
	ModelAndView criteria(Actor actor, @RequestParam(defaultValue = "") String lines, Model model,
			RedirectAttributes redirect) {
		return this.forms.take("par.flash.criteria", Map.of("lines", lines), model, redirect, () -> {
			this.criteria.save(actor, lines.replace("\0", ""));
			return "/par-index";
		}, () -> page(actor, null, model));
	}

	/** A criterion with its tasks. */
	record Group(ParCriterion criterion, List<EvidenceOfYear.Task> tasks) {

		public long done() {
			return this.tasks.stream().filter(EvidenceOfYear.Task::done).count();
		}

		public long shown() {
			return this.tasks.stream().filter(EvidenceOfYear.Task::shown).count();
		}

	}

}
