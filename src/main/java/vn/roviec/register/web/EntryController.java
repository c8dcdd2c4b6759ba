package vn.roviec.register.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.document.Files;
import vn.roviec.register.BookSchemes;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.register.PaperDocument;
import vn.roviec.register.RecordPaper;
import vn.roviec.register.RegisterEntry;
import vn.roviec.register.VoidNumber;
import vn.roviec.web.Forms;
import vn.roviec.web.Spoken;
import vn.roviec.web.TypedDay;
import vn.roviec.workflow.NotFound;
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

/**
 * One line of the register: what it tells, the paper that is written into it, why its
 * number is not used.
 */
@Controller
@RequestMapping("/register/entries/{id}")
class EntryController {

	private static final String PAGE = "/register/entries/";

	private final OutgoingRegister register;

	private final BookSchemes schemes;

	private final RecordPaper recordPaper;

	private final VoidNumber voidNumber;

	private final Files files;

	private final BookWords words;

	private final Forms forms;

	private final Spoken spoken;

	EntryController(OutgoingRegister register, BookSchemes schemes, RecordPaper recordPaper, VoidNumber voidNumber,
			Files files, BookWords words, Forms forms, Spoken spoken) {
		this.register = register;
		this.schemes = schemes;
		this.recordPaper = recordPaper;
		this.voidNumber = voidNumber;
		this.files = files;
		this.words = words;
		this.forms = forms;
		this.spoken = spoken;
	}

	@GetMapping
	String entry(Actor actor, @PathVariable UUID id, Model model) {
		RegisterEntry entry = find(actor, id);
		model.addAttribute("entry", entry);
		model.addAttribute("words", this.words);
		model.addAttribute("issued", entry.open() ? "" : this.spoken.day(entry.issuedOn()));
		model.addAttribute("files", this.files.of(actor.agency(), id));
		model.addAttribute("types",
				this.words.types(this.schemes.of(actor.agency(), entry.year()).book(entry.book()).types()));
		model.addAttribute("clerk", actor.holds(Role.CLERK));
		model.addAttribute("recipientLine", entry.recipientLine());
		return "register/entry";
	}

	@PostMapping("/record")
	ModelAndView record(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed,
			@RequestParam(required = false) @Nullable MultipartFile scan, Model model, RedirectAttributes redirect) {
		RegisterEntry entry = find(actor, id);
		return this.forms.take("register.flash.paper-record", typed, model, redirect, () -> {
			this.recordPaper.write(actor, id, paper(typed), scan(scan));
			return (entry.block() != null) ? "/register/blocks/" + entry.block() : PAGE + id;
		}, () -> entry(actor, id, model));
	}

	@PostMapping("/void")
	ModelAndView voidNumber(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		RegisterEntry entry = find(actor, id);
		return this.forms.take("register.flash.number-void", typed, model, redirect, () -> {
			this.voidNumber.voidNumber(actor, entry.subject(), typed.getOrDefault("reason", ""));
			return PAGE + id;
		}, () -> entry(actor, id, model));
	}

	private RegisterEntry find(Actor actor, UUID id) {
		return this.register.find(actor.agency(), id).orElseThrow(() -> new NotFound("register.entry"));
	}

	private PaperDocument paper(Map<String, String> typed) {
		return new PaperDocument(typed.getOrDefault("docType", ""), typed.getOrDefault("symbol", ""),
				day(typed.getOrDefault("issuedOn", "")), typed.getOrDefault("title", ""),
				typed.getOrDefault("signer", ""), typed.getOrDefault("draftingUnit", ""),
				typed.getOrDefault("recipients", ""), copies(typed.getOrDefault("copies", "")));
	}

	private LocalDate day(String typed) {
		if (typed.isBlank()) {
			throw new Refused("register.paper.issuedOn.missing");
		}
		return TypedDay.any(this.spoken.today())
			.read(typed)
			.orElseThrow(() -> new Refused("register.paper.issuedOn.unread", typed.strip()));
	}

	/** One where nothing was typed; 0, which is refused, where it is no number. */
	private static int copies(String typed) {
		if (typed.isBlank()) {
			return 1;
		}
		return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : 0;
	}

	private static RecordPaper.@Nullable Scan scan(@Nullable MultipartFile file) {
		if (file == null || file.isEmpty()) {
			return null;
		}
		try {
			return new RecordPaper.Scan(String.valueOf(file.getOriginalFilename()), file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
