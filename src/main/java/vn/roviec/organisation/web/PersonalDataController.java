package vn.roviec.organisation.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.organisation.ErasePerson;
import vn.roviec.organisation.ExportPerson;
import vn.roviec.web.Forms;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is kept about an officer: taken away as a file, and erased after the officer left.
 */
@Controller
class PersonalDataController {

	private final ExportPerson export;

	private final ErasePerson erase;

	private final PersonPages pages;

	private final Forms forms;

	PersonalDataController(ExportPerson export, ErasePerson erase, PersonPages pages, Forms forms) {
		this.export = export;
		this.erase = erase;
		this.pages = pages;
		this.forms = forms;
	}

	@PostMapping("/account/data")
	ResponseEntity<byte[]> own(Actor actor) {
		return file(this.export.export(actor, actor.officer()));
	}

	@PostMapping("/agency/people/{id}/data")
	ResponseEntity<byte[]> export(Actor actor, @PathVariable UUID id) {
		return file(this.export.export(actor, new OfficerId(id)));
	}

	@PostMapping("/agency/people/{id}/erase")
	ModelAndView erase(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		OfficerId person = new OfficerId(id);
		return this.forms.take("organisation.flash.erase", Map.of(), model, redirect, () -> {
			this.erase.erase(actor, person);
			return "/agency/people/" + id;
		}, () -> this.pages.show(actor, person, model));
	}

	private static ResponseEntity<byte[]> file(byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/zip"))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("du-lieu-ca-nhan.zip", StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(content);
	}

}
