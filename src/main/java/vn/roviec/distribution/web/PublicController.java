package vn.roviec.distribution.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.distribution.Deliveries;
import vn.roviec.distribution.IssuedCopies;
import vn.roviec.distribution.IssuedCopy;
import vn.roviec.distribution.Publication;
import vn.roviec.distribution.Publications;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.NotFound;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import jakarta.servlet.http.HttpServletResponse;

/**
 * An agency's public page with its feed and files: what was issued and is to be
 * published, and nothing else. Kept by browsers for minutes only, since a document may be
 * recalled.
 */
@Controller
class PublicController {

	private static final int LATEST = 100;

	private static final CacheControl CACHE = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

	private static final MediaType FEED = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);

	private final Publications publications;

	private final Deliveries deliveries;

	private final IssuedCopies files;

	private final Agencies agencies;

	private final Spoken spoken;

	private final String address;

	PublicController(Publications publications, Deliveries deliveries, IssuedCopies files, Agencies agencies,
			Spoken spoken, @Value("${roviec.address:}") String address) {
		this.publications = publications;
		this.deliveries = deliveries;
		this.files = files;
		this.agencies = agencies;
		this.spoken = spoken;
		this.address = address.replaceAll("/+$", "");
	}

	@GetMapping("/public/{slug}")
	String page(@PathVariable String slug, Model model, HttpServletResponse response) {
		AgencyId agency = agency(slug);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE.getHeaderValue());
		response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
		model.addAttribute("name", this.agencies.agency(agency).name());
		model.addAttribute("slug", slug);
		List<Publication> documents = this.publications.latest(agency, LATEST);
		model.addAttribute("documents", documents);
		model.addAttribute("along", documents.stream()
			.collect(Collectors.toMap(Publication::id, (one) -> this.files.namesAlong(agency, one.plan()))));
		return "distribution/public";
	}

	@GetMapping("/public/{slug}/rss.xml")
	ResponseEntity<byte[]> feed(@PathVariable String slug) {
		AgencyId agency = agency(slug);
		String base = this.address.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
				: this.address;
		List<Publication> documents = this.publications.latest(agency, LATEST);
		return ResponseEntity.ok()
			.contentType(FEED)
			.cacheControl(CACHE)
			.body(new Feed(this.agencies.agency(agency).name(), base + "/public/" + slug).of(documents));
	}

	@GetMapping("/public/{slug}/{id}")
	ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable UUID id) {
		AgencyId agency = agency(slug);
		Publication document = this.publications.find(agency, id).orElseThrow(() -> new NotFound("publication"));
		return file(this.files.of(agency, document.plan()));
	}

	/**
	 * A file that goes with a document.
	 * @param place from 1
	 */
	@GetMapping("/public/{slug}/{id}/{place}")
	ResponseEntity<byte[]> along(@PathVariable String slug, @PathVariable UUID id, @PathVariable String place) {
		AgencyId agency = agency(slug);
		Publication document = this.publications.find(agency, id).orElseThrow(() -> new NotFound("publication"));
		List<IssuedCopy> along = this.files.along(agency, document.plan());
		if (!place.matches("[1-9]") || Integer.parseInt(place) > along.size()) {
			throw new NotFound("publication");
		}
		return file(along.get(Integer.parseInt(place) - 1));
	}

	private static ResponseEntity<byte[]> file(IssuedCopy file) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.cacheControl(CACHE)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.header("Content-Security-Policy", "sandbox; default-src 'none'")
			.body(file.content());
	}

	@PostMapping("/plans/{id}/unpublish")
	String unpublish(Actor clerk, @PathVariable UUID id, RedirectAttributes redirect) {
		if (this.deliveries.of(clerk.agency(), id).isEmpty()) {
			throw new NotFound("plan");
		}
		this.publications.withdraw(clerk, id);
		redirect.addFlashAttribute("flash", this.spoken.words("distribution.unpublished"));
		return "redirect:/plans/" + id + "?tab=documents";
	}

	private AgencyId agency(String slug) {
		return this.publications.agencyOf(slug).orElseThrow(() -> new NotFound("public"));
	}

}
