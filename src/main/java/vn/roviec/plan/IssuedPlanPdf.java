package vn.roviec.plan;

import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.distribution.IssuedCopies;
import vn.roviec.distribution.IssuedCopy;

import org.springframework.stereotype.Component;

/**
 * The issued plan as recipients get it: the file with its signatures and seal, else its
 * PDF with number and date.
 */
@Component
class IssuedPlanPdf implements IssuedCopies {

	private final Plans plans;

	private final PlanPapers papers;

	IssuedPlanPdf(Plans plans, PlanPapers papers) {
		this.plans = plans;
		this.papers = papers;
	}

	@Override
	public IssuedCopy of(AgencyId agency, UUID id) {
		Plan plan = this.plans.get(agency, new PlanId(id));
		return new IssuedCopy(DocumentSymbol.of(plan).replaceAll("[^\\w-]+", "-") + ".pdf", "application/pdf",
				this.papers.now(plan).bytes());
	}

}
