package vn.roviec.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A drafter says which unit a name means: in every row of the draft that has it, and from
 * now on for the whole agency.
 */
@Service
public class NameUnit {

	private final Plans plans;

	private final FindingsOfDraft findings;

	private final Agencies agencies;

	private final ResolveUnits units;

	private final LearnUnitNames learn;

	private final EditDraft editDraft;

	private final DraftsBeforeMends drafts;

	NameUnit(Plans plans, FindingsOfDraft findings, Agencies agencies, ResolveUnits units, LearnUnitNames learn,
			EditDraft editDraft, DraftsBeforeMends drafts) {
		this.plans = plans;
		this.findings = findings;
		this.agencies = agencies;
		this.units = units;
		this.learn = learn;
		this.editDraft = editDraft;
		this.drafts = drafts;
	}

	/**
	 * Chooses the unit for the name that a finding is about.
	 * @param unit null where none was chosen
	 * @param words tells what was done for this name
	 * @return what has come of it
	 * @throws Refused where no unit was chosen
	 */
	@Transactional
	public Named choose(Actor actor, PlanId id, String finding, @Nullable UnitId unit, UnaryOperator<String> words) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.mustBeOpenTo(actor);
		if (unit == null) {
			throw new Refused("plan.finding.unit.missing");
		}
		if (this.agencies.units(actor.agency()).stream().noneMatch((one) -> one.id().equals(unit))) {
			throw new NotFound("unit");
		}
		String name = this.findings.of(plan)
			.open()
			.stream()
			.filter((one) -> one.id().equals(finding))
			.map(DraftFinding::name)
			.findFirst()
			.orElse(null);
		if (name == null) {
			return Named.GONE;
		}
		List<PlanItem> items = plan.items().stream().map((item) -> named(actor.agency(), item, name, unit)).toList();
		boolean learnt = this.learn.said(actor, unit, name);
		int version = this.editDraft.items(actor, id, plan.version(), items);
		this.drafts.keep(plan, version, words.apply(name), learnt ? new DraftsBeforeMends.Lesson(name, unit) : null);
		return learnt ? Named.LEARNT : Named.ONCE;
	}

	private PlanItem named(AgencyId agency, PlanItem item, String name, UnitId unit) {
		boolean leads = item.leadUnitId() == null && same(item.leadText(), name);
		List<Coordinator> coordinators = new ArrayList<>(item.coordinators());
		boolean helps = this.units.unknown(agency, item.coordinatingText()).stream().anyMatch((one) -> same(one, name));
		if (helps && !item.coordinatingUnits().contains(unit)) {
			coordinators.add(new Coordinator(unit.value()));
		}
		return new PlanItem(item.id(), item.groupLabel(), item.content(), leads ? unit.value() : item.leadUnitId(),
				item.leadText(), item.coordinatingText(), item.funding(), coordinators, item.deliverables(),
				leads ? null : item.doubt());
	}

	/** What comes of saying which unit a name means. */
	public enum Named {

		/** The finding is no longer there. */
		GONE,
		/** The rows have their unit; the name means several and is not remembered. */
		ONCE,
		/** The rows have their unit, and the name is known from now on. */
		LEARNT

	}

	private static boolean same(String one, String other) {
		return FoldedWords.of(one).equals(FoldedWords.of(other));
	}

}
