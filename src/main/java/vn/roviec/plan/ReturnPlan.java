package vn.roviec.plan;

import java.time.Clock;
import java.util.Map;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.workflow.Processes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever approves, checks or signs sends the plan back to its drafter, with words. */
@Service
public class ReturnPlan {

	private static final Map<PlanStatus, String> TASKS = Map.of(PlanStatus.APPROVING, PlanProcess.APPROVE,
			PlanStatus.CHECKING, PlanProcess.CHECK, PlanStatus.SIGNING, PlanProcess.SIGN);

	private final Plans plans;

	private final PlanProcess process;

	private final AuditLog audit;

	private final Clock clock;

	ReturnPlan(Plans plans, PlanProcess process, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Sends the plan back.
	 * @param from the step that the actor saw: APPROVING, CHECKING or SIGNING
	 */
	@Transactional
	public void sendBack(Actor actor, PlanId id, PlanStatus from, String words) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.sendBack(actor, from, words, this.clock.instant());
		this.plans.save(plan);
		this.audit.append(actor, "plan.returned", id.value(), words);
		this.process.finish(actor, id, TASKS.get(from), Processes.RETURN);
	}

}
