package vn.roviec.exchange.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.document.Files;
import vn.roviec.exchange.AnswerIncoming;
import vn.roviec.exchange.IncomingDocument;
import vn.roviec.exchange.IncomingDocuments;
import vn.roviec.exchange.ReceiveDocument;
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

/** Documents that came through the exchange: taken in, read, answered. */
@Controller
@RequestMapping("/exchange/incoming")
class IncomingController {

	private static final int LATEST = 100;

	private static final String PAGE = "redirect:/exchange/incoming/";

	private final IncomingDocuments documents;

	private final ReceiveDocument receive;

	private final AnswerIncoming answer;

	private final Files files;

	private final Spoken spoken;

	IncomingController(IncomingDocuments documents, ReceiveDocument receive, AnswerIncoming answer, Files files,
			Spoken spoken) {
		this.documents = documents;
		this.receive = receive;
		this.answer = answer;
		this.files = files;
		this.spoken = spoken;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("documents", this.documents.latest(actor.agency(), LATEST));
		model.addAttribute("mayReceive", actor.holds(Role.CLERK));
		return "exchange/incoming-list";
	}

	@PostMapping
	ModelAndView receive(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, Model model)
			throws IOException {
		try {
			if (file == null || file.isEmpty()) {
				throw new Refused("exchange.incoming.missing");
			}
			return new ModelAndView(PAGE + this.receive.receive(actor, file.getBytes()));
		}
		catch (Refused ex) {
			model.addAttribute("sentence", this.spoken.words(ex));
			return new ModelAndView(list(actor, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

	@GetMapping("/{id}")
	String document(Actor actor, @PathVariable UUID id, Model model) {
		IncomingDocument document = get(actor, id);
		model.addAttribute("document", document);
		model.addAttribute("received", this.spoken.moment(document.receivedAt()));
		model.addAttribute("files", this.files.of(actor.agency(), id));
		model.addAttribute("clerk", actor.holds(Role.CLERK));
		model.addAttribute("drafter",
				actor.holds(Role.SPECIALIST) || actor.holds(Role.HEAD) || actor.holds(Role.CLERK));
		return "exchange/incoming";
	}

	@PostMapping("/{id}/report")
	ModelAndView report(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String words, Model model, RedirectAttributes redirect) {
		try {
			this.answer.report(actor, id, code, words);
			redirect.addFlashAttribute("flash", this.spoken.words("exchange.report.done"));
			return new ModelAndView(PAGE + id);
		}
		catch (Refused ex) {
			model.addAttribute("sentence", this.spoken.words(ex));
			model.addAttribute("typed", words);
			return new ModelAndView(document(actor, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

	@GetMapping("/{id}/status.edxml")
	ResponseEntity<byte[]> status(Actor actor, @PathVariable UUID id) {
		IncomingDocument document = get(actor, id);
		String name = "trang-thai-" + document.status().code() + "-"
				+ document.key().symbol().replaceAll("[^\\w-]+", "-") + ".edxml";
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_XML)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.header("X-Content-Type-Options", "nosniff")
			.body(this.answer.pack(actor.agency(), id, actor.name()));
	}

	private IncomingDocument get(Actor actor, UUID id) {
		return this.documents.find(actor.agency(), id).orElseThrow(() -> new NotFound("incoming"));
	}

}
