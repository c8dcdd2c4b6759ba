package vn.roviec.support;

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
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanPapers;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SignPlan;
import vn.roviec.plan.SubmitDraft;
import vn.roviec.signature.Pin;

import org.springframework.beans.factory.BeanFactory;

/** Takes plans of a commune from their draft to their issue. */
public final class PlanRoad {

	private final BeanFactory beans;

	private final Commune commune;

	public PlanRoad(BeanFactory beans, Commune commune) {
		this.beans = beans;
		this.commune = commune;
	}

	/** A row with one product, a report. */
	public static PlanItem item(String content, UnitId lead, LocalDate due) {
		return new PlanItem(UUID.randomUUID(), "", content, lead.value(), "Đơn vị", "", "", List.of(),
				List.of(new PlannedDeliverable(UUID.randomUUID(), "Báo cáo " + content, "", null, due, false, "DATE",
						"", null)));
	}

	/** A draft for 2026 with recipients of all kinds. */
	public PlanId open(String title, List<PlanItem> items) {
		return open(new PlanText(title, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "", "I. MỤC ĐÍCH",
				"Phòng Kinh tế xã\nTrang thông tin điện tử xã (đăng tin)\nSở Nội vụ tỉnh", "VT"), items);
	}

	public PlanId open(PlanText text, List<PlanItem> items) {
		return get(OpenPlan.class).open(this.commune.drafter(), text, items);
	}

	/** From the draft until it waits for the chairman. */
	public void toSign(PlanId id) {
		get(SubmitDraft.class).submit(this.commune.drafter(), id, List.of(), null);
		get(ApproveDraft.class).approve(this.commune.cultureHead(), id);
		get(CheckPlan.class).check(this.commune.officeHead(), id);
	}

	/** One that waits for the chairman, by hand. */
	public void sign(PlanId id) {
		sign(id, Pin.none());
	}

	public void sign(PlanId id, Pin pin) {
		Actor chairman = this.commune.chairman();
		Plan plan = get(Plans.class).get(this.commune.id, id);
		get(SignPlan.class).sign(chairman, id, get(PlanPapers.class).toSign(plan, chairman).sha256(), pin);
	}

	/** From the draft until it waits for its number. */
	public void toNumber(PlanId id) {
		toSign(id);
		sign(id);
	}

	/** From the draft to its issue, with all that follows at once. */
	public void issue(PlanId id) {
		toNumber(id);
		number(id);
		get(Jobs.class).runDue();
	}

	/** One that waits for its number. */
	public void number(PlanId id) {
		get(IssuePlan.class).issue(this.commune.clerk(), id);
	}

	public List<TaskSummary> tasks(PlanId id) {
		return get(TaskOverview.class).ofPlan(this.commune.id, id.value());
	}

	private <T> T get(Class<T> type) {
		return this.beans.getBean(type);
	}

}
