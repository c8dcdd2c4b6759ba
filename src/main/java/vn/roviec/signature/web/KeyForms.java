package vn.roviec.signature.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Answers the forms of keys: where a rule says no, the page comes back with the sentence
 * at its field; passwords and PINs never come back.
 */
@Component
class KeyForms {

	private final Spoken spoken;

	KeyForms(Spoken spoken) {
		this.spoken = spoken;
	}

	/**
	 * Does what a form asks for.
	 * @param form its name; also the key of what is said afterwards
	 */
	ModelAndView take(String form, String address, Model model, RedirectAttributes redirect, Runnable wanted,
			Runnable page, String view) {
		try {
			wanted.run();
			redirect.addFlashAttribute("flash", this.spoken.words("signature.done." + form));
			return new ModelAndView("redirect:" + address);
		}
		catch (Refused ex) {
			model.addAttribute("wrong", form);
			model.addAttribute("wrongField", ex.messageKey().split("\\.")[1]);
			model.addAttribute("sentence", this.spoken.words(ex));
			model.addAttribute("typed", Map.of());
			page.run();
			return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

	static byte[] bytes(@Nullable MultipartFile file) {
		try {
			return (file != null) ? file.getBytes() : new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ResponseEntity<byte[]> png(byte[] image) {
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_PNG)
			.header("Cache-Control", "private, no-store")
			.header("X-Content-Type-Options", "nosniff")
			.body(image);
	}

}
