package vn.roviec.target.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.roviec.agency.UnitId;
import vn.roviec.target.TargetFilter;
import vn.roviec.target.TargetState;

/** What an address asks to be listed; what cannot be read counts as not asked. */
record TargetForm(@Nullable String plan, @Nullable String unit, @Nullable String state) {

	TargetFilter filter() {
		UUID ofUnit = id(this.unit);
		return new TargetFilter(id(this.plan), (ofUnit != null) ? new UnitId(ofUnit) : null, state(this.state));
	}

	/** The address at which exactly this is listed. */
	static String address(String path, TargetFilter filter) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("plan", filter.plan());
		values.put("unit", filter.unit());
		values.put("state", (filter.state() != null) ? word(filter.state()) : null);
		values.forEach((name, value) -> {
			if (value != null) {
				address.queryParam(name, value);
			}
		});
		return address.encode().toUriString();
	}

	/** A state as addresses and messages write it: "not-reached". */
	static String word(TargetState state) {
		return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static @Nullable TargetState state(@Nullable String written) {
		return Arrays.stream(TargetState.values()).filter((one) -> word(one).equals(written)).findFirst().orElse(null);
	}

	static @Nullable UUID id(@Nullable String written) {
		try {
			return (written == null || written.isBlank()) ? null : UUID.fromString(written.strip());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
