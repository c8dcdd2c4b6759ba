package vn.roviec.plan;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.audit.AuditLog;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.register.NoteEntry;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an issued plan amend the older one: that one's tasks are added, changed and ended
 * with its rows, and it waits on for them; the amending plan has no work of its own and
 * is closed.
 */
@Service
public class AmendPlan {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Plans plans;

	private final Amendments amendments;

	private final AmendTasks tasks;

	private final ContinueWhenTasksEnd work;

	private final PlanProcess process;

	private final NoteEntry register;

	private final Agencies agencies;

	private final AuditLog audit;

	private final Clock clock;

	AmendPlan(Plans plans, Amendments amendments, AmendTasks tasks, ContinueWhenTasksEnd work, PlanProcess process,
			NoteEntry register, Agencies agencies, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.amendments = amendments;
		this.tasks = tasks;
		this.work = work;
		this.process = process;
		this.register = register;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Amends, in the clerk's name who issued the amending plan. An older plan that has
	 * ended between the issue and now has no tasks to be changed.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void amend(Plan issued) {
		Actor clerk = this.agencies.actor(issued.updatedBy()).orElseThrow();
		Plan amending = this.plans.getLocked(issued.agency(), issued.id());
		PlanId named = this.amendments.amended(amending).map(Plan::id).orElseThrow(() -> new NotFound("plan"));
		Plan older = this.plans.getLocked(issued.agency(), named);
		String newer = "kế hoạch số " + DocumentSymbol.of(amending) + " ngày "
				+ DAY.format(Objects.requireNonNull(amending.issuedOn()));
		if (older.status() == PlanStatus.ISSUED) {
			this.process.mustWait(older);
			this.tasks.amend(clerk, older, amending, "Theo " + newer);
			if (this.work.hasWork(older.agency(), older.id().value())) {
				this.process.amended(older);
			}
			this.audit.append(clerk, "plan.amended", older.id().value(), DocumentSymbol.of(amending));
		}
		String first = "kế hoạch số " + DocumentSymbol.of(older);
		amending.close(clerk, "Đã nhập vào " + first, this.clock.instant());
		this.plans.save(amending);
		this.audit.append(clerk, "plan.merged", amending.id().value(), DocumentSymbol.of(older));
		this.register.note(older.agency(), older.id().value(), "Được sửa đổi, bổ sung bởi " + newer);
		this.register.note(older.agency(), amending.id().value(), "Sửa đổi, bổ sung " + first);
	}

}
