package vn.roviec.plan.web;

import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.plan.Correction;
import vn.roviec.plan.Corrections;
import vn.roviec.plan.Plan;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Tells of the letters that correct a plan. */
@Component
class PlanCorrections {

	private final Corrections corrections;

	private final PlanDocuments documents;

	private final Spoken spoken;

	PlanCorrections(Corrections corrections, PlanDocuments documents, Spoken spoken) {
		this.corrections = corrections;
		this.documents = documents;
		this.spoken = spoken;
	}

	List<Letter> of(Plan plan, Actor actor) {
		return this.corrections.of(plan.agency(), plan.id()).stream().map((one) -> letter(plan, one, actor)).toList();
	}

	private Letter letter(Plan plan, Correction one, Actor actor) {
		return new Letter(one.id(), one.documentNumber(), this.spoken.day(one.issuedOn()), one.words(), one.state(),
				"/letters/" + one.id(), this.documents.copiesOf(plan, one.id(), actor));
	}

	/**
	 * A letter.
	 *
	 * @param number "12/UBND", "…/UBND" while there is none
	 * @param issued its day, blank while there is none
	 * @param state message key after "plan.correction."
	 * @param href where it is read, signed and numbered
	 */
	record Letter(UUID id, String number, String issued, String words, String state, String href,
			List<PlanDocuments.Copy> copies) {
	}

}
