package vn.roviec.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.TaskOverview;
import vn.roviec.appendix.TaskSummary;
import vn.roviec.plan.ApproveDraft;
import vn.roviec.plan.CheckPlan;
import vn.roviec.plan.IssuePlan;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanPapers;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SignPlan;
import vn.roviec.plan.SubmitDraft;
import vn.roviec.signature.Pin;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;

import org.springframework.context.ApplicationContext;

/** Takes plans of a commune from their draft to their issue. */
final class PlanRoad {

	private final ApplicationContext beans;

	private final Commune commune;

	private final Jobs jobs;

	PlanRoad(ApplicationContext beans, Commune commune, Jobs jobs) {
		this.beans = beans;
		this.commune = commune;
		this.jobs = jobs;
	}

	static PlanItem item(String content, UnitId lead, LocalDate due) {
		return new PlanItem(UUID.randomUUID(), "", content, lead.value(), "Đơn vị", "", "", List.of(),
				List.of(new PlannedDeliverable(UUID.randomUUID(), "Báo cáo " + content, "", null, due, false, "DATE",
						"", null)));
	}

	PlanId open(String title, List<PlanItem> items) {
		return this.beans.getBean(OpenPlan.class)
			.open(this.commune.drafter(), new PlanText(title, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "",
					"I. MỤC ĐÍCH", "Phòng Kinh tế xã\nTrang thông tin điện tử xã (đăng tin)\nSở Nội vụ tỉnh", "VT"),
					items);
	}

	void sign(PlanId id) {
		submit(id);
		signSubmitted(id);
	}

	/** Signs one that waits for the chairman. */
	void signSubmitted(PlanId id) {
		Actor chairman = this.commune.chairman();
		this.beans.getBean(SignPlan.class)
			.sign(chairman, id,
					this.beans.getBean(PlanPapers.class)
						.toSign(this.beans.getBean(Plans.class).get(this.commune.id, id), chairman)
						.sha256(),
					Pin.none());
	}

	/** Until it waits for the chairman. */
	void submit(PlanId id) {
		this.beans.getBean(SubmitDraft.class).submit(this.commune.drafter(), id, List.of(), null);
		this.beans.getBean(ApproveDraft.class).approve(this.commune.cultureHead(), id);
		this.beans.getBean(CheckPlan.class).check(this.commune.officeHead(), id);
	}

	void issue(PlanId id) {
		sign(id);
		this.beans.getBean(IssuePlan.class).issue(this.commune.clerk(), id);
		this.jobs.runDue();
	}

	List<TaskSummary> tasks(PlanId id) {
		return this.beans.getBean(TaskOverview.class).ofPlan(this.commune.id, id.value());
	}

}
