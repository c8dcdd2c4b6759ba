package vn.roviec.document;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Many papers at once: some are printed, the others wait, and all come. */
class PressTurnsTests {

	@Test
	void noMoreThanItsNumberPrintAtOnceAndTheOthersWait() throws Exception {
		PressTurns turns = new PressTurns(2);
		CountDownLatch printing = new CountDownLatch(2);
		CountDownLatch go = new CountDownLatch(1);
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		ExecutorService readers = Executors.newFixedThreadPool(8);
		try {
			List<Future<Integer>> papers = new ArrayList<>();
			for (int paper = 0; paper < 8; paper++) {
				int number = paper;
				papers.add(readers.submit(() -> turns.take(() -> {
					most.accumulateAndGet(now.incrementAndGet(), Math::max);
					printing.countDown();
					await(go);
					now.decrementAndGet();
					return number;
				})));
			}
			await(printing);
			while (turns.waiting() < 6 && most.get() < 3) {
				Thread.onSpinWait();
			}
			assertThat(now).hasValue(2);
			go.countDown();
			for (int paper = 0; paper < 8; paper++) {
				assertThat(papers.get(paper).get(1, TimeUnit.MINUTES)).isEqualTo(paper);
			}
			assertThat(most).hasValue(2);
		}
		finally {
			readers.shutdownNow();
		}
	}

	@Test
	void aPrintingThatFailsGivesItsTurnBack() {
		PressTurns turns = new PressTurns(1);
		assertThatIllegalStateException().isThrownBy(() -> turns.take(() -> {
			throw new IllegalStateException();
		}));
		assertThat(CompletableFuture.supplyAsync(() -> turns.<String>take(() -> "in")))
			.succeedsWithin(1, TimeUnit.MINUTES)
			.isEqualTo("in");
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
