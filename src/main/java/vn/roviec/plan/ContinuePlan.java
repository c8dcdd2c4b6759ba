package vn.roviec.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.appendix.TaskStatus;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.DeadlineKind;
import vn.roviec.deadline.DeadlineReader;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the next plan as a draft that starts from an issued one: the same words a year
 * later, with the rows that are not done and those that come back each year. A row that
 * is carried has no deadline before somebody gives it a new one.
 */
@Service
public class ContinuePlan {

	private static final DeadlineReader READER = new DeadlineReader();

	private static final Set<String> COMING_BACK = Set.of(DeadlineKind.RECURRING.name(),
			DeadlineKind.NO_FIXED_DATE.name());

	private final Plans plans;

	private final Amendments amendments;

	private final TaskOverview tasks;

	private final OpenPlan openPlan;

	private final AuditLog audit;

	ContinuePlan(Plans plans, Amendments amendments, TaskOverview tasks, OpenPlan openPlan, AuditLog audit) {
		this.plans = plans;
		this.amendments = amendments;
		this.tasks = tasks;
		this.openPlan = openPlan;
		this.audit = audit;
	}

	/** The new draft's id; the older plan stays as it is. */
	@Transactional
	public PlanId open(Actor drafter, PlanId id) {
		Plan older = this.plans.get(drafter.agency(), id);
		if (!older.status().inForce()) {
			throw older.moved();
		}
		PlanId next = this.openPlan.open(drafter, text(older), items(older));
		this.audit.append(drafter, "plan.continued", next.value(), DocumentSymbol.of(older));
		return next;
	}

	private static PlanText text(Plan older) {
		PlanText text = older.text();
		LocalDate issued = older.issuedOn();
		int year = (text.periodStart() != null) ? text.periodStart().getYear()
				: (issued != null) ? issued.getYear() : 0;
		return new PlanText(text.title().replaceAll("\\b" + year + "\\b", String.valueOf(year + 1)),
				later(text.periodStart()), later(text.periodEnd()), text.legalBases(), text.body(), text.recipients(),
				text.archive());
	}

	private static @Nullable LocalDate later(@Nullable LocalDate day) {
		return (day != null) ? day.plusYears(1) : null;
	}

	private List<PlanItem> items(Plan older) {
		Set<String> open = new HashSet<>();
		for (TaskSummary task : this.tasks.ofPlan(older.agency(), older.id().value())) {
			if (task.status() != TaskStatus.DONE && task.status() != TaskStatus.CANCELLED) {
				open.add(task.itemNo() + "." + task.position());
			}
		}
		return this.amendments.rows(older)
			.stream()
			.filter((row) -> row.ended() == null)
			.map((row) -> carried(row, open))
			.filter((item) -> !item.deliverables().isEmpty())
			.toList();
	}

	private static PlanItem carried(StandingRow row, Set<String> open) {
		PlanItem item = row.item();
		List<PlannedDeliverable> products = item.deliverables();
		return new PlanItem(UUID.randomUUID(), item.groupLabel(), item.content(), item.leadUnitId(), item.leadText(),
				item.coordinatingText(), item.funding(), item.coordinators(),
				products.stream()
					.filter((one) -> COMING_BACK.contains(one.kind())
							|| open.contains(row.no() + "." + row.places().get(products.indexOf(one))))
					.map(ContinuePlan::carried)
					.toList());
	}

	private static PlannedDeliverable carried(PlannedDeliverable product) {
		String words = COMING_BACK.contains(product.kind()) ? product.deadlineText() : "";
		return PlannedDeliverable.read(UUID.randomUUID(), product.text(), words, READER.read(words, 0));
	}

}
