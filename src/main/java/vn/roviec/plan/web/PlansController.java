package vn.roviec.plan.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.UnitId;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.StoredFile;
import vn.roviec.intake.UnreadableFile;
import vn.roviec.plan.ContinuePlan;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.PlanFilter;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanList;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.StartFromFile;
import vn.roviec.security.PermissionTable;
import vn.roviec.web.PageAddress;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The list of plans, and where a new one begins. */
@Controller
@RequestMapping("/plans")
class PlansController {

	private static final int PAGE = 25;

	private static final int MAX_BYTES = 20 * 1024 * 1024;

	private final PlanList list;

	private final PlanLines lines;

	private final StartFromFile startFromFile;

	private final OpenPlan openPlan;

	private final ContinuePlan continuePlan;

	private final SamplePlan sample;

	private final Files files;

	private final Agencies agencies;

	private final PermissionTable permissions;

	private final Spoken spoken;

	PlansController(PlanList list, PlanLines lines, StartFromFile startFromFile, OpenPlan openPlan,
			ContinuePlan continuePlan, SamplePlan sample, Files files, Agencies agencies, PermissionTable permissions,
			Spoken spoken) {
		this.list = list;
		this.lines = lines;
		this.startFromFile = startFromFile;
		this.openPlan = openPlan;
		this.continuePlan = continuePlan;
		this.sample = sample;
		this.files = files;
		this.agencies = agencies;
		this.permissions = permissions;
		this.spoken = spoken;
	}

	@GetMapping
	String plans(Actor actor, @RequestParam(required = false) @Nullable PlanStatus status,
			@RequestParam(required = false) @Nullable UUID unit, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "false") boolean mine,
			@RequestParam(defaultValue = "1") int page, Model model) {
		PlanFilter filter = new PlanFilter(status, (unit != null) ? new UnitId(unit) : null, year, q.strip(), mine);
		int count = this.list.count(actor, filter);
		int shown = Math.max(1, Math.min(page, (count + PAGE - 1) / PAGE));
		int offset = (shown - 1) * PAGE;
		List<PlanLine> found = this.lines.of(this.list.page(actor, filter, offset, PAGE));
		model.addAttribute("plans", found);
		model.addAttribute("count", count);
		model.addAttribute("filter", filter);
		model.addAttribute("statuses", PlanLines.states());
		model.addAttribute("mayDraft", this.permissions.opens("/plans/new"));
		model.addAttribute("units", this.agencies.units(actor.agency()));
		int present = this.spoken.today().getYear();
		model.addAttribute("years", IntStream.rangeClosed(-1, 5).mapToObj((ago) -> present - ago).toList());
		model.addAttribute("sheet", address(filter, 1).replaceFirst("^/plans", "/plans/sheet"));
		model.addAttribute("earlier", (shown > 1) ? address(filter, shown - 1) : null);
		model.addAttribute("later", (offset + PAGE < count) ? address(filter, shown + 1) : null);
		model.addAttribute("span", this.spoken.words("plans.span", offset + 1, offset + found.size(), count));
		return "plan/list";
	}

	@GetMapping("/new")
	String start(Model model) {
		model.addAttribute("hasSample", this.sample.present());
		return "plan/new";
	}

	/** Opens a draft: from a file, from the sample, or blank under a title. */
	@PostMapping
	String open(Actor actor, @RequestParam(defaultValue = "file") String from,
			@RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String title,
			@RequestParam(required = false) @Nullable UUID kept, HttpServletResponse response, Model model)
			throws IOException {
		try {
			PlanId plan = switch (from) {
				case "blank" -> blank(actor, title.strip());
				case "sample" -> this.startFromFile.start(actor, this.sample.name(), this.sample.content());
				case "incoming" -> fromIncoming(actor, kept);
				default -> fromFile(actor, file);
			};
			return "redirect:/plans/" + plan + "/draft";
		}
		catch (UnreadableFile ex) {
			return again(from, title, String.valueOf(ex.getMessage()), response, model);
		}
		catch (Refused ex) {
			return again(from, title, this.spoken.words(ex), response, model);
		}
	}

	/** Opens the next plan, which starts from this one. */
	@PostMapping("/{id}/continue")
	String next(Actor actor, @PathVariable UUID id) {
		return "redirect:/plans/" + this.continuePlan.open(actor, new PlanId(id)) + "/draft";
	}

	private PlanId blank(Actor actor, String title) {
		if (title.isEmpty()) {
			throw new Refused("plan.title.missing");
		}
		return this.openPlan.open(actor, new PlanText(title, null, null, "", "", "", "VT"), List.of());
	}

	/** A file of a document that came through the exchange. */
	private PlanId fromIncoming(Actor actor, @Nullable UUID kept) {
		StoredFile file = Optional.ofNullable(kept)
			.flatMap((id) -> this.files.find(actor.agency(), id))
			.filter((one) -> one.purpose() == FilePurpose.INCOMING)
			.orElseThrow(() -> new NotFound("file"));
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.files.copyTo(actor.agency(), file.id(), content);
		return this.startFromFile.start(actor, file.name(), content.toByteArray());
	}

	private PlanId fromFile(Actor actor, @Nullable MultipartFile file) throws IOException {
		if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()) {
			throw new Refused("plans.new.file.missing");
		}
		try (InputStream content = file.getInputStream()) {
			return this.startFromFile.start(actor, file.getOriginalFilename(), content.readNBytes(MAX_BYTES + 1));
		}
	}

	private String again(String from, String title, String sentence, HttpServletResponse response, Model model) {
		model.addAttribute("wrong", from);
		model.addAttribute("sentence", sentence);
		model.addAttribute("typedTitle", title);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return start(model);
	}

	private static String address(PlanFilter filter, int page) {
		return new PageAddress("/plans").asking("status", filter.status())
			.asking("unit", filter.unit())
			.asking("year", filter.year())
			.asking("q", filter.words().isEmpty() ? null : filter.words())
			.asking("mine", filter.mine() ? true : null)
			.asking("page", page)
			.toString();
	}

}
