package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.appendix.EndTasks;
import vn.roviec.audit.AuditLog;
import vn.roviec.distribution.Recall;
import vn.roviec.distribution.RecallCopies;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.register.NoteEntry;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chairman recalls an issued plan with a reason (NĐ 30/2020, Điều 18): its process
 * and its work end, recipients are asked to give it back, its number stays in the
 * register.
 */
@Service
public class RecallPlan {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Plans plans;

	private final Amendments amendments;

	private final PlanProcess process;

	private final EndTasks tasks;

	private final RecallCopies copies;

	private final NoteEntry register;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecallPlan(Plans plans, Amendments amendments, PlanProcess process, EndTasks tasks, RecallCopies copies,
			NoteEntry register, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
		this.plans = plans;
		this.amendments = amendments;
		this.process = process;
		this.tasks = tasks;
		this.copies = copies;
		this.register = register;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Recalls it, be its work still under way or over.
	 * @throws Refused where no reason is given
	 */
	@Transactional
	public void recall(Actor actor, PlanId id, String reason) {
		if (!actor.holds(Role.CHAIRMAN)) {
			throw new NotAllowed("plan.recall");
		}
		Plan plan = this.plans.getLocked(actor.agency(), id);
		if (!plan.status().inForce()) {
			throw plan.moved();
		}
		if (reason.isBlank()) {
			throw new Refused("plan.recall.reason.missing");
		}
		mustStandAlone(plan);
		boolean running = plan.status() == PlanStatus.ISSUED;
		plan.end(actor, PlanStatus.RECALLED, reason, this.clock.instant());
		this.plans.save(plan);
		this.audit.append(actor, "plan.recalled", id.value(), reason);
		if (running) {
			this.process.recalled(actor.agency(), id);
		}
		LocalDate today = LocalDate.now(this.clock);
		String why = "Kế hoạch số " + DocumentSymbol.of(plan) + " đã thu hồi: " + reason;
		this.tasks.endAll(actor, id.value(), why);
		this.events.publishEvent(new PlanEnded(plan, actor, why));
		this.copies.recall(actor, id.value(), new Recall(today, reason));
		this.register.note(actor.agency(), id.value(), "Thu hồi ngày " + DAY.format(today) + ": " + reason);
	}

	/**
	 * What an amending plan has made of another's tasks is not undone by recalling it;
	 * content is amended by a further document of equal form (NĐ 30/2020, Điều 18).
	 * @throws Refused where the plan amends one that counts
	 */
	private void mustStandAlone(Plan plan) {
		this.amendments.amended(plan).filter((older) -> older.status().inForce()).ifPresent((older) -> {
			throw new Refused("plan.recall.amending", DocumentSymbol.of(older));
		});
	}

}
