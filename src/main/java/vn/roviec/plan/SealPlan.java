package vn.roviec.plan;

import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals the issued plan: the record keeps the hash of what was signed and numbered. */
@Service
public class SealPlan {

	private final ComposePlan compose;

	private final AuditLog audit;

	SealPlan(ComposePlan compose, AuditLog audit) {
		this.compose = compose;
		this.audit = audit;
	}

	@Transactional
	public void seal(Plan plan) {
		this.audit.append(plan.agency(), "plan.sealed", plan.id().value(), this.compose.hash(plan));
	}

}
