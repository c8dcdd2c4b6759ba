package vn.roviec.bench;

import java.util.List;
import java.util.stream.Stream;

/** How much is measured, by system properties. */
final class Sizes {

	private Sizes() {
	}

	/** Open tasks at which the worklist is measured: {@code roviec.bench.sizes}. */
	static List<Integer> worklist() {
		return Stream.of(System.getProperty("roviec.bench.sizes", "10000,100000,1000000").split(","))
			.map(Integer::valueOf)
			.toList();
	}

	/** Requests for each size: {@code roviec.bench.requests}. */
	static int requests() {
		return Integer.getInteger("roviec.bench.requests", 1000);
	}

	/** Claims and completions on each side: {@code roviec.bench.claims}. */
	static int claims() {
		return Integer.getInteger("roviec.bench.claims", 6000);
	}

	/** Due timers on each side: {@code roviec.bench.rungs}. */
	static int rungs() {
		return Integer.getInteger("roviec.bench.rungs", 10_000);
	}

	/** Tasks of the agency whose pages are followed: {@code roviec.bench.followed}. */
	static int followed() {
		return Integer.getInteger("roviec.bench.followed", 100_000);
	}

}
