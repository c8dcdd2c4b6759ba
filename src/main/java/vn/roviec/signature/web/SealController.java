package vn.roviec.signature.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.roviec.agency.Actor;
import vn.roviec.signature.KeepKey;
import vn.roviec.signature.KeyFailure;
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

/** The agency's own key and the image of its seal. */
@Controller
@RequestMapping("/agency/seal")
class SealController {

	private static final Logger logger = LoggerFactory.getLogger(SealController.class);

	private static final String PAGE = "/agency/seal";

	private static final String VIEW = "signature/seal";

	private final SigningKeys keys;

	private final KeepKey keepKey;

	private final SignatureImages images;

	private final KeyForms forms;

	private final KeyPage page;

	SealController(SigningKeys keys, KeepKey keepKey, SignatureImages images, KeyForms forms, KeyPage page) {
		this.keys = keys;
		this.keepKey = keepKey;
		this.images = images;
		this.forms = forms;
		this.page = page;
	}

	@GetMapping
	String seal(Actor actor, Model model) {
		fill(actor, model);
		return VIEW;
	}

	@GetMapping("/image")
	ResponseEntity<byte[]> image(Actor actor) {
		return KeyForms.png(this.images.seal(actor.agency()).orElseThrow(() -> new NotFound("image")));
	}

	@PostMapping
	ModelAndView keep(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String password, Model model, RedirectAttributes redirect) {
		return this.forms.take("key", PAGE, model, redirect,
				() -> this.keepKey.keepSeal(actor, KeyForms.bytes(file), Pin.of(password)), () -> fill(actor, model),
				VIEW);
	}

	@PostMapping("/image")
	ModelAndView keepImage(Actor actor, @RequestParam(required = false) @Nullable MultipartFile image,
			@RequestParam(defaultValue = "") String size, Model model, RedirectAttributes redirect) {
		return this.forms.take("image", PAGE, model, redirect,
				() -> this.images.keepSeal(actor, KeyForms.bytes(image), millimetres(size)), () -> fill(actor, model),
				VIEW);
	}

	@PostMapping("/remove")
	ModelAndView remove(Actor actor, Model model, RedirectAttributes redirect) {
		return this.forms.take("remove", PAGE, model, redirect, () -> this.keepKey.removeSeal(actor),
				() -> fill(actor, model), VIEW);
	}

	private static int millimetres(String typed) {
		return typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : 0;
	}

	private void fill(Actor actor, Model model) {
		model.addAttribute("away", false);
		try {
			model.addAttribute("key", this.page.of(this.keys.seal(actor.agency()).orElse(null)));
		}
		catch (KeyFailure ex) {
			logger.warn("The agency's key cannot be seen: {}", ex.getMessage());
			model.addAttribute("away", true);
		}
		model.addAttribute("hasImage", this.images.seal(actor.agency()).isPresent());
		model.addAttribute("size", this.images.sealDiameter(actor.agency()));
		model.addAttribute("keepsSeals", this.keepKey.keepsSeals());
	}

}
