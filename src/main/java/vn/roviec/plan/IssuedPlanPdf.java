package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.distribution.IssuedCopies;
import vn.roviec.distribution.IssuedCopy;
import vn.roviec.document.RenderPlanPdf;

import org.springframework.stereotype.Component;

/** The issued plan as recipients get it: its PDF with number and date. */
@Component
class IssuedPlanPdf implements IssuedCopies {

	private final Plans plans;

	private final SheetOfPlan sheets;

	private final RenderPlanPdf render;

	private final Clock clock;

	IssuedPlanPdf(Plans plans, SheetOfPlan sheets, RenderPlanPdf render, Clock clock) {
		this.plans = plans;
		this.sheets = sheets;
		this.render = render;
		this.clock = clock;
	}

	@Override
	public IssuedCopy of(AgencyId agency, UUID id) {
		Plan plan = this.plans.get(agency, new PlanId(id));
		LocalDate issued = Objects.requireNonNullElse(plan.issuedOn(), LocalDate.now(this.clock));
		return new IssuedCopy(DocumentSymbol.of(plan).replaceAll("[^\\w-]+", "-") + ".pdf", "application/pdf",
				this.render.render(this.sheets.of(plan), issued.atStartOfDay(this.clock.getZone()).toInstant())
					.bytes());
	}

}
