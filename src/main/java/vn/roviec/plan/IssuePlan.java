package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;
import vn.roviec.appendix.FulfilTask;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.register.RegisterEntry;
import vn.roviec.register.Registration;
import vn.roviec.register.TakeNumber;
import vn.roviec.signature.StampNumber;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clerk gives the signed plan its number and date and issues it (NĐ 30/2020, Điều 15
 * and 18): number, status and process move in one transaction. A task that waited for it
 * has its result.
 */
@Service
public class IssuePlan {

	/** Document type letters of a plan (NĐ 30/2020, Phụ lục III). */
	public static final String DOCUMENT_TYPE = "KH";

	private final Plans plans;

	private final Amendments amendments;

	private final MustFit fit;

	private final TakeNumber takeNumber;

	private final StampNumber stampNumber;

	private final PlanProcess process;

	private final FulfilTask fulfilTask;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	IssuePlan(Plans plans, Amendments amendments, MustFit fit, TakeNumber takeNumber, StampNumber stampNumber,
			PlanProcess process, FulfilTask fulfilTask, Agencies agencies, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.amendments = amendments;
		this.fit = fit;
		this.takeNumber = takeNumber;
		this.stampNumber = stampNumber;
		this.process = process;
		this.fulfilTask = fulfilTask;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void issue(Actor clerk, PlanId id) {
		if (!clerk.holds(Role.CLERK)) {
			throw new NotAllowed("plan.issue");
		}
		Plan plan = this.plans.getLocked(clerk.agency(), id);
		plan.mustBe(PlanStatus.NUMBERING);
		NoSecrets.check(plan.text());
		boolean amends = this.amendments.amended(plan).map((older) -> lock(clerk, plan, older)).isPresent();
		RegisterEntry entry = this.takeNumber.takeToday(clerk.agency(), registration(plan));
		plan.issue(clerk, entry.number(), entry.issuedOn(), this.clock.instant());
		this.plans.save(plan);
		this.stampNumber.stamp(clerk, id.value(), entry.number(), entry.issuedOn(), DocumentSymbol.of(plan));
		this.audit.append(clerk, "plan.issued", id.value(), DocumentSymbol.of(plan));
		this.process.finish(clerk, id, PlanProcess.ISSUE, amends ? PlanProcess.AMEND : PlanProcess.FORWARD);
		this.fulfilTask.issued(clerk, id.value(), DocumentSymbol.of(plan));
	}

	/** Of two plans that amend one row the second waits here, and then learns it. */
	private Plan lock(Actor clerk, Plan amending, Plan older) {
		Plan locked = this.plans.getLocked(clerk.agency(), older.id());
		this.fit.check(amending);
		return locked;
	}

	private Registration registration(Plan plan) {
		String unit = this.agencies.unit(plan.agency(), plan.draftingUnit())
			.map(Unit::name)
			.orElseThrow(() -> new NotFound("unit"));
		Signature signature = plan.signature();
		return new Registration(DOCUMENT_TYPE, plan.symbol(), LocalDate.now(this.clock), plan.title(),
				(signature != null) ? signature.signerTitle() : "", unit, plan.text().recipients(), plan.id().value());
	}

}
