package vn.roviec.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.document.PdfImages;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanPapers;
import vn.roviec.plan.Plans;
import vn.roviec.web.PartOfPage;
import vn.roviec.web.Spoken;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/** Shows a plan as pages of paper, and hands it out as PDF and for Word. */
@Controller
@RequestMapping("/plans/{id}")
class PaperController {

	private static final MediaType WORD = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final Plans plans;

	private final PlanPapers papers;

	private final PdfImages images;

	private final PaperPictures pictures;

	private final Spoken spoken;

	PaperController(Plans plans, PlanPapers papers, PdfImages images, PaperPictures pictures, Spoken spoken) {
		this.plans = plans;
		this.papers = papers;
		this.images = images;
		this.pictures = pictures;
		this.spoken = spoken;
	}

	/** The pages as the plan stands now: a page, or the part of one. */
	@GetMapping("/paper")
	String paper(Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Plan plan = plan(actor, id);
		model.addAttribute("plan", plan);
		model.addAttribute("pages", this.images.sizes(this.papers.now(plan).bytes()));
		return PartOfPage.isAsked(request, response)
				? "plan/paper :: pages(id=${plan.id}, place='paper', pages=${pages})" : "plan/paper";
	}

	@GetMapping("/paper/pages/{page}")
	ResponseEntity<byte[]> page(Actor actor, @PathVariable UUID id, @PathVariable String page, WebRequest request) {
		return this.pictures.of(this.papers.now(plan(actor, id)), page, request);
	}

	/** A page as the reader would sign it. */
	@GetMapping("/sign/pages/{page}")
	ResponseEntity<byte[]> pageToSign(Actor actor, @PathVariable UUID id, @PathVariable String page,
			WebRequest request) {
		return this.pictures.of(this.papers.toSign(plan(actor, id), actor), page, request);
	}

	@GetMapping("/paper.pdf")
	ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
		Plan plan = plan(actor, id);
		return file(plan, MediaType.APPLICATION_PDF, ".pdf", this.papers.now(plan).bytes());
	}

	/** The very file that the reader would sign. */
	@GetMapping("/sign.pdf")
	ResponseEntity<byte[]> pdfToSign(Actor actor, @PathVariable UUID id) {
		Plan plan = plan(actor, id);
		return file(plan, MediaType.APPLICATION_PDF, ".pdf", this.papers.toSign(plan, actor).bytes());
	}

	@GetMapping("/paper.docx")
	ResponseEntity<byte[]> word(Actor actor, @PathVariable UUID id) {
		Plan plan = plan(actor, id);
		return file(plan, WORD, ".docx", this.papers.word(plan));
	}

	private Plan plan(Actor actor, UUID id) {
		return this.plans.get(actor.agency(), new PlanId(id));
	}

	private ResponseEntity<byte[]> file(Plan plan, MediaType type, String ending, byte[] content) {
		String name = this.spoken.words((plan.number() != null) ? "plan.paper.name" : "plan.paper.name.draft",
				DocumentSymbol.of(plan).replace('/', '-'));
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ending, StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

}
