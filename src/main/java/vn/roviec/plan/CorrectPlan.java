package vn.roviec.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.LetterProcess;
import vn.roviec.register.DocumentType;
import vn.roviec.intake.SecrecyMark;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the official letter that corrects errors of form in an issued plan; errors of
 * content need an amending plan (NĐ 30/2020, Điều 18).
 */
@Service
@Transactional
public class CorrectPlan {

	private final Plans plans;

	private final Corrections corrections;

	private final LetterProcess process;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	CorrectPlan(Plans plans, Corrections corrections, LetterProcess process, Agencies agencies, AuditLog audit,
			Clock clock) {
		this.plans = plans;
		this.corrections = corrections;
		this.process = process;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the officer may write such a letter now. */
	public static boolean mayWrite(Actor actor, Plan plan) {
		return plan.status().inForce()
				&& (actor.actsFor(plan.drafter()) || actor.heads(plan.draftingUnit()) || actor.holds(Role.CLERK));
	}

	/**
	 * Writes the letter and hands it to who signs it.
	 * @throws Refused where nothing is written
	 */
	public void write(Actor actor, PlanId id, String words) {
		Plan plan = this.plans.get(actor.agency(), id);
		if (!plan.status().inForce()) {
			throw plan.moved();
		}
		if (!mayWrite(actor, plan)) {
			throw new NotAllowed("plan.correct");
		}
		mustSay(words);
		Correction letter = new Correction(UUID.randomUUID(), actor.agency(), id, words.strip(), actor.officer(),
				this.clock.instant(), "", null, null, null,
				DocumentType.LETTER.symbol(this.agencies.agency(actor.agency()).symbol()), null);
		this.corrections.add(letter);
		this.audit.append(actor, "plan.correction-written", id.value(), letter.words());
		this.process.start(letter);
	}

	/**
	 * Writes a letter anew that its signer sent back, and hands it in again.
	 * @throws Refused where nothing is written
	 */
	public void rewrite(Actor actor, UUID id, String words) {
		Correction letter = find(actor, id);
		mustSay(words);
		this.corrections.rewrite(letter, words.strip(), this.clock.instant());
		this.audit.append(actor, "plan.correction-written", letter.plan().value(), words.strip());
		this.process.finish(actor, id, LetterProcess.REWRITE, LetterProcess.FORWARD);
	}

	/** Gives a letter up that its signer sent back. */
	public void drop(Actor actor, UUID id) {
		Correction letter = find(actor, id);
		Instant now = this.clock.instant();
		this.corrections.drop(letter, now);
		this.audit.append(actor, "plan.correction-dropped", letter.plan().value(), letter.words());
		this.process.finish(actor, id, LetterProcess.REWRITE, LetterProcess.DROP);
	}

	private Correction find(Actor actor, UUID id) {
		return this.corrections.lock(actor.agency(), id).orElseThrow(() -> new NotFound("correction"));
	}

	private static void mustSay(String words) {
		if (words.isBlank()) {
			throw new Refused("plan.correction.words.missing");
		}
		SecrecyMark.inTitle(words).ifPresent((mark) -> {
			throw new Refused("register.secret", mark);
		});
	}

}
