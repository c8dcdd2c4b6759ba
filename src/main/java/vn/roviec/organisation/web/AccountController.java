package vn.roviec.organisation.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.organisation.OpenAccount;
import vn.roviec.web.Forms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Opens, locks and unlocks accounts; a link is shown once, to the administrator. */
@Controller
@RequestMapping("/agency/people/{id}")
class AccountController {

	private final OpenAccount openAccount;

	private final PersonPages pages;

	private final Forms forms;

	AccountController(OpenAccount openAccount, PersonPages pages, Forms forms) {
		this.openAccount = openAccount;
		this.pages = pages;
		this.forms = forms;
	}

	@PostMapping("/account")
	ModelAndView open(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		return take("account-open", actor, id, typed, model, redirect,
				() -> show(this.openAccount.open(actor, new OfficerId(id), typed.getOrDefault("username", "")),
						redirect));
	}

	@PostMapping("/link")
	ModelAndView link(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		return take("account-link", actor, id, Map.of(), model, redirect,
				() -> show(this.openAccount.link(actor, new OfficerId(id)), redirect));
	}

	@PostMapping("/lock")
	ModelAndView lock(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		return take("account-lock", actor, id, Map.of(), model, redirect,
				() -> this.openAccount.lock(actor, new OfficerId(id)));
	}

	@PostMapping("/unlock")
	ModelAndView unlock(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		return take("account-unlock", actor, id, Map.of(), model, redirect,
				() -> this.openAccount.unlock(actor, new OfficerId(id)));
	}

	private static void show(String token, RedirectAttributes redirect) {
		redirect.addFlashAttribute("link",
				ServletUriComponentsBuilder.fromCurrentContextPath().path("/welcome/" + token).toUriString());
	}

	private ModelAndView take(String form, Actor actor, UUID id, Map<String, String> typed, Model model,
			RedirectAttributes redirect, Runnable wanted) {
		Supplier<String> page = () -> this.pages.show(actor, new OfficerId(id), model);
		return this.forms.take("organisation.flash." + form, typed, model, redirect, () -> {
			wanted.run();
			return "/agency/people/" + id;
		}, page);
	}

}
