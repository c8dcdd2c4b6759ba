package vn.roviec.signature.web;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.signature.KeepKey;
import vn.roviec.signature.KeepKeyElsewhere;
import vn.roviec.signature.Pin;
import vn.roviec.signature.SignatureImages;
import vn.roviec.signature.SigningKeys;
import vn.roviec.workflow.NotFound;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own key and the image of the own signature. */
@Controller
@RequestMapping("/signature")
class MyKeyController {

	private static final String PAGE = "/signature";

	private static final String VIEW = "signature/mine";

	private final SigningKeys keys;

	private final KeepKey keepKey;

	private final KeepKeyElsewhere elsewhere;

	private final SignatureImages images;

	private final KeyForms forms;

	private final KeyPage page;

	MyKeyController(SigningKeys keys, KeepKey keepKey, KeepKeyElsewhere elsewhere, SignatureImages images,
			KeyForms forms, KeyPage page) {
		this.keys = keys;
		this.keepKey = keepKey;
		this.elsewhere = elsewhere;
		this.images = images;
		this.forms = forms;
		this.page = page;
	}

	@GetMapping
	String mine(Actor actor, Model model) {
		fill(actor, model);
		return VIEW;
	}

	@GetMapping("/image")
	ResponseEntity<byte[]> image(Actor actor) {
		return KeyForms.png(this.images.of(actor.agency(), actor.officer()).orElseThrow(() -> new NotFound("image")));
	}

	@PostMapping
	ModelAndView keep(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String pin,
			@RequestParam(defaultValue = "") String again, Model model, RedirectAttributes redirect) {
		return this.forms.take("key", PAGE, model, redirect,
				() -> this.keepKey.keep(actor, KeyForms.bytes(file), Pin.of(password), Pin.of(pin), Pin.of(again)),
				() -> fill(actor, model), VIEW);
	}

	@PostMapping("/remote")
	ModelAndView remote(Actor actor, @RequestParam(defaultValue = "") String credential, Model model,
			RedirectAttributes redirect) {
		return this.forms.take("remote", PAGE, model, redirect, () -> this.elsewhere.keepRemote(actor, credential),
				() -> fill(actor, model), VIEW);
	}

	@PostMapping("/token")
	ModelAndView token(Actor actor, @RequestParam(defaultValue = "") String slot,
			@RequestParam(defaultValue = "") String slotpin, Model model, RedirectAttributes redirect) {
		return this.forms.take("token", PAGE, model, redirect,
				() -> this.elsewhere.keepOnToken(actor, slot, Pin.of(slotpin)), () -> fill(actor, model), VIEW);
	}

	@PostMapping("/image")
	ModelAndView keepImage(Actor actor, @RequestParam(required = false) @Nullable MultipartFile image, Model model,
			RedirectAttributes redirect) {
		return this.forms.take("image", PAGE, model, redirect, () -> this.images.keep(actor, KeyForms.bytes(image)),
				() -> fill(actor, model), VIEW);
	}

	@PostMapping("/remove")
	ModelAndView remove(Actor actor, Model model, RedirectAttributes redirect) {
		return this.forms.take("remove", PAGE, model, redirect, () -> this.keepKey.remove(actor),
				() -> fill(actor, model), VIEW);
	}

	private void fill(Actor actor, Model model) {
		model.addAttribute("key", this.page.of(this.keys.of(actor.agency(), actor.officer()).orElse(null)));
		model.addAttribute("hasImage", this.images.of(actor.agency(), actor.officer()).isPresent());
		model.addAttribute("person", actor.name());
		model.addAttribute("remote", this.elsewhere.remoteOn());
		model.addAttribute("tokens", this.elsewhere.tokensOn());
	}

}
