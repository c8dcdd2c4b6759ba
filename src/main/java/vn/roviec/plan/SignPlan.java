package vn.roviec.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import vn.roviec.agency.Actor;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.SigningDelegation;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.Paper;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.signature.Pin;
import vn.roviec.signature.SignPdf;
import vn.roviec.signature.SignedPdf;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.Refused;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The chairman, or whoever has a delegation for the day, signs the plan: with the own key
 * where there is one, else on paper.
 */
@Service
public class SignPlan {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Plans plans;

	private final PlanPapers papers;

	private final MustFit fit;

	private final SignPdf signPdf;

	private final PlanProcess process;

	private final SigningDelegations delegations;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	private final Clock clock;

	SignPlan(Plans plans, PlanPapers papers, MustFit fit, SignPdf signPdf, PlanProcess process,
			SigningDelegations delegations, AuditLog audit, TransactionOperations transaction, Clock clock) {
		this.plans = plans;
		this.papers = papers;
		this.fit = fit;
		this.signPdf = signPdf;
		this.process = process;
		this.delegations = delegations;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Signs what was shown. Printing and the signature itself take a while, so they are
	 * made before the plan is locked, and count only where it has not moved meanwhile.
	 * @param shown SHA-256 of the paper on the signer's screen
	 * @param pin opens the signer's key; not asked where the signer has none here
	 * @throws Conflict where the plan is no longer what was shown
	 * @throws Refused where the key does not open
	 */
	public void sign(Actor actor, PlanId id, String shown, Pin pin) {
		Plan plan = this.plans.get(actor.agency(), id);
		plan.mustBe(PlanStatus.SIGNING);
		this.fit.check(plan);
		Instant changed = plan.updatedAt();
		Paper paper = this.papers.toSign(plan, actor);
		plan.sign(actor, capacity(actor), paper.sha256(), this.clock.instant());
		if (!paper.sha256().equals(shown)) {
			throw new Conflict("conflict.sign.changed", null, changed);
		}
		SignedPdf signed = this.signPdf.electronic(actor) ? this.signPdf.sign(actor, paper.bytes(), actor.name(), pin)
				: null;
		this.transaction.executeWithoutResult((status) -> record(actor, plan, paper, signed));
	}

	private void record(Actor actor, Plan seen, Paper paper, @Nullable SignedPdf signed) {
		Plan plan = this.plans.getLocked(actor.agency(), seen.id());
		plan.mustBe(PlanStatus.SIGNING);
		if (plan.version() != seen.version()) {
			throw new Conflict("conflict.sign.changed", null, plan.updatedAt());
		}
		Signature signature = plan.sign(actor, capacity(actor), paper.sha256(), this.clock.instant());
		this.plans.save(plan);
		this.papers.keep(actor, plan.id(), paper);
		if (signed != null) {
			this.signPdf.keep(actor, plan.id().value(), plan.title(), signed);
		}
		this.audit.append(actor, "plan.signed", plan.id().value(), words(actor, signature));
		this.process.finish(actor, plan.id(), PlanProcess.SIGN, PlanProcess.FORWARD);
	}

	private @Nullable SigningCapacity capacity(Actor actor) {
		return this.delegations.capacity(actor, LocalDate.now(this.clock)).orElse(null);
	}

	/** The capacity; where it was delegated, in whose place and how long too. */
	private String words(Actor actor, Signature signature) {
		if (!signature.as().delegated()) {
			return signature.capacity();
		}
		return this.delegations.of(actor.agency(), actor.officer(), LocalDate.now(this.clock))
			.map((delegation) -> signature.capacity() + " " + said(delegation))
			.orElse(signature.capacity());
	}

	private static String said(SigningDelegation delegation) {
		String days = DAY.format(delegation.firstDay()) + " – " + DAY.format(delegation.lastDay());
		return delegation.from() + ", " + days + (delegation.scope().isBlank() ? "" : ", " + delegation.scope())
				+ (delegation.basis().isBlank() ? "" : ", " + delegation.basis());
	}

}
