package vn.roviec.plan;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.appendix.EndTasks;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.register.NoteEntry;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the plan that an issued newer one replaces: its open tasks go on in the newer plan
 * where that was chosen and end else, and the register names each beside the other.
 */
@Service
public class ReplacePlan {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Plans plans;

	private final PlanLinks links;

	private final CarryTasks carry;

	private final EndTasks endTasks;

	private final PlanProcess process;

	private final NoteEntry register;

	private final Agencies agencies;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReplacePlan(Plans plans, PlanLinks links, CarryTasks carry, EndTasks endTasks, PlanProcess process,
			NoteEntry register, Agencies agencies, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
		this.plans = plans;
		this.links = links;
		this.carry = carry;
		this.endTasks = endTasks;
		this.process = process;
		this.register = register;
		this.agencies = agencies;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Replaces, in the clerk's name who issued the newer plan. Nothing happens where it
	 * replaces none, or where the older one counts no more.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void replace(Plan newer) {
		this.links.of(newer.agency(), newer.id())
			.filter((link) -> link.kind() == PlanLink.Kind.REPLACES)
			.map((link) -> this.plans.getLocked(newer.agency(), link.older()))
			.filter((older) -> older.status().inForce())
			.ifPresent((older) -> replace(newer, older, this.agencies.actor(newer.updatedBy()).orElseThrow()));
	}

	private void replace(Plan newer, Plan older, Actor clerk) {
		boolean running = older.status() == PlanStatus.ISSUED;
		String symbol = DocumentSymbol.of(newer);
		String day = DAY.format(Objects.requireNonNull(newer.issuedOn()));
		String reason = "Được thay thế bởi kế hoạch số " + symbol + " ngày " + day;
		older.end(clerk, PlanStatus.REPLACED, reason, this.clock.instant());
		this.plans.save(older);
		this.audit.append(clerk, "plan.replaced", older.id().value(), symbol);
		if (running) {
			this.process.replaced(older.agency(), older.id());
		}
		this.carry.carry(clerk, newer, "Chuyển từ kế hoạch số " + DocumentSymbol.of(older) + " sang số " + symbol);
		this.endTasks.endAll(clerk, older.id().value(), reason);
		this.events.publishEvent(new PlanEnded(older, clerk, reason));
		this.register.note(older.agency(), older.id().value(), reason);
		this.register.note(newer.agency(), newer.id().value(), "Thay thế kế hoạch số " + DocumentSymbol.of(older));
	}

}
