package vn.roviec.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import vn.roviec.agency.Actor;
import vn.roviec.agency.SigningDelegation;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.Paper;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.workflow.Conflict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chairman, or the vice-chairman with a delegation for the day, signs the plan. */
@Service
public class SignPlan {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Plans plans;

	private final PlanPapers papers;

	private final PlanProcess process;

	private final SigningDelegations delegations;

	private final AuditLog audit;

	private final Clock clock;

	SignPlan(Plans plans, PlanPapers papers, PlanProcess process, SigningDelegations delegations, AuditLog audit,
			Clock clock) {
		this.plans = plans;
		this.papers = papers;
		this.process = process;
		this.delegations = delegations;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Signs what was shown.
	 * @param shown SHA-256 of the paper on the signer's screen
	 * @throws Conflict where the plan is no longer what was shown
	 */
	@Transactional
	public void sign(Actor actor, PlanId id, String shown) {
		Plan plan = this.plans.getLocked(actor.agency(), id);
		plan.mustBe(PlanStatus.SIGNING);
		Instant changed = plan.updatedAt();
		Paper paper = this.papers.toSign(plan, actor);
		Signature signature = plan.sign(actor, paper.sha256(), this.clock.instant());
		if (!paper.sha256().equals(shown)) {
			throw new Conflict("conflict.sign.changed", null, changed);
		}
		this.plans.save(plan);
		this.papers.keep(actor, id, paper);
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
