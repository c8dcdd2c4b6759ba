package vn.roviec.plan;

import java.time.LocalDate;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.LetterProcess;
import vn.roviec.register.DocumentType;
import vn.roviec.register.NoteEntry;
import vn.roviec.register.RegisterEntry;
import vn.roviec.register.Registration;
import vn.roviec.register.TakeNumber;
import vn.roviec.signature.StampNumber;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clerk numbers a signed letter of correction in the book of letters. */
@Service
public class IssueCorrection {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Plans plans;

	private final Corrections corrections;

	private final TakeNumber takeNumber;

	private final NoteEntry register;

	private final StampNumber stampNumber;

	private final LetterProcess process;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	IssueCorrection(Plans plans, Corrections corrections, TakeNumber takeNumber, NoteEntry register,
			StampNumber stampNumber, LetterProcess process, Agencies agencies, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.corrections = corrections;
		this.takeNumber = takeNumber;
		this.register = register;
		this.stampNumber = stampNumber;
		this.process = process;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void issue(Actor clerk, UUID id) {
		if (!clerk.holds(Role.CLERK)) {
			throw new NotAllowed("plan.correction.issue");
		}
		Correction found = this.corrections.lock(clerk.agency(), id).orElseThrow(() -> new NotFound("correction"));
		Plan plan = this.plans.get(clerk.agency(), found.plan());
		RegisterEntry entry = this.takeNumber.takeToday(clerk.agency(), registration(plan, found));
		if (!this.corrections.number(found, entry.number(), entry.issuedOn(), clerk.officer())) {
			throw new Conflict("conflict.correction.issued", null, null);
		}
		String number = entry.documentNumber().toString();
		this.stampNumber.stamp(clerk, id, entry.number(), entry.issuedOn(), number);
		this.register.note(plan.agency(), plan.id().value(),
				"Đính chính bằng công văn số " + number + " ngày " + DAY.format(entry.issuedOn()));
		this.audit.append(clerk, "plan.corrected", plan.id().value(), number);
		this.process.finish(clerk, id, LetterProcess.ISSUE, LetterProcess.FORWARD);
	}

	private Registration registration(Plan plan, Correction letter) {
		Correction.Signed signed = letter.signed();
		if (signed == null) {
			throw new Conflict("conflict.correction.unsigned", null, null);
		}
		String unit = this.agencies.unit(plan.agency(), plan.draftingUnit()).map(Unit::name).orElse("");
		return new Registration(DocumentType.LETTER.letters(), letter.symbol(), LocalDate.now(this.clock),
				SheetOfCorrection.subject(plan), signed.title(), unit, plan.text().recipients(), letter.id());
	}

}
