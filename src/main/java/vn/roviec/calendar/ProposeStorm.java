package vn.roviec.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.LostDays;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a decision on lost days before the chairman; nothing moves yet. */
@Service
@Transactional
public class ProposeStorm {

	private static final int LONGEST = 31;

	private static final int REASON = 1000;

	private final Storms storms;

	private final Agencies agencies;

	private final Notify notify;

	private final StormWords words;

	private final AuditLog audit;

	private final Clock clock;

	ProposeStorm(Storms storms, Agencies agencies, Notify notify, StormWords words, AuditLog audit, Clock clock) {
		this.storms = storms;
		this.agencies = agencies;
		this.notify = notify;
		this.words = words;
		this.audit = audit;
		this.clock = clock;
	}

	/** Proposes to give these days back to every task that lost them. */
	public StormId propose(Actor actor, LocalDate first, LocalDate last, String reason) {
		if (last.isBefore(first)) {
			throw new Refused("storm.days.order");
		}
		if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
			throw new Refused("storm.days.long");
		}
		LocalDate today = LocalDate.now(this.clock);
		if (first.isBefore(today.minusDays(LONGEST)) || last.isAfter(today.plusDays(LONGEST))) {
			throw new Refused("storm.days.far");
		}
		return add(actor, new LostDays(first, last), reason, null);
	}

	/** Proposes to take a signed decision back. */
	public StormId undo(Actor actor, StormId id, String reason) {
		Storm storm = this.storms.getLocked(actor.agency(), id);
		this.storms.undoing(actor.agency(), id).ifPresent((other) -> {
			throw new Conflict("conflict.storm.undo", other.proposedBy(), other.proposedAt());
		});
		if (storm.state() != StormState.SIGNED || storm.undoes() != null) {
			throw new Refused("storm.undo.not");
		}
		return add(actor, storm.days(), reason, id);
	}

	private StormId add(Actor actor, LostDays days, String reason, @Nullable StormId undoes) {
		if (!actor.holds(Role.CHAIRMAN) && !actor.holds(Role.HEAD) && !actor.holds(Role.ADMINISTRATOR)) {
			throw new NotAllowed("storm.propose");
		}
		String why = reason.strip();
		if (why.isEmpty()) {
			throw new Refused("storm.reason.missing");
		}
		if (why.length() > REASON) {
			throw new Refused("storm.reason.long");
		}
		Storm storm = new Storm(StormId.next(), actor.agency(), days, why, undoes, StormState.PROPOSED, actor.officer(),
				actor.name(), this.clock.instant(), null, null, "");
		this.storms.add(storm);
		this.audit.append(actor, (undoes != null) ? "storm.undo-proposed" : "storm.proposed", storm.id().value(), why);
		Notice notice = new Notice("storm:" + storm.id() + ":proposed", NoticeKind.REMINDER, storm.id().value(),
				this.words.proposed(storm), "/agency/storms/" + storm.id());
		this.agencies.holding(actor.agency(), Role.CHAIRMAN)
			.stream()
			.filter((chairman) -> !chairman.id().equals(actor.officer()))
			.forEach((chairman) -> this.notify.tell(actor.agency(), chairman.id(), notice));
		return storm.id();
	}

}
