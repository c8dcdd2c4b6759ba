package vn.roviec.target;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.UnitId;

/** What a list of targets is narrowed to; null does not narrow. */
public record TargetFilter(@Nullable UUID plan, @Nullable UnitId unit, @Nullable TargetState state) {

	/** Those of one plan. */
	public static TargetFilter of(UUID plan) {
		return new TargetFilter(plan, null, null);
	}

	/** The same in one state. */
	public TargetFilter in(@Nullable TargetState wanted) {
		return new TargetFilter(this.plan, this.unit, wanted);
	}

}
