package vn.roviec.periodic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.AcceptResult;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.ConfirmCompletion;
import vn.roviec.appendix.SubmitResult;
import vn.roviec.appendix.TaskId;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.plan.LinkPlan;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanLink;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.Plans;
import vn.roviec.support.Commune;
import vn.roviec.support.PlanRoad;

import org.springframework.context.ApplicationContext;

/** A commune with an issued plan whose tasks several units do. */
final class ReportedPlan {

	final Commune commune;

	final PlanId id;

	private final ApplicationContext beans;

	/** Issues the plan now. */
	ReportedPlan(ApplicationContext beans, Row... rows) {
		this(beans, new Commune(beans.getBean(RegisterAgency.class), beans.getBean(Agencies.class)), null, rows);
	}

	private ReportedPlan(ApplicationContext beans, Commune commune, @Nullable PlanId older, Row... rows) {
		this.beans = beans;
		this.commune = commune;
		List<PlanItem> items = new ArrayList<>();
		for (Row row : rows) {
			items.add(row.item(this.commune));
		}
		PlanRoad road = new PlanRoad(beans, commune);
		this.id = road.open(
				new PlanText("Kế hoạch cải cách hành chính năm 2026", LocalDate.of(2026, 1, 1),
						LocalDate.of(2026, 12, 31), "", "I. MỤC ĐÍCH", "Sở Nội vụ (b/c)\nPhòng Kinh tế xã", "VT"),
				items);
		if (older != null) {
			beans.getBean(LinkPlan.class).link(commune.drafter(), this.id, PlanLink.Kind.REPLACES, older);
		}
		road.issue(this.id);
	}

	/** Issues a plan of the same commune that replaces this one. */
	ReportedPlan replaced(Row... rows) {
		return new ReportedPlan(this.beans, this.commune, this.id, rows);
	}

	Plan plan() {
		return this.beans.getBean(Plans.class).get(this.commune.id, this.id);
	}

	TaskId task(String deliverable) {
		return this.beans.getBean(TaskOverview.class)
			.ofPlan(this.commune.id, this.id.value())
			.stream()
			.filter((task) -> task.deliverable().equals(deliverable))
			.findFirst()
			.orElseThrow()
			.id();
	}

	/** Hands a result in. */
	void submit(Actor actor, String deliverable, String words) {
		this.beans.getBean(AcceptTask.class).accept(actor, task(deliverable), actor.officer());
		this.beans.getBean(SubmitResult.class).submit(actor, task(deliverable), words, "", List.of());
	}

	/** The head accepts it and the standing unit confirms it. */
	void confirm(Actor head, String deliverable) {
		this.beans.getBean(AcceptResult.class).accept(head, task(deliverable));
		this.beans.getBean(ConfirmCompletion.class).confirm(this.commune.cultureHead(), task(deliverable));
	}

	/** The plan's newest report, after the calendar was looked at. */
	PeriodicReport report() {
		this.beans.getBean(OpenDueReports.class).open(this.commune.id);
		return this.beans.getBean(PeriodicReports.class).of(this.commune.id, this.id).get(0);
	}

	/**
	 * A row of the appendix.
	 *
	 * @param unit who leads it, of the commune
	 */
	record Row(String group, String content, Function<Commune, UnitId> unit, String deliverable, LocalDate due) {

		private PlanItem item(Commune commune) {
			return new PlanItem(UUID.randomUUID(), this.group, this.content, this.unit.apply(commune).value(), "Đơn vị",
					"", "", List.of(), List.of(new PlannedDeliverable(UUID.randomUUID(), this.deliverable,
							this.due.toString(), null, this.due, false, "DATE", "", null)));
		}

	}

}
