package vn.roviec.certified.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.certified.CertifiedCopies;
import vn.roviec.certified.CertifiedCopy;
import vn.roviec.certified.CopyForm;
import vn.roviec.certified.CopyOrder;
import vn.roviec.certified.IssueCopy;
import vn.roviec.certified.PrepareCopy;
import vn.roviec.certified.PrintCopy;
import vn.roviec.certified.SignCopy;
import vn.roviec.plan.PlanId;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certified copies of a plan: prepared, signed, numbered, handed out. */
@Controller
@RequestMapping("/plans/{id}/copies")
class CertifiedController {

	private final CertifiedPage page;

	private final CertifiedCopies copies;

	private final PrepareCopy prepareCopy;

	private final SignCopy signCopy;

	private final IssueCopy issueCopy;

	private final PrintCopy printCopy;

	private final Spoken spoken;

	CertifiedController(CertifiedPage page, CertifiedCopies copies, PrepareCopy prepareCopy, SignCopy signCopy,
			IssueCopy issueCopy, PrintCopy printCopy, Spoken spoken) {
		this.page = page;
		this.copies = copies;
		this.prepareCopy = prepareCopy;
		this.signCopy = signCopy;
		this.issueCopy = issueCopy;
		this.printCopy = printCopy;
		this.spoken = spoken;
	}

	@GetMapping
	String page(Actor actor, @PathVariable UUID id, Model model) {
		return this.page.show(actor, new PlanId(id), CertifiedPage.Typed.NOTHING, model);
	}

	@PostMapping
	ModelAndView prepare(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "TRUE_COPY") CopyForm form,
			@RequestParam(defaultValue = "paper") String medium, @RequestParam(defaultValue = "") String recipients,
			@RequestParam(defaultValue = "") String number,
			@RequestParam(required = false) @Nullable MultipartFile scan,
			@RequestParam(defaultValue = "") List<Integer> paragraph,
			@RequestParam(defaultValue = "") List<Integer> task, Model model, RedirectAttributes redirect) {
		CopyOrder order = new CopyOrder(form, medium.equals("file"), recipients,
				number.strip().matches("\\d{1,3}") ? Integer.parseInt(number.strip()) : 0,
				(scan != null) ? String.valueOf(scan.getOriginalFilename()) : "", bytes(scan), paragraph, task);
		return take(actor, id, "prepare", () -> this.prepareCopy.prepare(actor, new PlanId(id), order),
				new CertifiedPage.Typed(form, medium, recipients, number, paragraph, task), model, redirect);
	}

	@PostMapping("/{copy}/sign")
	ModelAndView sign(Actor actor, @PathVariable UUID id, @PathVariable UUID copy, Model model,
			RedirectAttributes redirect) {
		return take(actor, id, "sign", () -> this.signCopy.sign(actor, new PlanId(id), copy),
				CertifiedPage.Typed.NOTHING, model, redirect);
	}

	@PostMapping("/{copy}/issue")
	ModelAndView issue(Actor actor, @PathVariable UUID id, @PathVariable UUID copy, Model model,
			RedirectAttributes redirect) {
		return take(actor, id, "issue", () -> this.issueCopy.issue(actor, new PlanId(id), copy),
				CertifiedPage.Typed.NOTHING, model, redirect);
	}

	@PostMapping("/{copy}/drop")
	ModelAndView drop(Actor actor, @PathVariable UUID id, @PathVariable UUID copy, Model model,
			RedirectAttributes redirect) {
		return take(actor, id, "drop", () -> this.prepareCopy.drop(actor, new PlanId(id), copy),
				CertifiedPage.Typed.NOTHING, model, redirect);
	}

	@GetMapping("/{copy}/copy.pdf")
	ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable UUID copy) {
		CertifiedCopy found = this.copies.find(actor.agency(), new PlanId(id), copy)
			.orElseThrow(() -> new NotFound("copy"));
		String name = found.documentNumber().replaceAll("[^\\w-]+", "-").replaceFirst("^-+", "") + ".pdf";
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.header("X-Content-Type-Options", "nosniff")
			.body(this.printCopy.print(found));
	}

	private ModelAndView take(Actor actor, UUID id, String done, Runnable step, CertifiedPage.Typed typed, Model model,
			RedirectAttributes redirect) {
		try {
			step.run();
			redirect.addFlashAttribute("flash", this.spoken.words("certified.done." + done));
			return new ModelAndView("redirect:/plans/" + id + "/copies");
		}
		catch (Refused ex) {
			model.addAttribute("refusal", this.spoken.words(ex));
			model.addAttribute("refusalPlace", done.equals("prepare") ? place(ex) : null);
			return new ModelAndView(this.page.show(actor, new PlanId(id), typed, model), model.asMap(),
					HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

	/** The field that a sentence is about: the second word of its key. */
	private static String place(Refused refused) {
		String[] words = refused.messageKey().split("\\.");
		return (words[0].equals("certified") && words.length > 2) ? words[1] : "scan";
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
