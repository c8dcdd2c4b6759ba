package vn.roviec.organisation.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.audit.Anchor;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditKind;
import vn.roviec.audit.AuditVerdict;
import vn.roviec.audit.AuditVerifier;
import vn.roviec.audit.ReadAudit;
import vn.roviec.web.PageAddress;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what and when, for administrators, and whether the record is whole. */
@Controller
@RequestMapping("/agency/audit")
class AuditController {

	private static final String PAGE = "/agency/audit";

	private static final int PAGE_SIZE = 50;

	private final ReadAudit audit;

	private final AuditVerifier verifier;

	private final Agencies agencies;

	private final Spoken spoken;

	private final AuditLines lines;

	private final Tabs tabs;

	AuditController(ReadAudit audit, AuditVerifier verifier, Agencies agencies, Spoken spoken, AuditLines lines,
			Tabs tabs) {
		this.audit = audit;
		this.verifier = verifier;
		this.agencies = agencies;
		this.spoken = spoken;
		this.lines = lines;
		this.tabs = tabs;
	}

	@GetMapping
	String entries(Actor actor, @RequestParam(required = false) @Nullable UUID by,
			@RequestParam(required = false) @Nullable AuditKind kind, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String to, @RequestParam(required = false) @Nullable Long before,
			Model model) {
		this.tabs.show(PAGE, model);
		model.addAttribute("officers", this.agencies.officers(actor.agency()));
		model.addAttribute("kinds", AuditKind.values());
		model.addAttribute("by", by);
		model.addAttribute("kind", kind);
		model.addAttribute("from", from);
		model.addAttribute("to", to);
		try {
			show(actor, new ReadAudit.Asked(by, kind, this.lines.day(from), this.lines.day(to), before), model);
		}
		catch (Refused ex) {
			model.addAttribute("sentence", this.spoken.words(ex));
			model.addAttribute("lines", List.of());
		}
		return "organisation/audit";
	}

	/**
	 * Recomputes the whole chain, which takes a second for each hundred thousand entries.
	 */
	@GetMapping("/check")
	String check(Actor actor, Model model) {
		AuditVerdict verdict = this.verifier.verify(actor.agency());
		model.addAttribute("verdict", verdict);
		Anchor against = verdict.against();
		model.addAttribute("against", (against != null) ? this.spoken.moment(against.at()) : null);
		return entries(actor, null, null, "", "", null, model);
	}

	private void show(Actor actor, ReadAudit.Asked asked, Model model) {
		List<AuditEntry> found = this.audit.newest(actor.agency(), asked, PAGE_SIZE + 1);
		List<AuditEntry> shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
		model.addAttribute("lines", shown.stream().map(this.lines::of).toList());
		if (found.size() > PAGE_SIZE) {
			model.addAttribute("older",
					address(PAGE, asked).asking("before", shown.get(PAGE_SIZE - 1).seq()).toString());
		}
		model.addAttribute("sheet", address(PAGE + "/sheet", asked).asking("format", "").toString());
	}

	private static PageAddress address(String path, ReadAudit.Asked asked) {
		return new PageAddress(path).asking("by", asked.by())
			.asking("kind", asked.kind())
			.asking("from", asked.from())
			.asking("to", asked.to());
	}

}
