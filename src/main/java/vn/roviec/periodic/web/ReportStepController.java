package vn.roviec.periodic.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.periodic.ApproveReport;
import vn.roviec.periodic.CompileReport;
import vn.roviec.periodic.ConfirmPart;
import vn.roviec.periodic.DropReport;
import vn.roviec.periodic.GatherParts;
import vn.roviec.periodic.IssueReport;
import vn.roviec.periodic.ReportId;
import vn.roviec.periodic.ReportStatus;
import vn.roviec.periodic.SignReport;
import vn.roviec.signature.Pin;
import vn.roviec.web.TypedId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the steps of a report. */
@Controller
@RequestMapping("/reports/{id}")
class ReportStepController {

	private static final String RESULT = "result-";

	private final ConfirmPart confirmPart;

	private final GatherParts gatherParts;

	private final CompileReport compileReport;

	private final ApproveReport approveReport;

	private final SignReport signReport;

	private final IssueReport issueReport;

	private final DropReport dropReport;

	private final TakeReportStep steps;

	ReportStepController(ConfirmPart confirmPart, GatherParts gatherParts, CompileReport compileReport,
			ApproveReport approveReport, SignReport signReport, IssueReport issueReport, DropReport dropReport,
			TakeReportStep steps) {
		this.confirmPart = confirmPart;
		this.gatherParts = gatherParts;
		this.compileReport = compileReport;
		this.approveReport = approveReport;
		this.signReport = signReport;
		this.issueReport = issueReport;
		this.dropReport = dropReport;
		this.steps = steps;
	}

	/**
	 * A unit confirms its part.
	 * @param form with the words of each task: "result-ID", "difficulties-ID",
	 * "proposals-ID"
	 */
	@PostMapping("/confirm")
	ModelAndView confirm(Actor actor, @PathVariable UUID id, @RequestParam UUID unit,
			@RequestParam(defaultValue = "") String words, @RequestParam Map<String, String> form, Model model,
			RedirectAttributes redirect) {
		model.addAttribute("typed", form);
		return this.steps.take(actor, new ReportId(id), "confirm",
				() -> this.confirmPart.confirm(actor, new ReportId(id), new UnitId(unit), kept(words), said(form)),
				model, redirect);
	}

	@PostMapping("/gather")
	ModelAndView gather(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		return this.steps.take(actor, new ReportId(id), "gather", () -> this.gatherParts.now(actor, new ReportId(id)),
				model, redirect);
	}

	/**
	 * The standing unit keeps its words, or hands the report in.
	 * @param then "keep", "again" to draft anew, else it is handed in
	 */
	@PostMapping("/compile")
	ModelAndView compile(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String title,
			@RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String recipients,
			@RequestParam(defaultValue = "") String then, @RequestParam Map<String, String> form, Model model,
			RedirectAttributes redirect) {
		ReportId report = new ReportId(id);
		CompileReport.Written written = new CompileReport.Written(kept(title), kept(body), kept(recipients));
		model.addAttribute("typed", form);
		return switch (then) {
			case "keep" -> this.steps.take(actor, report, "keep",
					() -> this.compileReport.write(actor, report, written), model, redirect);
			case "again" ->
				this.steps.take(actor, report, "again", () -> this.compileReport.again(actor, report), model, redirect);
			default -> this.steps.take(actor, report, "compile",
					() -> this.compileReport.compile(actor, report, written), model, redirect);
		};
	}

	@PostMapping("/approve")
	ModelAndView approve(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		return this.steps.take(actor, new ReportId(id), "approve",
				() -> this.approveReport.approve(actor, new ReportId(id)), model, redirect);
	}

	/**
	 * Sends the report back.
	 * @param from the step that the page showed
	 */
	@PostMapping("/return")
	ModelAndView giveBack(Actor actor, @PathVariable UUID id, @RequestParam ReportStatus from,
			@RequestParam(defaultValue = "") String words, @RequestParam Map<String, String> form, Model model,
			RedirectAttributes redirect) {
		model.addAttribute("typed", form);
		return this.steps.take(actor, new ReportId(id), "return",
				() -> this.approveReport.giveBack(actor, new ReportId(id), from, kept(words)), model, redirect);
	}

	/**
	 * Signs.
	 * @param hash of the paper that the page showed
	 */
	@PostMapping("/sign")
	ModelAndView sign(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String hash,
			@RequestParam(defaultValue = "") String pin, Model model, RedirectAttributes redirect) {
		return this.steps.take(actor, new ReportId(id), "sign",
				() -> this.signReport.sign(actor, new ReportId(id), hash, Pin.of(pin)), model, redirect);
	}

	@PostMapping("/issue")
	ModelAndView issue(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		return this.steps.take(actor, new ReportId(id), "issue", () -> this.issueReport.issue(actor, new ReportId(id)),
				model, redirect);
	}

	@PostMapping("/drop")
	ModelAndView drop(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			@RequestParam Map<String, String> form, Model model, RedirectAttributes redirect) {
		model.addAttribute("typed", form);
		return this.steps.take(actor, new ReportId(id), "drop",
				() -> this.dropReport.drop(actor, new ReportId(id), kept(reason)), model, redirect);
	}

	private static Map<UUID, ConfirmPart.Said> said(Map<String, String> form) {
		Map<UUID, ConfirmPart.Said> said = new HashMap<>();
		form.forEach((name, result) -> {
			String task = name.startsWith(RESULT) ? name.substring(RESULT.length()) : "";
			UUID id = TypedId.read(task);
			if (id != null) {
				said.put(id, new ConfirmPart.Said(kept(result), kept(form.getOrDefault("difficulties-" + task, "")),
						kept(form.getOrDefault("proposals-" + task, ""))));
			}
		});
		return said;
	}

	/** What can be kept: NUL cannot, in any database. */
	private static String kept(String words) {
		return words.replace("\0", "").replace("\r\n", "\n").strip();
	}

}
