package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.Role;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.audit.AuditLog;
import vn.roviec.intake.SecrecyMark;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.register.DocumentType;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes and signs the official letter that corrects errors of form in an issued plan;
 * errors of content need an amending plan (NĐ 30/2020, Điều 18).
 */
@Service
@Transactional
public class CorrectPlan {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final Plans plans;

	private final Corrections corrections;

	private final SigningDelegations delegations;

	private final Agencies agencies;

	private final Notify notify;

	private final MessageSource messages;

	private final AuditLog audit;

	private final Clock clock;

	CorrectPlan(Plans plans, Corrections corrections, SigningDelegations delegations, Agencies agencies, Notify notify,
			MessageSource messages, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.corrections = corrections;
		this.delegations = delegations;
		this.agencies = agencies;
		this.notify = notify;
		this.messages = messages;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the officer may write such a letter now. */
	public static boolean mayWrite(Actor actor, Plan plan) {
		return plan.status().inForce()
				&& (actor.actsFor(plan.drafter()) || actor.heads(plan.draftingUnit()) || actor.holds(Role.CLERK));
	}

	/**
	 * Writes the letter; the chairman is told.
	 * @throws Refused where nothing is written
	 */
	public void write(Actor actor, PlanId id, String words) {
		Plan plan = this.plans.get(actor.agency(), id);
		if (!plan.status().inForce()) {
			throw plan.moved();
		}
		if (!mayWrite(actor, plan)) {
			throw new NotAllowed("plan.correct");
		}
		if (words.isBlank()) {
			throw new Refused("plan.correction.words.missing");
		}
		SecrecyMark.inTitle(words).ifPresent((mark) -> {
			throw new Refused("register.secret", mark);
		});
		Correction letter = new Correction(UUID.randomUUID(), actor.agency(), id, words.strip(), actor.officer(),
				this.clock.instant(), null, null,
				DocumentType.LETTER.symbol(this.agencies.agency(actor.agency()).symbol()), null);
		this.corrections.add(letter);
		this.audit.append(actor, "plan.correction-written", id.value(), letter.words());
		tell(plan, letter, "sign", this.agencies.holding(actor.agency(), Role.CHAIRMAN));
	}

	/**
	 * Signs the letter in the capacity of the day; the clerks are told.
	 * @throws Refused where it is the signer's own
	 */
	public void sign(Actor actor, PlanId id, UUID letter) {
		Plan plan = this.plans.get(actor.agency(), id);
		Correction found = find(actor, id, letter);
		SigningCapacity as = this.delegations.capacity(actor, LocalDate.now(this.clock))
			.orElseThrow(() -> new NotAllowed("plan.correction.sign"));
		if (actor.actsFor(found.writer())) {
			throw new Refused("plan.correction.own");
		}
		if (!this.corrections.sign(found, new Correction.Signed(as.mark(), actor.officer(), actor.name(),
				actor.titleAs(as), this.clock.instant()))) {
			throw new Conflict("conflict.correction.signed", null, null);
		}
		this.audit.append(actor, "plan.correction-signed", id.value(), as.mark());
		tell(plan, found, "number", this.agencies.holding(actor.agency(), Role.CLERK));
	}

	private Correction find(Actor actor, PlanId plan, UUID letter) {
		return this.corrections.find(actor.agency(), letter)
			.filter((one) -> one.plan().equals(plan))
			.orElseThrow(() -> new NotFound("correction"));
	}

	private void tell(Plan plan, Correction letter, String what, List<Officer> told) {
		String text = this.messages.getMessage("plan.correction.notice." + what,
				new Object[] { DocumentSymbol.of(plan) }, VIETNAMESE);
		Notice notice = new Notice("correction:" + letter.id() + ":" + what, NoticeKind.REMINDER, plan.id().value(),
				text, "/plans/" + plan.id() + "?tab=documents");
		told.forEach((officer) -> this.notify.tell(plan.agency(), officer.id(), notice));
	}

}
