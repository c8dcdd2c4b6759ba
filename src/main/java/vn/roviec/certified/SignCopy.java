package vn.roviec.certified;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever may sign for the agency today signs a copy, by hand where it is on paper (NĐ
 * 30/2020, Điều 27).
 */
@Service
public class SignCopy {

	private final Plans plans;

	private final CertifiedCopies copies;

	private final SigningDelegations delegations;

	private final CopyNotes notes;

	private final AuditLog audit;

	private final Clock clock;

	SignCopy(Plans plans, CertifiedCopies copies, SigningDelegations delegations, CopyNotes notes, AuditLog audit,
			Clock clock) {
		this.plans = plans;
		this.copies = copies;
		this.delegations = delegations;
		this.notes = notes;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the officer may sign the copy now. */
	public boolean maySign(Actor actor, CertifiedCopy copy) {
		return copy.signed() == null && !actor.actsFor(copy.preparer())
				&& this.delegations.capacity(actor, LocalDate.now(this.clock)).isPresent();
	}

	/**
	 * Signs; the clerks are told.
	 * @throws Refused where the document is recalled, or the copy is the signer's own
	 * work
	 * @throws Conflict where it is signed
	 */
	@Transactional
	public void sign(Actor actor, PlanId id, UUID copy) {
		Plan plan = this.plans.get(actor.agency(), id);
		CertifiedCopy found = this.copies.find(actor.agency(), id, copy).orElseThrow(() -> new NotFound("copy"));
		SigningCapacity as = this.delegations.capacity(actor, LocalDate.now(this.clock))
			.orElseThrow(() -> new NotAllowed("certified.sign"));
		PrepareCopy.mustStand(plan);
		CertifiedCopy.Signed earlier = found.signed();
		if (earlier != null) {
			throw new Conflict("conflict.certified.signed", earlier.name(), earlier.at());
		}
		if (actor.actsFor(found.preparer())) {
			throw new Refused("certified.own");
		}
		if (!this.copies.sign(found, new CertifiedCopy.Signed(as.mark(), actor.officer(), actor.name(),
				actor.titleAs(as), this.clock.instant()))) {
			throw new Conflict("conflict.certified.signed", null, null);
		}
		this.audit.append(actor, "certified.signed", id.value(), as.mark() + " " + found.form().printed());
		this.notes.toNumber(plan, found);
	}

}
