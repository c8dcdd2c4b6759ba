package vn.roviec.plan;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.worklist.WorkItems;
import vn.roviec.workflow.Conflict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves what the drafter types, as it stands: a draft may be incomplete. Two windows on
 * one draft cannot overwrite each other unseen.
 */
@Service
public class EditDraft {

	private final Plans plans;

	private final Agencies agencies;

	private final WorkItems work;

	private final LearnUnitNames learn;

	private final Clock clock;

	EditDraft(Plans plans, Agencies agencies, WorkItems work, LearnUnitNames learn, Clock clock) {
		this.plans = plans;
		this.agencies = agencies;
		this.work = work;
		this.learn = learn;
		this.clock = clock;
	}

	/**
	 * Saves the words outside the appendix.
	 * @param seen the version that the editor showed
	 * @return the new version
	 */
	@Transactional
	public int text(Actor actor, PlanId id, int seen, PlanText text) {
		return change(actor, id, seen, (plan) -> plan.edit(actor, text, this.clock.instant()));
	}

	/** Saves the appendix; as above. */
	@Transactional
	public int items(Actor actor, PlanId id, int seen, List<PlanItem> items) {
		return change(actor, id, seen, (plan) -> plan.edit(actor, items, this.clock.instant()));
	}

	/** Saves words and appendix at once; as above. */
	@Transactional
	public int draft(Actor actor, PlanId id, int seen, PlanText text, List<PlanItem> items) {
		return change(actor, id, seen, (plan) -> {
			plan.edit(actor, text, this.clock.instant());
			plan.edit(actor, items, this.clock.instant());
		});
	}

	/** Saves words, appendix and what becomes of the units' comments; as above. */
	@Transactional
	public int draft(Actor actor, PlanId id, int seen, PlanText text, List<PlanItem> items, Digest digest) {
		return change(actor, id, seen, (plan) -> {
			plan.edit(actor, text, this.clock.instant());
			plan.edit(actor, items, this.clock.instant());
			plan.answer(actor, digest);
		});
	}

	private int change(Actor actor, PlanId id, int seen, Consumer<Plan> edit) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		if (plan.version() != seen) {
			String who = this.agencies.officer(actor.agency(), plan.updatedBy()).map(Officer::name).orElse(null);
			throw new Conflict("conflict.draft", who, plan.updatedAt());
		}
		Written before = Written.of(plan);
		edit.accept(plan);
		if (Written.of(plan).equals(before)) {
			return seen;
		}
		this.learn.from(actor, before.items(), plan.items());
		if (!plan.title().equals(before.text().title())) {
			this.work.retitle(actor.agency(), id.value(), plan.title());
		}
		return this.plans.save(plan).version();
	}

	/**
	 * What an editor writes. A page saves more than once what was typed once; saving what
	 * is there already is no new version, or a page that is opened meanwhile would be
	 * told that its own author had changed it.
	 */
	private record Written(PlanText text, List<PlanItem> items, List<Consultation> consultations, String response) {

		static Written of(Plan plan) {
			return new Written(plan.text(), plan.items(), plan.consultations(), plan.commentResponse());
		}

	}

}
