package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the draft in, to the units that are asked for comments or to the head who
 * approves.
 */
@Service
public class SubmitDraft {

	private final Plans plans;

	private final Rounds rounds;

	private final PlanProcess process;

	private final Agencies agencies;

	private final AuditLog audit;

	private final ImpossibleDates impossible;

	private final MustFit fit;

	private final Clock clock;

	SubmitDraft(Plans plans, Rounds rounds, PlanProcess process, Agencies agencies, AuditLog audit,
			ImpossibleDates impossible, MustFit fit, Clock clock) {
		this.plans = plans;
		this.rounds = rounds;
		this.process = process;
		this.agencies = agencies;
		this.audit = audit;
		this.impossible = impossible;
		this.fit = fit;
		this.clock = clock;
	}

	/**
	 * Hands the draft in.
	 * @param asked units asked for comments, may be empty
	 * @param until last day for comments, needed where units are asked
	 */
	@Transactional
	public void submit(Actor actor, PlanId id, List<UnitId> asked, @Nullable LocalDate until) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		asked.forEach((unit) -> this.agencies.unit(actor.agency(), unit).orElseThrow(() -> new NotFound("unit")));
		if (until != null && until.isBefore(LocalDate.now(this.clock))) {
			throw new Refused("plan.consult.until.past");
		}
		NoSecrets.check(plan.text());
		plan.submit(actor, asked, until, this.clock.instant());
		this.impossible.refuse(plan);
		this.fit.checkDraft(plan);
		this.rounds.keep(plan, this.clock.instant());
		this.plans.save(plan);
		this.audit.append(actor, asked.isEmpty() ? "plan.submitted" : "plan.consulting", id.value(), "");
		this.process.finish(actor, id, PlanProcess.DRAFT, asked.isEmpty() ? PlanProcess.FORWARD : PlanProcess.CONSULT);
	}

}
