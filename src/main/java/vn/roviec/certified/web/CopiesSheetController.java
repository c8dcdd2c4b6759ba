package vn.roviec.certified.web;

import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.certified.CertifiedCopies;
import vn.roviec.certified.CertifiedCopy;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The certified copies of a plan, to be taken away. */
@Controller
class CopiesSheetController {

	private final Plans plans;

	private final CertifiedCopies copies;

	private final Sheets sheets;

	private final Spoken spoken;

	CopiesSheetController(Plans plans, CertifiedCopies copies, Sheets sheets, Spoken spoken) {
		this.plans = plans;
		this.copies = copies;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	@GetMapping("/plans/{id}/copies/sheet")
	SheetTable sheet(Actor actor, @PathVariable UUID id) {
		Plan plan = this.plans.get(actor.agency(), new PlanId(id));
		return this.sheets
			.titled(actor.agency(), this.spoken.words("certified.sheet", DocumentSymbol.of(plan).replace('/', '-')))
			.column("certified.form", 24)
			.column("plans.number", 16)
			.column("certified.medium", 30)
			.column("plan.register.date", 14)
			.column("plan.register.signer", 30)
			.column("certified.recipients", 44)
			.column("plans.status", 16)
			.of(this.copies.of(actor.agency(), plan.id()).stream().map(this::cells).toList());
	}

	private List<String> cells(CertifiedCopy copy) {
		CertifiedCopy.Signed by = copy.signed();
		return List.of(copy.form().printed(), copy.documentNumber(),
				copy.electronic() ? this.spoken.words("certified.medium.file")
						: this.spoken.words("certified.medium.paper.count", copy.copies()),
				this.spoken.day(copy.issuedOn()), (by != null) ? by.capacity() + " " + by.name() : "",
				String.join("; ", copy.recipientLines()), this.spoken.words("certified.state." + copy.state()));
	}

}
