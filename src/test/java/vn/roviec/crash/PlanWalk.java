package vn.roviec.crash;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.Coordinator;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanPapers;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SignPlan;
import vn.roviec.plan.SubmitDraft;
import vn.roviec.signature.Pin;
import vn.roviec.support.Commune;
import vn.roviec.support.PlanRoad;

import org.springframework.beans.factory.BeanFactory;

/** A commune of its own whose plans go from step to step by the use cases. */
final class PlanWalk {

	final Commune commune;

	private final BeanFactory beans;

	private final PlanRoad road;

	PlanWalk(BeanFactory beans) {
		this(beans, new Commune(beans.getBean(RegisterAgency.class), beans.getBean(Agencies.class)));
	}

	/** Goes on in an application that has the commune already. */
	PlanWalk(BeanFactory beans, Commune commune) {
		this.beans = beans;
		this.commune = commune;
		this.road = new PlanRoad(beans, commune);
	}

	<T> T get(Class<T> type) {
		return this.beans.getBean(type);
	}

	Plan plan(PlanId id) {
		return get(Plans.class).get(this.commune.id, id);
	}

	/** Two products, of Phòng Kinh tế with the centre. */
	PlanId drafted() {
		PlanItem item = new PlanItem(UUID.randomUUID(), "", "Rà soát hạ tầng số", this.commune.economy.value(),
				"Phòng Kinh tế", "Trung tâm", "", List.of(new Coordinator(this.commune.centre.value())),
				List.of(product("Báo cáo"), product("Phương án")));
		return this.road.open(new PlanText("Kế hoạch chuyển đổi số năm 2026", LocalDate.of(2026, 1, 1),
				LocalDate.of(2026, 12, 31), "", "I. MỤC ĐÍCH", "Sở Nội vụ", "VT"), List.of(item));
	}

	PlanId consulted(UnitId... asked) {
		PlanId id = drafted();
		get(SubmitDraft.class).submit(this.commune.drafter(), id, List.of(asked), LocalDate.of(2026, 12, 30));
		return id;
	}

	PlanId checked() {
		PlanId id = drafted();
		this.road.toSign(id);
		return id;
	}

	PlanId signed() {
		PlanId id = checked();
		this.road.sign(id);
		return id;
	}

	PlanId issued() {
		PlanId id = signed();
		issue(id);
		return id;
	}

	String hash(PlanId id) {
		return get(PlanPapers.class).toSign(plan(id), this.commune.chairman()).sha256();
	}

	void sign(PlanId id, String hash) {
		get(SignPlan.class).sign(this.commune.chairman(), id, hash, Pin.none());
	}

	void issue(PlanId id) {
		this.road.number(id);
	}

	private static PlannedDeliverable product(String text) {
		return new PlannedDeliverable(UUID.randomUUID(), text, "30/6/2026", null, LocalDate.of(2026, 6, 30), false,
				"DATE", "", null);
	}

}
