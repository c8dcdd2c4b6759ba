package vn.roviec.plan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.plan.Annex;
import vn.roviec.plan.Annexes;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The files that go with a plan: added, taken away, handed out. */
@Controller
@RequestMapping("/plans/{id}/annexes")
class AnnexController {

	private final Plans plans;

	private final Annexes annexes;

	private final Spoken spoken;

	AnnexController(Plans plans, Annexes annexes, Spoken spoken) {
		this.plans = plans;
		this.annexes = annexes;
		this.spoken = spoken;
	}

	@GetMapping
	String page(Actor actor, @PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		return Annexes.mayChange(actor, plan) ? show(plan, model) : "redirect:/plans/" + id;
	}

	@PostMapping
	ModelAndView add(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file,
			Model model) {
		try {
			this.annexes.add(actor, new PlanId(id), (file != null) ? String.valueOf(file.getOriginalFilename()) : "",
					bytes(file));
			return new ModelAndView("redirect:/plans/" + id + "/annexes");
		}
		catch (Refused ex) {
			model.addAttribute("refusal", this.spoken.words(ex));
			model.addAttribute("refusalPlace", "file");
			return new ModelAndView(show(this.plans.get(actor.agency(), new PlanId(id)), model), model.asMap(),
					HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

	@PostMapping("/{annex}/remove")
	String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID annex) {
		this.annexes.remove(actor, new PlanId(id), annex);
		return "redirect:/plans/" + id + "/annexes";
	}

	@GetMapping("/{annex}/file.pdf")
	ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID annex) {
		Annex found = this.annexes.of(actor.agency(), new PlanId(id))
			.stream()
			.filter((one) -> one.id().equals(annex))
			.findFirst()
			.orElseThrow(() -> new NotFound("file"));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.header("X-Content-Type-Options", "nosniff")
			.body(this.annexes.content(actor.agency(), found));
	}

	private String show(Plan plan, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("list", this.annexes.of(plan.agency(), plan.id()));
		return "plan/annexes";
	}

	private static byte[] bytes(@Nullable MultipartFile file) {
		try {
			return (file != null) ? file.getBytes() : new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
