package vn.roviec.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles a finding of a draft: puts it right where that is mechanical, or sets it aside
 * with a reason that whoever decides on the plan reads.
 */
@Service
public class SettleFinding {

	private static final int LONGEST_REASON = 300;

	private final Plans plans;

	private final FindingsOfDraft findings;

	private final FindingsAside aside;

	private final ReadAppendix readAppendix;

	private final EditDraft editDraft;

	private final DraftsBeforeMends drafts;

	private final AuditLog audit;

	private final Clock clock;

	SettleFinding(Plans plans, FindingsOfDraft findings, FindingsAside aside, ReadAppendix readAppendix,
			EditDraft editDraft, DraftsBeforeMends drafts, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.findings = findings;
		this.aside = aside;
		this.readAppendix = readAppendix;
		this.editDraft = editDraft;
		this.drafts = drafts;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Puts the finding right in the draft as it is stored, with all that say the same.
	 * @param words tells findings as their reader sees them
	 * @return false where it is no longer there, or only a person can mend it
	 */
	@Transactional
	public boolean mend(Actor actor, PlanId id, String finding, Function<FindingGroup, String> words) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		Optional<FindingGroup> found = this.findings.of(plan).group(finding);
		Mend mend = found.map(FindingGroup::mend).orElse(null);
		if (mend == null) {
			return false;
		}
		Mend.Typed after = mend.change().apply(new Mend.Typed(plan.text(), typed(plan.items())));
		List<PlanItem> items = this.readAppendix.of(plan, after.text(), after.items());
		String mended = words.apply(found.orElseThrow());
		int version = this.editDraft.draft(actor, id, plan.version(), after.text(), items);
		this.drafts.keep(plan, version, mended, null);
		this.audit.append(actor, "plan.finding-mended", id.value(), mended);
		return true;
	}

	/**
	 * Sets the finding aside, with all that say the same.
	 * @return false where it is no longer there
	 * @throws Refused where the reason is missing or too long, or the finding is one that
	 * must be mended
	 */
	@Transactional
	public boolean setAside(Actor actor, PlanId id, String finding, String reason,
			Function<FindingGroup, String> words) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.mustBeOpenTo(actor);
		if (reason.isBlank()) {
			throw new Refused("plan.finding.reason.missing");
		}
		if (reason.strip().length() > LONGEST_REASON) {
			throw new Refused("plan.finding.reason.long", LONGEST_REASON);
		}
		Optional<FindingGroup> found = this.findings.of(plan).group(finding);
		if (found.isEmpty()) {
			return false;
		}
		if (!found.get().first().mayBeSetAside()) {
			throw new Refused("plan.finding.binding");
		}
		Instant now = this.clock.instant();
		ids(found.get()).forEach((one) -> this.aside.put(actor, id, one, reason.strip(), now));
		this.audit.append(actor, "plan.finding-aside", id.value(), words.apply(found.get()) + " – " + reason.strip());
		return true;
	}

	/** Takes it back: the finding is open again. */
	@Transactional
	public void takeBack(Actor actor, PlanId id, String finding, Function<FindingGroup, String> words) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.mustBeOpenTo(actor);
		this.findings.of(plan)
			.asideGroups()
			.keySet()
			.stream()
			.filter((one) -> one.holds(finding))
			.findFirst()
			.ifPresent((group) -> {
				ids(group).forEach((one) -> this.aside.remove(actor.agency(), id, one));
				this.audit.append(actor, "plan.finding-back", id.value(), words.apply(group));
			});
	}

	private static Set<String> ids(FindingGroup group) {
		return group.members().stream().map(DraftFinding::id).collect(Collectors.toSet());
	}

	private static List<TypedItem> typed(List<PlanItem> items) {
		return items.stream().map(SettleFinding::typed).toList();
	}

	private static TypedItem typed(PlanItem item) {
		UUID lead = item.leadUnitId();
		return new TypedItem(item.id(), item.groupLabel(), item.content(), lead, item.coordinatingText(),
				new LinkedHashSet<>(item.coordinators().stream().map(Coordinator::unitId).toList()), item.funding(),
				item.deliverables()
					.stream()
					.map((one) -> new TypedItem.TypedProduct(one.ref(), one.text(), one.deadlineText()))
					.toList());
	}

}
