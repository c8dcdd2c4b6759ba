package vn.roviec.plan.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.plan.Digest;
import vn.roviec.plan.OpenDoubts;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.ReadRow;
import vn.roviec.plan.ReadRows;
import vn.roviec.plan.Returned;
import vn.roviec.plan.SheetOfPlan;
import vn.roviec.plan.TypedItem;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages and parts of the draft editor. */
@Component
class DraftPage {

	private final Agencies agencies;

	private final DraftRows rows;

	private final FindingLines findings;

	private final SheetOfPlan sheets;

	private final PlanAmendment amendment;

	private final MoreToDo more;

	private final PlanComments comments;

	private final Files files;

	private final ReadRows read;

	private final AuditLog audit;

	private final Spoken spoken;

	DraftPage(Agencies agencies, DraftRows rows, FindingLines findings, SheetOfPlan sheets, PlanAmendment amendment,
			MoreToDo more, PlanComments comments, Files files, ReadRows read, AuditLog audit, Spoken spoken) {
		this.agencies = agencies;
		this.rows = rows;
		this.findings = findings;
		this.sheets = sheets;
		this.amendment = amendment;
		this.more = more;
		this.comments = comments;
		this.files = files;
		this.read = read;
		this.audit = audit;
		this.spoken = spoken;
	}

	/** The whole editor, with the draft as it is stored. */
	void whole(Plan plan, Model model) {
		whole(plan, plan.text(), plan.items(), model);
	}

	/** The whole editor with other words than the stored ones: what somebody typed. */
	void whole(Plan plan, PlanText text, List<PlanItem> items, Model model) {
		saved(plan, model);
		appendix(plan, items, model);
		beside(plan, model);
		model.addAttribute("text", text);
		model.addAttribute("periodStart", this.spoken.day(text.periodStart()));
		model.addAttribute("periodEnd", this.spoken.day(text.periodEnd()));
		model.addAttribute("today", this.spoken.today());
		model.addAttribute("returned", returned(plan));
		model.addAttribute("more", this.more.ofDraft(plan));
		comments(plan, model);
		if (!model.containsAttribute("asked")) {
			model.addAttribute("asked", List.<UUID>of());
			model.addAttribute("until", "");
		}
	}

	/** What the units said; while it is digested, their round stands by itself. */
	private void comments(Plan plan, Model model) {
		boolean digesting = plan.status() == PlanStatus.DIGESTING;
		List<PlanComments.Round> rounds = this.comments.of(plan);
		model.addAttribute("digesting", digesting);
		if (digesting) {
			PlanComments.Round asked = rounds.get(0);
			model.addAttribute("asking",
					(model.getAttribute("typed") instanceof Digest typed) ? asked.with(typed) : asked);
		}
		model.addAttribute("rounds", digesting ? rounds.subList(1, rounds.size()) : rounds);
	}

	/** When it was saved, under which version. */
	void saved(Plan plan, Model model) {
		model.addAttribute("id", plan.id().value());
		model.addAttribute("version", plan.version());
		model.addAttribute("round", plan.round());
		model.addAttribute("savedWords", this.spoken.words("common.saved", this.spoken.recently(plan.updatedAt())));
	}

	void appendix(Plan plan, List<PlanItem> items, Model model) {
		appendix(plan, items, this.read.of(plan.agency(), plan.id()), model);
	}

	private void appendix(Plan plan, List<PlanItem> items, List<ReadRow> origin, Model model) {
		model.addAttribute("source",
				this.files.of(plan.agency(), plan.id().value())
					.stream()
					.filter((file) -> file.purpose() == FilePurpose.SOURCE)
					.findFirst()
					.orElse(null));
		List<DraftRow> rows = this.rows.of(plan, items, origin);
		model.addAttribute("rows", rows);
		model.addAttribute("impossible",
				rows.stream().flatMap((row) -> row.products().stream()).filter(DraftRow.Product::impossible).count());
		model.addAttribute("gone", this.rows.gone(items, origin));
		model.addAttribute("productCount", items.stream().mapToInt((item) -> item.deliverables().size()).sum());
		model.addAttribute("units", this.agencies.units(plan.agency()));
		OpenDoubts doubts = OpenDoubts.of(items);
		model.addAttribute("doubtful", doubts.rows());
		model.addAttribute("doubtfulCount", doubts.count());
		model.addAttribute("leadless", items.stream().filter((item) -> item.leadUnitId() == null).count());
		model.addAttribute("firstDoubt",
				items.stream()
					.filter((item) -> item.doubtful() || item.deliverables().stream().anyMatch((one) -> one.doubtful()))
					.map(PlanItem::id)
					.findFirst()
					.orElse(null));
	}

	/** The rows that saving has changed, and where it has written what was not typed. */
	void changes(Plan before, Plan plan, List<TypedItem> typed, Model model) {
		List<ReadRow> origin = this.read.of(plan.agency(), plan.id());
		appendix(plan, plan.items(), origin, model);
		Set<DraftRow> shown = new HashSet<>(this.rows.of(plan, before.items(), origin));
		List<DraftRow> changed = this.rows.of(plan, plan.items(), origin)
			.stream()
			.filter((row) -> !shown.contains(row))
			.toList();
		Map<UUID, TypedItem> posted = typed.stream()
			.collect(Collectors.toMap(TypedItem::id, Function.identity(), (first, second) -> first));
		model.addAttribute("rows", changed);
		model.addAttribute("reworded",
				ids(changed, posted, (row, item) -> !row.coordinating().equals(item.coordinating())));
		model.addAttribute("reticked", ids(changed, posted, (row, item) -> !row.units().equals(item.coordinators())));
	}

	private static Set<UUID> ids(List<DraftRow> rows, Map<UUID, TypedItem> posted,
			BiPredicate<DraftRow, TypedItem> wanted) {
		return rows.stream()
			.filter((row) -> posted.containsKey(row.id()) && wanted.test(row, posted.get(row.id())))
			.map(DraftRow::id)
			.collect(Collectors.toSet());
	}

	/** What stands beside the draft: the page as it will be printed, and the findings. */
	void beside(Plan plan, Model model) {
		model.addAttribute("id", plan.id().value());
		model.addAttribute("sheet", this.sheets.of(plan));
		model.addAttribute("amendment", this.amendment.of(plan));
		this.findings.draft(plan, model);
	}

	private @Nullable Back returned(Plan plan) {
		Returned back = plan.returned();
		if (!back.open()) {
			return null;
		}
		List<AuditEntry> returns = this.audit.of(plan.agency(), plan.id().value())
			.stream()
			.filter((entry) -> entry.action().equals("plan.returned"))
			.toList();
		AuditEntry last = returns.isEmpty() ? null : returns.get(returns.size() - 1);
		return new Back((last != null) ? last.actorName() : "", this.spoken.words("draft.step." + back.from()),
				this.spoken.recently((last != null) ? last.at() : plan.updatedAt()), back.words());
	}

	/** Who sent the draft back, from which step, with what words. */
	record Back(String who, String step, String at, String words) {
	}

}
