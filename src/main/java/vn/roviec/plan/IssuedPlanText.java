package vn.roviec.plan;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.distribution.IssuedCopies;
import vn.roviec.distribution.IssuedCopy;

import org.springframework.stereotype.Component;

/** The issued plan as recipients get it: the text that was signed, with its number. */
@Component
class IssuedPlanText implements IssuedCopies {

	private final Plans plans;

	private final ComposePlan compose;

	IssuedPlanText(Plans plans, ComposePlan compose) {
		this.plans = plans;
		this.compose = compose;
	}

	@Override
	public IssuedCopy of(AgencyId agency, UUID id) {
		Plan plan = this.plans.get(agency, new PlanId(id));
		return new IssuedCopy(DocumentSymbol.of(plan).replaceAll("[^\\w-]+", "-") + ".txt", "text/plain;charset=UTF-8",
				this.compose.text(plan).getBytes(StandardCharsets.UTF_8));
	}

}
