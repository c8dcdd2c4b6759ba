package vn.roviec.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** How long each of many tries took. */
final class Times {

	private final List<Long> nanos = new ArrayList<>();

	<T> T measure(Callable<T> work) throws Exception {
		long start = System.nanoTime();
		T result = work.call();
		synchronized (this.nanos) {
			this.nanos.add(System.nanoTime() - start);
		}
		return result;
	}

	/** Milliseconds that so many in a hundred tries did not exceed, to a hundredth. */
	double percentile(int percent) {
		List<Long> sorted = new ArrayList<>(this.nanos);
		Collections.sort(sorted);
		long value = sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
		return Math.round(value / 10_000.0) / 100.0;
	}

}
