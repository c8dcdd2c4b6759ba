package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;
import vn.roviec.support.Commune;

/**
 * A plan that VHXH follows, whose one task Phòng Kinh tế leads.
 */
record LaunchedPlan(UUID plan, Commune commune) {

	PlanOrder order() {
		return new PlanOrder(this.plan, "Kế hoạch chuyển đổi số năm 2026", "07/KH-UBND", this.commune.culture,
				this.commune.drafter().officer(), LocalDate.of(2026, 12, 31));
	}

	TaskOrder task(@Nullable LocalDate due, UnitId... coordinating) {
		return new TaskOrder(1, 1, "I. Hạ tầng", "Rà soát hạ tầng số của xã", "Báo cáo", this.commune.economy,
				List.of(coordinating), "Trước tháng Hai", due, false);
	}

}
