package vn.roviec.certified;

import java.time.Clock;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.StoredFile;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.Plans;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The clerk prepares a copy of an issued plan for whoever may sign it. */
@Service
public class PrepareCopy {

	/** Most copies on paper at once. */
	public static final int MOST = 500;

	private static final int LONGEST = 4000;

	private final Plans plans;

	private final CertifiedCopies copies;

	private final PagesToCopy pages;

	private final Files files;

	private final CopyNotes notes;

	private final Agencies agencies;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	private final Clock clock;

	PrepareCopy(Plans plans, CertifiedCopies copies, PagesToCopy pages, Files files, CopyNotes notes, Agencies agencies,
			AuditLog audit, TransactionOperations transaction, Clock clock) {
		this.plans = plans;
		this.copies = copies;
		this.pages = pages;
		this.files = files;
		this.notes = notes;
		this.agencies = agencies;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Whether copies of the plan can be made now: it was issued and is not recalled. */
	public static boolean possible(Plan plan) {
		return plan.number() != null && plan.status() != PlanStatus.RECALLED;
	}

	/** Whether the plan was issued as a file with electronic signatures. */
	public boolean electronicOriginal(Plan plan) {
		return this.pages.electronicOriginal(plan);
	}

	/**
	 * Prepares the copy; whoever signs for the agency is told. Its pages are made before
	 * the transaction begins, for that takes a while.
	 * @throws Refused where it cannot be made, saying why
	 */
	public UUID prepare(Actor clerk, PlanId id, CopyOrder order) {
		Plan plan = this.plans.get(clerk.agency(), id);
		mustBePossible(clerk, plan);
		if (order.recipients().isBlank() || order.recipients().length() > LONGEST) {
			throw new Refused("certified.recipients.missing");
		}
		if (!order.electronic() && (order.copies() < 1 || order.copies() > MOST)) {
			throw new Refused("certified.copies.range", MOST);
		}
		byte[] content = this.pages.of(plan, order);
		UUID copy = UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> keep(clerk, plan, copy, order, content));
		return copy;
	}

	private void keep(Actor clerk, Plan plan, UUID id, CopyOrder order, byte[] content) {
		StoredFile stored = this.files.store(clerk, id, FilePurpose.COPIED,
				order.form().type().letters() + "-" + DocumentSymbol.of(plan).replace('/', '-') + ".pdf", content);
		CertifiedCopy copy = new CertifiedCopy(id, clerk.agency(), plan.id(), order.form(), order.electronic(),
				stored.id(), order.recipients().strip(), order.electronic() ? 0 : order.copies(), clerk.officer(),
				this.clock.instant(), null, null,
				order.form().type().symbol(this.agencies.agency(clerk.agency()).symbol()), null);
		this.copies.add(copy);
		this.audit.append(clerk, "certified.prepared", plan.id().value(), order.form().printed());
		this.notes.toSign(plan, copy);
	}

	/**
	 * Drops a copy that has no number yet.
	 * @throws Conflict where it has one
	 */
	public void drop(Actor clerk, PlanId id, UUID copy) {
		if (!clerk.holds(Role.CLERK)) {
			throw new NotAllowed("certified.drop");
		}
		CertifiedCopy found = this.copies.find(clerk.agency(), id, copy).orElseThrow(() -> new NotFound("copy"));
		this.transaction.executeWithoutResult((status) -> {
			if (!this.copies.drop(found)) {
				throw new Conflict("conflict.certified.issued", null, null);
			}
			this.audit.append(clerk, "certified.dropped", id.value(), found.form().printed());
		});
	}

	static void mustBePossible(Actor clerk, Plan plan) {
		if (!clerk.holds(Role.CLERK)) {
			throw new NotAllowed("certified.prepare");
		}
		mustStand(plan);
	}

	static void mustStand(Plan plan) {
		if (plan.status() == PlanStatus.RECALLED) {
			throw new Refused("certified.recalled", DocumentSymbol.of(plan));
		}
		if (plan.number() == null) {
			throw new Refused("certified.unissued");
		}
	}

}
