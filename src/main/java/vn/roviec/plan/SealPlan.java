package vn.roviec.plan;

import vn.roviec.audit.AuditLog;
import vn.roviec.signature.SealPdf;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the issued plan: its file gets the agency's own signature where it has electronic
 * ones, so do the files that go with it, and the record keeps the hash of what was signed
 * and numbered.
 */
@Service
public class SealPlan {

	private final ComposePlan compose;

	private final SealPdf sealPdf;

	private final Annexes annexes;

	private final AuditLog audit;

	SealPlan(ComposePlan compose, SealPdf sealPdf, Annexes annexes, AuditLog audit) {
		this.compose = compose;
		this.sealPdf = sealPdf;
		this.annexes = annexes;
		this.audit = audit;
	}

	@Transactional
	public void seal(Plan plan) {
		this.sealPdf.seal(plan.agency(), plan.updatedBy(), plan.id().value());
		this.annexes.seal(plan, plan.updatedBy());
		this.audit.append(plan.agency(), "plan.sealed", plan.id().value(), this.compose.hash(plan));
	}

}
