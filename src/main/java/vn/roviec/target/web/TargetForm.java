package vn.roviec.target.web;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.UnitId;
import vn.roviec.target.TargetFilter;
import vn.roviec.target.TargetState;
import vn.roviec.web.PageAddress;
import vn.roviec.web.TypedId;

/** What an address asks to be listed; what cannot be read counts as not asked. */
record TargetForm(@Nullable String plan, @Nullable String unit, @Nullable String state) {

	TargetFilter filter() {
		return new TargetFilter(TypedId.read(this.plan), TypedId.read(this.unit, UnitId::new), state(this.state));
	}

	/** The address at which exactly this is listed. */
	static String address(String path, TargetFilter filter) {
		return new PageAddress(path).asking("plan", filter.plan())
			.asking("unit", filter.unit())
			.asking("state", (filter.state() != null) ? word(filter.state()) : null)
			.toString();
	}

	/** A state as addresses and messages write it: "not-reached". */
	static String word(TargetState state) {
		return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static @Nullable TargetState state(@Nullable String written) {
		return Arrays.stream(TargetState.values()).filter((one) -> word(one).equals(written)).findFirst().orElse(null);
	}

}
