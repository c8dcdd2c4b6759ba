package vn.roviec.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.document.Paper;
import vn.roviec.plan.CorrectPlan;
import vn.roviec.plan.Correction;
import vn.roviec.plan.IssueCorrection;
import vn.roviec.plan.SignLetter;
import vn.roviec.signature.Pin;

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
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A letter that corrects a plan: shown as it will be printed, signed, numbered,
 * rewritten.
 */
@Controller
@RequestMapping("/letters/{id}")
class LetterController {

	private final LetterPages pages;

	private final PaperPictures pictures;

	private final SignLetter signLetter;

	private final IssueCorrection issueCorrection;

	private final CorrectPlan correctPlan;

	private final TakeStep steps;

	LetterController(LetterPages pages, PaperPictures pictures, SignLetter signLetter, IssueCorrection issueCorrection,
			CorrectPlan correctPlan, TakeStep steps) {
		this.pages = pages;
		this.pictures = pictures;
		this.signLetter = signLetter;
		this.issueCorrection = issueCorrection;
		this.correctPlan = correctPlan;
		this.steps = steps;
	}

	@GetMapping
	String page(Actor actor, @PathVariable UUID id, Model model) {
		return this.pages.show(actor, this.pages.letter(actor, id), model);
	}

	/**
	 * Signs.
	 * @param hash of the paper that the page showed
	 * @param pin opens the signer's key; blank where the signer has none here
	 */
	@PostMapping("/sign")
	ModelAndView sign(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String hash,
			@RequestParam(defaultValue = "") String pin, Model model, RedirectAttributes redirect) {
		model.addAttribute("refusalPlace", "pin");
		return take(actor, id, "correction.sign", () -> this.signLetter.sign(actor, id, hash, Pin.of(pin)), model,
				redirect);
	}

	@PostMapping("/return")
	ModelAndView sendBack(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words,
			Model model, RedirectAttributes redirect) {
		model.addAttribute("refusalPlace", "return-letter");
		model.addAttribute("typed", words);
		return take(actor, id, "correction.return",
				() -> this.signLetter.sendBack(actor, id, StepController.kept(words, CorrectionController.LONGEST)),
				model, redirect);
	}

	@PostMapping("/issue")
	ModelAndView issue(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		return take(actor, id, "correction.issue", () -> this.issueCorrection.issue(actor, id), model, redirect);
	}

	@PostMapping("/rewrite")
	ModelAndView rewrite(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model,
			RedirectAttributes redirect) {
		model.addAttribute("refusalPlace", "words");
		model.addAttribute("typed", words);
		return take(actor, id, "correction",
				() -> this.correctPlan.rewrite(actor, id, StepController.kept(words, CorrectionController.LONGEST)),
				model, redirect);
	}

	@PostMapping("/drop")
	ModelAndView drop(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		return take(actor, id, "correction.drop", () -> this.correctPlan.drop(actor, id), model, redirect);
	}

	/** A page of paper, as the reader would sign it where that is the next step. */
	@GetMapping("/pages/{page}")
	ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id, @PathVariable String page, WebRequest request) {
		return this.pictures.of(this.pages.paper(actor, this.pages.letter(actor, id)), page, request);
	}

	@GetMapping("/letter.pdf")
	ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
		Correction letter = this.pages.letter(actor, id);
		Paper paper = this.pages.paper(actor, letter);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("dinh-chinh-" + letter.documentNumber().replaceAll("[^\\w-]+", "-") + ".pdf",
								StandardCharsets.UTF_8)
						.build()
						.toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.header("X-Content-Type-Options", "nosniff")
			.body(paper.bytes());
	}

	private ModelAndView take(Actor actor, UUID id, String done, Runnable step, Model model,
			RedirectAttributes redirect) {
		Correction letter = this.pages.letter(actor, id);
		ModelAndView answer = this.steps.take(actor, letter.plan(), done, step,
				(refused) -> this.pages.show(actor, this.pages.letter(actor, id), model), model, redirect);
		if (answer.getStatus() == null) {
			answer.setViewName("redirect:/letters/" + id);
		}
		return answer;
	}

}
