package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import vn.roviec.agency.Actor;
import vn.roviec.agency.SigningDelegation;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.workflow.Conflict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chairman, or the vice-chairman with a delegation for the day, signs the plan. */
@Service
public class SignPlan {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Plans plans;

	private final ComposePlan compose;

	private final PlanProcess process;

	private final SigningDelegations delegations;

	private final AuditLog audit;

	private final Clock clock;

	SignPlan(Plans plans, ComposePlan compose, PlanProcess process, SigningDelegations delegations, AuditLog audit,
			Clock clock) {
		this.plans = plans;
		this.compose = compose;
		this.process = process;
		this.delegations = delegations;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Signs what was shown.
	 * @param shown SHA-256 of the text on the signer's screen
	 * @throws Conflict where the plan is no longer what was shown
	 */
	@Transactional
	public void sign(Actor actor, PlanId id, String shown) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		String hash = this.compose.hash(plan);
		if (plan.status() == PlanStatus.SIGNING && !hash.equals(shown)) {
			throw new Conflict("conflict.sign.changed", null, plan.updatedAt());
		}
		Signature signature = plan.sign(actor, hash, this.clock.instant());
		this.plans.save(plan);
		this.audit.append(actor, "plan.signed", id.value(), words(actor, signature));
		this.process.finish(actor, id, PlanProcess.SIGN, PlanProcess.FORWARD);
	}

	/** The capacity; where it is KT., in whose place and under which delegation too. */
	private String words(Actor actor, Signature signature) {
		if (!signature.deputy()) {
			return signature.capacity();
		}
		return this.delegations.of(actor.agency(), actor.officer(), LocalDate.now(this.clock))
			.map((delegation) -> signature.capacity() + " " + said(delegation))
			.orElse(signature.capacity());
	}

	private static String said(SigningDelegation delegation) {
		String days = DAY.format(delegation.firstDay()) + " – " + DAY.format(delegation.lastDay());
		return delegation.from() + ", " + days + (delegation.scope().isBlank() ? "" : ", " + delegation.scope());
	}

}
