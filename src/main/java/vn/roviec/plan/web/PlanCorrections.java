package vn.roviec.plan.web;

import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.plan.Correction;
import vn.roviec.plan.Corrections;
import vn.roviec.plan.Plan;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Tells of the letters that correct a plan, and what the reader can do with each. */
@Component
class PlanCorrections {

	private final Corrections corrections;

	private final PlanDocuments documents;

	private final SigningDelegations delegations;

	private final Spoken spoken;

	PlanCorrections(Corrections corrections, PlanDocuments documents, SigningDelegations delegations, Spoken spoken) {
		this.corrections = corrections;
		this.documents = documents;
		this.delegations = delegations;
		this.spoken = spoken;
	}

	List<Letter> of(Plan plan, Actor actor) {
		return this.corrections.of(plan.agency(), plan.id()).stream().map((one) -> letter(plan, one, actor)).toList();
	}

	private Letter letter(Plan plan, Correction one, Actor actor) {
		boolean signs = one.signed() == null && !actor.actsFor(one.writer())
				&& this.delegations.capacity(actor, this.spoken.today()).isPresent();
		boolean numbers = one.signed() != null && one.number() == null && actor.holds(Role.CLERK);
		return new Letter(one.id(), one.documentNumber(), this.spoken.day(one.issuedOn()), one.words(), one.state(),
				"/plans/" + plan.id() + "/corrections/" + one.id(), signs, numbers,
				this.documents.copiesOf(plan, one.id(), actor));
	}

	/**
	 * A letter.
	 *
	 * @param number "12/UBND", "…/UBND" while there is none
	 * @param issued its day, blank while there is none
	 * @param state message key after "plan.correction."
	 * @param href where it is signed, numbered and read
	 * @param signs whether the reader may sign it now
	 * @param numbers whether the reader may number it now
	 */
	record Letter(UUID id, String number, String issued, String words, String state, String href, boolean signs,
			boolean numbers, List<PlanDocuments.Copy> copies) {
	}

}
