package vn.roviec.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does things on many threads at the same moment. */
public final class AtOnce {

	private AtOnce() {
	}

	/**
	 * Does all, each on a thread of its own, none before the last is there.
	 * @return what those that failed threw
	 */
	public static List<Throwable> all(List<? extends Attempt> attempts) throws InterruptedException {
		CyclicBarrier all = new CyclicBarrier(attempts.size());
		List<Callable<?>> calls = new ArrayList<>();
		attempts.forEach((attempt) -> calls.add(() -> {
			all.await(2, TimeUnit.MINUTES);
			attempt.make();
			return attempt;
		}));
		return run(calls.size(), calls);
	}

	/**
	 * Does all, and waits for the last.
	 * @return what those that failed threw
	 */
	public static List<Throwable> run(int threads, List<Callable<?>> attempts) throws InterruptedException {
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<?>> running = new ArrayList<>();
		attempts.forEach((attempt) -> running.add(pool.submit(() -> {
			start.await();
			return attempt.call();
		})));
		start.countDown();
		List<Throwable> failures = new ArrayList<>();
		for (Future<?> one : running) {
			try {
				one.get();
			}
			catch (ExecutionException ex) {
				failures.add(ex.getCause());
			}
		}
		pool.shutdown();
		if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
			throw new IllegalStateException("Threads stay after their work");
		}
		return failures;
	}

	/** What is tried. */
	@FunctionalInterface
	public interface Attempt {

		void make() throws Exception;

	}

}
