package vn.roviec.plan;

import java.util.Objects;

import vn.roviec.audit.AuditLog;
import vn.roviec.distribution.DistributeCopies;
import vn.roviec.distribution.DistributedDocument;
import vn.roviec.signature.SealPdf;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals an issued letter of correction and sends it to everybody on the plan's list of
 * recipients, as the plan itself was.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SendLetter {

	private final Corrections corrections;

	private final Plans plans;

	private final DistributePlan lines;

	private final DistributeCopies copies;

	private final SealPdf sealPdf;

	private final AuditLog audit;

	SendLetter(Corrections corrections, Plans plans, DistributePlan lines, DistributeCopies copies, SealPdf sealPdf,
			AuditLog audit) {
		this.corrections = corrections;
		this.plans = plans;
		this.lines = lines;
		this.copies = copies;
		this.sealPdf = sealPdf;
		this.audit = audit;
	}

	/** Seals it, in the name of the clerk who issued it. */
	public void seal(Correction letter) {
		this.sealPdf.seal(letter.agency(), this.corrections.issuer(letter), letter.id());
		this.audit.append(letter.agency(), "plan.correction-sealed", letter.plan().value(), letter.documentNumber());
	}

	/** Sends once, whatever is retried. */
	public void send(Correction letter) {
		Plan plan = this.plans.get(letter.agency(), letter.plan());
		this.copies.distribute(letter.agency(),
				new DistributedDocument(letter.id(), "Công văn", SheetOfCorrection.subject(plan),
						letter.documentNumber(), Objects.requireNonNull(letter.issuedOn()), "/letters/" + letter.id()),
				this.lines.lines(plan));
	}

}
