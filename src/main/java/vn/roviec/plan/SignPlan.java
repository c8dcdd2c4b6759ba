package vn.roviec.plan;

import java.time.Clock;
import java.time.Instant;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.Paper;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.signature.Pin;
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

	private final Plans plans;

	private final PlanPapers papers;

	private final MustFit fit;

	private final SignPaper signing;

	private final PlanProcess process;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	private final Clock clock;

	SignPlan(Plans plans, PlanPapers papers, MustFit fit, SignPaper signing, PlanProcess process, AuditLog audit,
			TransactionOperations transaction, Clock clock) {
		this.plans = plans;
		this.papers = papers;
		this.fit = fit;
		this.signing = signing;
		this.process = process;
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
		sign(actor, id, shown, pin, null);
	}

	/**
	 * As above, by hand on paper though the signer has a key here.
	 * @param why the network is away, or the office wants paper; the record says so
	 */
	public void signByHand(Actor actor, PlanId id, String shown, String why) {
		if (why.isBlank()) {
			throw new Refused("plan.sign.hand.missing");
		}
		sign(actor, id, shown, Pin.none(), why.strip());
	}

	private void sign(Actor actor, PlanId id, String shown, Pin pin, @Nullable String byHand) {
		Plan plan = this.plans.get(actor.agency(), id);
		plan.mustBe(PlanStatus.SIGNING);
		this.fit.check(plan);
		Instant changed = plan.updatedAt();
		Paper paper = this.papers.toSign(plan, actor);
		plan.sign(actor, this.signing.capacity(actor), paper.sha256(), this.clock.instant());
		this.signing.mustBeShown(paper, shown, changed);
		SignedPdf signed = (byHand == null) ? this.signing.sign(actor, paper, shown, changed, pin) : null;
		this.transaction.executeWithoutResult((status) -> record(actor, plan, paper, signed, byHand));
	}

	private void record(Actor actor, Plan seen, Paper paper, @Nullable SignedPdf signed, @Nullable String byHand) {
		Plan plan = this.plans.getLocked(actor.agency(), seen.id());
		plan.mustBe(PlanStatus.SIGNING);
		if (plan.version() != seen.version()) {
			throw new Conflict("conflict.sign.changed", null, plan.updatedAt());
		}
		Signature signature = plan.sign(actor, this.signing.capacity(actor), paper.sha256(), this.clock.instant());
		this.plans.save(plan);
		this.signing.keep(actor, plan.id().value(), plan.title(), paper, signed);
		this.audit.append(actor, "plan.signed", plan.id().value(),
				this.signing.words(actor, signature.as()) + ((byHand != null) ? " · Ký tay trên giấy: " + byHand : ""));
		this.process.finish(actor, plan.id(), PlanProcess.SIGN, PlanProcess.FORWARD);
	}

}
