package vn.roviec.intake;

import java.lang.management.ManagementFactory;
import java.time.Duration;

import com.sun.management.ThreadMXBean;

/**
 * How much work one file may make: the processor's time for the whole of it, and the
 * memory that one step takes. Belongs to the thread that made it.
 */
final class ReadingMeter {

	/**
	 * Most bytes that one step may take, 44 MB: what a step keeps is never more than it
	 * took.
	 */
	private static final long MOST_BYTES = 44L * 1024 * 1024;

	private static final int LOOK_EVERY = 512;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private long end;

	private long mostBytes = MOST_BYTES;

	private long bytes = allocated();

	private int calls;

	ReadingMeter(Duration most) {
		this.end = THREADS.getCurrentThreadCpuTime() + most.toNanos();
	}

	private static long allocated() {
		return THREADS.getCurrentThreadAllocatedBytes();
	}

	/** A new step begins: opening the file, or one page of it. */
	void step() {
		this.bytes = allocated();
		look();
	}

	/**
	 * From now on memory is bounded by the size of pictures, no more by what is taken.
	 */
	ReadingMeter unbound() {
		this.mostBytes = Long.MAX_VALUE;
		return this;
	}

	/** A page that held text was worth its time; the next may take as much. */
	void worth(Duration more) {
		this.end += more.toNanos();
	}

	/** Looks now and then; cheap enough for the innermost loop. */
	void tick() {
		if (++this.calls % LOOK_EVERY == 0) {
			look();
		}
	}

	/**
	 * Looks at time and memory.
	 * @throws UnreadableFile where one is used up
	 */
	void look() {
		if (allocated() - this.bytes > this.mostBytes) {
			throw new UnreadableFile("Tệp PDF giải nén ra quá lớn (nghi là bom nén) nên không được nhận.");
		}
		if (THREADS.getCurrentThreadCpuTime() > this.end) {
			throw new UnreadableFile(
					"Tệp PDF quá phức tạp, không đọc xong trong thời gian cho phép; hãy tách tệp hoặc dùng bản Word.");
		}
	}

}
