package vn.roviec.observation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * In which months tasks missed their dates: late now, or done late.
 *
 * @param months of the due dates, the oldest first
 */
public record LateMonths(List<YearMonth> months, Map<ObservedAgency, Map<YearMonth, Integer>> counts) {

	public int count(ObservedAgency agency, YearMonth month) {
		return this.counts.getOrDefault(agency, Map.of()).getOrDefault(month, 0);
	}

	/** In how many agencies something was missed. */
	public int agencies(YearMonth month) {
		return (int) this.counts.values().stream().filter((one) -> one.getOrDefault(month, 0) > 0).count();
	}

	/** The largest figure. */
	public int most() {
		return this.counts.values()
			.stream()
			.flatMap((one) -> one.values().stream())
			.mapToInt(Integer::intValue)
			.max()
			.orElse(0);
	}

}
