package vn.roviec.certified;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.Files;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.register.RegisterEntry;
import vn.roviec.register.Registration;
import vn.roviec.register.TakeNumber;
import vn.roviec.signature.CornerFile;
import vn.roviec.signature.SignCorner;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clerk numbers a signed copy in the book of copies; an electronic one gets the
 * agency's signature at its top right.
 */
@Service
public class IssueCopy {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Plans plans;

	private final CertifiedCopies copies;

	private final TakeNumber takeNumber;

	private final SignCorner signCorner;

	private final Files files;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	IssueCopy(Plans plans, CertifiedCopies copies, TakeNumber takeNumber, SignCorner signCorner, Files files,
			Agencies agencies, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.copies = copies;
		this.takeNumber = takeNumber;
		this.signCorner = signCorner;
		this.files = files;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Numbers the copy, today.
	 * @throws Refused where the document is recalled, the copy is not signed, or the
	 * agency has no key for an electronic one
	 * @throws Conflict where the copy has its number
	 */
	@Transactional
	public void issue(Actor clerk, PlanId id, UUID copy) {
		if (!clerk.holds(Role.CLERK)) {
			throw new NotAllowed("certified.issue");
		}
		Plan plan = this.plans.getLocked(clerk.agency(), id);
		CertifiedCopy found = this.copies.find(clerk.agency(), id, copy).orElseThrow(() -> new NotFound("copy"));
		PrepareCopy.mustStand(plan);
		CertifiedCopy.Signed signed = found.signed();
		if (signed == null) {
			throw new Refused("certified.unsigned");
		}
		if (found.electronic() && !this.signCorner.possible(clerk.agency())) {
			throw new Refused("certified.seal.none");
		}
		RegisterEntry entry = this.takeNumber.takeToday(clerk.agency(), registration(clerk, plan, found, signed));
		if (!this.copies.number(found, entry.number(), entry.issuedOn())) {
			throw new Conflict("conflict.certified.issued", null, null);
		}
		if (found.electronic()) {
			seal(clerk, plan, found, entry);
		}
		this.audit.append(clerk, "certified.issued", id.value(), entry.documentNumber().toString());
	}

	private Registration registration(Actor clerk, Plan plan, CertifiedCopy copy, CertifiedCopy.Signed signed) {
		String office = this.agencies.unit(plan.agency(), clerk.positions().get(0).unit()).map(Unit::name).orElse("");
		return new Registration(copy.form().type().letters(), copy.symbol(), LocalDate.now(this.clock), title(plan),
				signed.title(), office, copy.recipients(), copy.id(), copy.copies());
	}

	private void seal(Actor clerk, Plan plan, CertifiedCopy copy, RegisterEntry entry) {
		ByteArrayOutputStream pages = new ByteArrayOutputStream();
		this.files.copyTo(clerk.agency(), copy.pages(), pages);
		String agency = this.agencies.agency(clerk.agency()).name();
		this.signCorner.sign(clerk.agency(), clerk.officer(),
				new CornerFile(copy.id(), plan.id().value(), entry.documentNumber().toString(),
						copy.form().printed() + " " + title(plan), List.of(copy.form().printed(), agency)),
				pages.toByteArray());
	}

	private static String title(Plan plan) {
		return "Kế hoạch số " + DocumentSymbol.of(plan) + " ngày " + DAY.format(Objects.requireNonNull(plan.issuedOn()))
				+ " (" + plan.title() + ")";
	}

}
