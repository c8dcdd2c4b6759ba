package vn.roviec.distribution.web;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.distribution.AddressBook;
import vn.roviec.distribution.MailAddress;
import vn.roviec.distribution.RecipientName;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The address book of recipients outside: read, mended, forgotten. */
@Controller
@RequestMapping("/register/addresses")
class AddressController {

	private static final String PAGE = "redirect:/register/addresses";

	private final AddressBook book;

	private final Sheets sheets;

	private final Spoken spoken;

	AddressController(AddressBook book, Sheets sheets, Spoken spoken) {
		this.book = book;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	@GetMapping
	String page(Actor actor, Model model) {
		model.addAttribute("entries", this.book.all(actor.agency()));
		model.addAttribute("editor", actor.holds(Role.CLERK) || actor.holds(Role.ADMINISTRATOR));
		return "distribution/addresses";
	}

	/** The whole of it, to be taken away. */
	@GetMapping("/sheet")
	SheetTable sheet(Actor actor) {
		return this.sheets.titled(actor.agency(), this.spoken.words("distribution.book.title"))
			.column("plan.recipients", 50)
			.column("distribution.fix.address", 40)
			.column("exchange.code.label", 30)
			.of(this.book.all(actor.agency())
				.stream()
				.map((one) -> List.of(one.name().text(), one.address().text(), one.code()))
				.toList());
	}

	@PostMapping
	ModelAndView save(Actor actor, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String code, Model model,
			RedirectAttributes redirect) {
		try {
			RecipientName recipient = RecipientName.of(name.replace("\0", ""));
			this.book.remember(actor, recipient, MailAddress.of(address));
			this.book.keepCode(actor, recipient, code);
		}
		catch (Refused ex) {
			model.addAttribute("wrongName", name);
			model.addAttribute("wrongAddress", address);
			model.addAttribute("wrongCode", code);
			model.addAttribute("wrongField", switch (ex.messageKey()) {
				case "distribution.name.missing" -> "name";
				case "exchange.code.wrong" -> "code";
				default -> "address";
			});
			model.addAttribute("sentence", this.spoken.words(ex));
			return new ModelAndView(page(actor, model), HttpStatus.UNPROCESSABLE_ENTITY);
		}
		redirect.addFlashAttribute("flash", this.spoken.words("distribution.book.saved"));
		return new ModelAndView(PAGE);
	}

	@PostMapping("/forget")
	String forget(Actor actor, @RequestParam(defaultValue = "") String name, RedirectAttributes redirect) {
		this.book.forget(actor, new RecipientName(name));
		redirect.addFlashAttribute("flash", this.spoken.words("distribution.book.forgotten"));
		return PAGE;
	}

}
