package vn.roviec.plan.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.PdfImages;
import vn.roviec.document.StoredFile;
import vn.roviec.intake.SourceView;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.plan.ShownSources;
import vn.roviec.web.PartOfPage;
import vn.roviec.workflow.NotFound;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/** Shows the file that a plan was read from: text as text, a PDF as its pages look. */
@Controller
@RequestMapping("/plans/{id}/source")
class SourceController {

	private final Plans plans;

	private final Files files;

	private final ShownSources shown;

	SourceController(Plans plans, Files files, ShownSources shown) {
		this.plans = plans;
		this.files = files;
		this.shown = shown;
	}

	@GetMapping
	String source(Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		StoredFile file = file(plan);
		SourceView view = this.shown.view(file);
		model.addAttribute("id", id);
		model.addAttribute("title", plan.title());
		model.addAttribute("file", file);
		model.addAttribute("pages", pdf(file) ? pages(file, view) : List.of());
		model.addAttribute("pieces", pdf(file) ? List.of() : view.pieces());
		return PartOfPage.isAsked(request, response) ? "plan/source :: view" : "plan/source";
	}

	/** A page of a PDF as a picture; it never changes, so it is asked for once. */
	@GetMapping("/pages/{page}")
	ResponseEntity<byte[]> page(Actor actor, @PathVariable UUID id, @PathVariable String page, WebRequest request) {
		StoredFile file = file(this.plans.get(actor.agency(), new PlanId(id)));
		String tag = "\"" + file.sha256().substring(0, 32) + "-" + page + "\"";
		if (!file.mediaType().equals(MediaType.APPLICATION_PDF_VALUE) || !page.matches("[1-9]\\d{0,3}")) {
			throw new NotFound("file");
		}
		if (request.checkNotModified(tag)) {
			return ResponseEntity.status(304).build();
		}
		byte[] png = this.shown.picture(file, Integer.parseInt(page)).orElseThrow(() -> new NotFound("file"));
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_PNG)
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
			.eTag(tag)
			.header("X-Content-Type-Options", "nosniff")
			.body(png);
	}

	private StoredFile file(Plan plan) {
		return this.files.of(plan.agency(), plan.id().value())
			.stream()
			.filter((file) -> file.purpose() == FilePurpose.SOURCE)
			.findFirst()
			.orElseThrow(() -> new NotFound("file"));
	}

	private static boolean pdf(StoredFile file) {
		return file.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
	}

	private List<Page> pages(StoredFile file, SourceView view) {
		List<PdfImages.Size> sizes = this.shown.sizes(file);
		List<Page> pages = new ArrayList<>();
		for (int no = 1; no <= sizes.size(); no++) {
			int page = no;
			PdfImages.Size size = sizes.get(no - 1);
			pages.add(new Page(no, Math.round(size.width()), Math.round(size.height()),
					view.places()
						.entrySet()
						.stream()
						.filter((line) -> line.getValue().page() == page)
						.sorted(Map.Entry.comparingByKey())
						.map((line) -> new Mark(line.getKey(), Math.round(line.getValue().top()),
								Math.max(8, Math.round(line.getValue().bottom() - line.getValue().top()))))
						.toList()));
		}
		return pages;
	}

	/** A page of a PDF with the places of its lines, in points. */
	record Page(int no, int width, int height, List<Mark> marks) {
	}

	/** Where a line stands. */
	record Mark(int line, long top, long height) {
	}

}
