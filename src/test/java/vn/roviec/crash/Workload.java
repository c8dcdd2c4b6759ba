package vn.roviec.crash;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;

/**
 * Offices that issue plan after plan and do their tasks, each at a node of its own; who
 * is not answered goes on at the next node without signing in again, and begins another
 * plan: nobody knows whether the last step was done.
 */
final class Workload implements AutoCloseable {

	private final Map<Acknowledged, Long> acknowledged = new ConcurrentHashMap<>();

	private final List<String> unexpected = new CopyOnWriteArrayList<>();

	private final AtomicInteger unanswered = new AtomicInteger();

	private final List<Future<?>> working = new ArrayList<>();

	private final ExecutorService threads;

	private final List<URI> nodes;

	private final CountDownLatch over = new CountDownLatch(1);

	/** Signs everybody in, and begins. */
	Workload(int offices, URI... nodes) throws IOException, InterruptedException {
		this.nodes = List.of(nodes);
		this.threads = Executors.newFixedThreadPool(offices);
		for (int index = 0; index < offices; index++) {
			Office office = new Office(nodes[index % nodes.length], this::note);
			int at = index;
			this.working.add(this.threads.submit(() -> work(office, at)));
		}
	}

	List<Acknowledged> acknowledged() {
		return List.copyOf(this.acknowledged.keySet());
	}

	/** Answers that nobody should get: neither done, nor refused with a reason. */
	List<String> unexpected() {
		return List.copyOf(this.unexpected);
	}

	int unanswered() {
		return this.unanswered.get();
	}

	/** Waits for so many more steps to be done. */
	void awaitSteps(int more) {
		int before = this.acknowledged.size();
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> this.acknowledged.size() >= before + more);
	}

	/** Seconds from then until the first step that was done afterwards; waits for it. */
	double secondsUntilAnswered(long sinceNanos) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> this.acknowledged.values().stream().anyMatch((at) -> at > sinceNanos));
		long first = this.acknowledged.values().stream().filter((at) -> at > sinceNanos).min(Long::compare).get();
		return (first - sinceNanos) / 1e9;
	}

	/** Lets everybody finish the step at hand, and go. */
	@Override
	public void close() throws Exception {
		this.over.countDown();
		this.threads.shutdown();
		for (Future<?> one : this.working) {
			one.get(2, TimeUnit.MINUTES);
		}
	}

	private Void work(Office office, int first) throws InterruptedException {
		int node = first;
		while (this.over.getCount() > 0) {
			try {
				office.issueOne();
				office.finishOne();
			}
			catch (IOException ex) {
				this.unanswered.incrementAndGet();
				office.moveTo(this.nodes.get(++node % this.nodes.size()));
				this.over.await(200, TimeUnit.MILLISECONDS);
			}
			catch (IllegalStateException ex) {
				this.unanswered.incrementAndGet();
				if (!(ex instanceof Browser.Unanswered answer) || answer.status() != 503) {
					this.unexpected.add(String.valueOf(ex.getMessage()));
				}
				this.over.await(200, TimeUnit.MILLISECONDS);
			}
		}
		return null;
	}

	private void note(UUID subject, String step) {
		this.acknowledged.putIfAbsent(new Acknowledged(subject, step), System.nanoTime());
	}

}
