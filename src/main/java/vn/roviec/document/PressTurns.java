package vn.roviec.document;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets as many papers be printed at once as there are processors; whoever comes then
 * waits in order, so that many plans opened at once take no more memory than a few.
 */
@Component
class PressTurns {

	private final Semaphore turns;

	@Autowired
	PressTurns() {
		this(Runtime.getRuntime().availableProcessors());
	}

	PressTurns(int atOnce) {
		this.turns = new Semaphore(atOnce, true);
	}

	/** Prints when it is its turn. */
	<T> T take(Supplier<T> print) {
		this.turns.acquireUninterruptibly();
		try {
			return print.get();
		}
		finally {
			this.turns.release();
		}
	}

	/** How many wait at this moment. */
	int waiting() {
		return this.turns.getQueueLength();
	}

}
