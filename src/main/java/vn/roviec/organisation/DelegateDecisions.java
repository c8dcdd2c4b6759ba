package vn.roviec.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.DelegateSigning;
import vn.roviec.agency.Delegations;
import vn.roviec.agency.Delegations.Delegated;
import vn.roviec.agency.Officer;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chairman lets others decide or sign on certain days and in certain fields, and ends
 * that again; NĐ 30/2020 Đ13 wants it written and limited. Nobody else does: who was
 * authorized cannot pass it on.
 */
@Service
public class DelegateDecisions {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final Agencies agencies;

	private final DelegateSigning signing;

	private final Delegations delegations;

	private final Notify notify;

	private final MessageSource messages;

	private final AuditLog audit;

	private final Clock clock;

	DelegateDecisions(Agencies agencies, DelegateSigning signing, Delegations delegations, Notify notify,
			MessageSource messages, AuditLog audit, Clock clock) {
		this.agencies = agencies;
		this.signing = signing;
		this.delegations = delegations;
		this.notify = notify;
		this.messages = messages;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Delegates.
	 * @throws Refused where the law does not know such a delegation
	 */
	@Transactional
	public void delegate(Actor chairman, Delegating typed) {
		mayDelegate(chairman);
		Officer to = this.agencies.holding(chairman.agency(), typed.capacity().holder())
			.stream()
			.filter((one) -> one.id().equals(typed.to()) && !one.id().equals(chairman.officer()))
			.findFirst()
			.orElseThrow(() -> new Refused("organisation.delegation.to.missing." + typed.capacity()));
		Delegating kept = typed.checked(LocalDate.now(this.clock));
		this.signing.delegate(chairman.agency(), chairman.officer(), to.id(), kept.capacity(), kept.firstDay(),
				kept.lastDay(), kept.decisions(), kept.scope(), kept.basis());
		String days = DAY.format(kept.firstDay()) + " – " + DAY.format(kept.lastDay());
		this.audit.append(chairman, "delegation.given", to.id().value(), Stream
			.of(kept.capacity().mark() + " " + to.name(), days, words(kept.decisions()), kept.scope(), kept.basis())
			.filter((one) -> !one.isBlank())
			.collect(Collectors.joining(" · ")));
		tell(chairman, to, kept);
	}

	private void tell(Actor chairman, Officer to, Delegating kept) {
		String text = String
			.valueOf(this.messages.getMessage(
					"notice.delegation." + kept.capacity(), new Object[] { DAY.format(kept.firstDay()),
							DAY.format(kept.lastDay()), words(kept.decisions()), kept.scope(), kept.basis() },
					VIETNAMESE));
		this.notify.tell(chairman.agency(), to.id(), new Notice("delegation:" + UUID.randomUUID(), NoticeKind.NEWS,
				to.id().value(), text, "/agency/delegations"));
	}

	/** Ends a delegation from this moment on; what was signed under it stays signed. */
	@Transactional
	public void end(Actor chairman, UUID id) {
		Delegated delegated = this.delegations.all(chairman.agency())
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("delegation"));
		mayDelegate(chairman);
		LocalDate today = LocalDate.now(this.clock);
		if (!delegated.over(today)) {
			this.delegations.end(chairman.agency(), id, today.minusDays(1));
			this.audit.append(chairman, "delegation.ended", delegated.to().value(), delegated.scope());
		}
	}

	private String words(Set<ChairmansDecision> decisions) {
		return Stream.of(ChairmansDecision.values())
			.filter(decisions::contains)
			.map((decision) -> this.messages.getMessage("organisation.decision." + decision, null, VIETNAMESE))
			.collect(Collectors.joining(", "));
	}

	private static void mayDelegate(Actor chairman) {
		if (!chairman.holds(Role.CHAIRMAN)) {
			throw new NotAllowed("delegation");
		}
	}

}
