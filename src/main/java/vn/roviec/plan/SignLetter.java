package vn.roviec.plan;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.Paper;
import vn.roviec.plan.process.LetterProcess;
import vn.roviec.signature.Pin;
import vn.roviec.signature.SignedPdf;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Processes;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The chairman, or whoever has a delegation for the day, signs a letter of correction or
 * sends it back with words.
 */
@Service
public class SignLetter {

	private final Corrections corrections;

	private final Plans plans;

	private final LetterPapers papers;

	private final SignPaper signing;

	private final LetterProcess process;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	private final Clock clock;

	SignLetter(Corrections corrections, Plans plans, LetterPapers papers, SignPaper signing, LetterProcess process,
			AuditLog audit, TransactionOperations transaction, Clock clock) {
		this.corrections = corrections;
		this.plans = plans;
		this.papers = papers;
		this.signing = signing;
		this.process = process;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Signs what was shown.
	 * @param shown SHA-256 of the paper on the signer's screen
	 * @param pin opens the signer's key; not asked where the signer has none here
	 * @throws Conflict where the letter is no longer what was shown
	 * @throws Refused where it is the signer's own, or the key does not open
	 */
	public void sign(Actor actor, UUID id, String shown, Pin pin) {
		Correction letter = this.corrections.find(actor.agency(), id).orElseThrow(() -> new NotFound("correction"));
		SigningCapacity as = mayDecide(actor, letter);
		Paper paper = this.papers.toSign(letter, actor, as);
		SignedPdf signed = this.signing.sign(actor, paper, shown, letter.writtenAt(), pin);
		this.transaction.executeWithoutResult((status) -> record(actor, letter, as, paper, signed));
	}

	private void record(Actor actor, Correction seen, SigningCapacity as, Paper paper, @Nullable SignedPdf signed) {
		Correction letter = open(actor, seen.id());
		if (!letter.words().equals(seen.words())) {
			throw new Conflict("conflict.sign.changed", null, letter.writtenAt());
		}
		this.corrections.sign(letter, new Correction.Signed(as.mark(), actor.officer(), actor.name(), actor.titleAs(as),
				this.clock.instant()));
		Plan plan = this.plans.get(actor.agency(), letter.plan());
		this.signing.keep(actor, letter.id(), SheetOfCorrection.subject(plan), paper, signed);
		this.audit.append(actor, "plan.correction-signed", plan.id().value(), this.signing.words(actor, as));
		this.process.finish(actor, letter.id(), LetterProcess.SIGN, LetterProcess.FORWARD);
	}

	/**
	 * Sends it back to its writer.
	 * @throws Refused where no words say why
	 */
	public void sendBack(Actor actor, UUID id, String words) {
		if (words.isBlank()) {
			throw new Refused("plan.return.words.missing");
		}
		this.transaction.executeWithoutResult((status) -> {
			Correction letter = open(actor, id);
			mayDecide(actor, letter);
			this.corrections.sendBack(letter, words.strip());
			this.audit.append(actor, "plan.correction-returned", letter.plan().value(), words.strip());
			this.process.finish(actor, id, LetterProcess.SIGN, Processes.RETURN);
		});
	}

	private Correction open(Actor actor, UUID id) {
		Correction letter = this.corrections.lock(actor.agency(), id).orElseThrow(() -> new NotFound("correction"));
		if (!letter.state().equals("written")) {
			throw new Conflict("conflict.correction." + letter.state(), null, null);
		}
		return letter;
	}

	private SigningCapacity mayDecide(Actor actor, Correction letter) {
		SigningCapacity as = this.signing.capacity(actor);
		if (as == null) {
			throw new NotAllowed("plan.correction.sign");
		}
		if (actor.actsFor(letter.writer())) {
			throw new Refused("plan.correction.own");
		}
		return as;
	}

}
