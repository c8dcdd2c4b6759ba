package vn.roviec.plan.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.StoredFile;
import vn.roviec.intake.PlanReader;
import vn.roviec.intake.SourceView;
import vn.roviec.intake.UnreadableFile;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the file that a plan was read from. */
@Controller
@RequestMapping("/plans/{id}/source")
class SourceController {

	private final Plans plans;

	private final Files files;

	private final PlanReader reader = new PlanReader();

	SourceController(Plans plans, Files files) {
		this.plans = plans;
		this.files = files;
	}

	@GetMapping
	String source(Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		StoredFile file = file(actor, id);
		byte[] content = content(actor, file);
		model.addAttribute("id", id);
		model.addAttribute("title", this.plans.get(actor.agency(), new PlanId(id)).title());
		model.addAttribute("file", file);
		model.addAttribute("pieces", pieces(file, content));
		response.setHeader("Vary", "HX-Request");
		return (request.getHeader("HX-Request") != null) ? "plan/source :: view" : "plan/source";
	}

	private StoredFile file(Actor actor, UUID id) {
		this.plans.get(actor.agency(), new PlanId(id));
		return this.files.of(actor.agency(), id)
			.stream()
			.filter((file) -> file.purpose() == FilePurpose.SOURCE)
			.findFirst()
			.orElseThrow(() -> new NotFound("file"));
	}

	private byte[] content(Actor actor, StoredFile file) {
		ByteArrayOutputStream content = new ByteArrayOutputStream((int) file.size());
		this.files.copyTo(actor.agency(), file.id(), content);
		return content.toByteArray();
	}

	private List<SourceView.Piece> pieces(StoredFile file, byte[] content) {
		try {
			return this.reader.view(file.name(), content).pieces();
		}
		catch (UnreadableFile ex) {
			// kept before a stricter check came: it can still be fetched as it is
			return List.of();
		}
	}

}
