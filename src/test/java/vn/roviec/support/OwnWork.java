package vn.roviec.support;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

import org.junit.jupiter.api.function.ThrowingSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * What a piece of work takes of the processor: the time that it waits for it, because
 * other tests run beside it, does not count.
 */
public final class OwnWork {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/** Only what never ends takes as long, on any machine. */
	private static final Duration ENDLESS = Duration.ofMinutes(5);

	private OwnWork() {
	}

	/**
	 * Does it, and fails where it took more than that.
	 * @param what it is about
	 */
	public static <T> T within(Duration most, String what, ThrowingSupplier<T> work) {
		return assertTimeoutPreemptively(ENDLESS, () -> {
			long before = THREADS.getCurrentThreadCpuTime();
			T result = work.get();
			assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before)).as("processor time, %s", what)
				.isLessThan(most);
			return result;
		});
	}

}
