package vn.roviec.intake;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import org.apache.pdfbox.cos.COSBase;

/**
 * How much work one file may make: the processor's time for the whole of it, the memory
 * that one step takes, and how much of it may be for nothing. Belongs to the thread that
 * made it.
 */
final class ReadingMeter {

	/**
	 * Most bytes that one step may take, 44 MB: what a step keeps is never more than it
	 * took.
	 */
	private static final long MOST_BYTES = 44L * 1024 * 1024;

	private static final int LOOK_EVERY = 512;

	/** Pieces of work that each letter is worth, and that any page may take. */
	private static final int FOR_A_LETTER = 10;

	private static final int FOR_A_PAGE = 4_000;

	/**
	 * Most pieces of work that bring no letter, in the whole file: about half a second.
	 */
	private static final long MOST_WASTED = 400_000;

	/** Bytes of a content that are a piece of work. */
	private static final int BYTES = 25;

	/** The processor's time that each letter is worth, and a page at most. */
	private static final long NANOS_FOR_A_LETTER = 25_000;

	private static final int MOST_LETTERS = 2_400;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private long end;

	private long mostBytes = MOST_BYTES;

	private long bytes = allocated();

	private int calls;

	private final Map<COSBase, Integer> sizes = new IdentityHashMap<>();

	private long work;

	private long wasted;

	ReadingMeter(Duration most) {
		this.end = THREADS.getCurrentThreadCpuTime() + most.toNanos();
	}

	private static long allocated() {
		return THREADS.getCurrentThreadAllocatedBytes();
	}

	/** A new step begins: opening the file, or one page of it. */
	void step() {
		this.bytes = allocated();
		this.work = 0;
		look();
	}

	/** Notes how many bytes a content has. */
	void holds(COSBase content, int size) {
		this.sizes.put(content, size);
	}

	/** A content is gone through, maybe not for the first time. */
	void goesThrough(COSBase content) {
		works(1 + this.sizes.getOrDefault(content, 0) / BYTES);
	}

	/**
	 * Some pieces of work are to be done.
	 * @throws UnreadableFile where too many brought nothing
	 */
	void works(int pieces) {
		this.work += pieces;
		if (this.work + this.wasted > MOST_WASTED + FOR_A_LETTER * PdfWords.MOST_LETTERS) {
			throw tooMuch();
		}
		tick();
	}

	/**
	 * A page brought so many letters, and is worth so much time; the next may take as
	 * much.
	 * @throws UnreadableFile where too much work brought nothing
	 */
	void brought(long letters) {
		this.wasted += Math.max(0, this.work - FOR_A_PAGE - letters * FOR_A_LETTER);
		if (this.wasted > MOST_WASTED) {
			throw tooMuch();
		}
		this.end += Math.min(letters, MOST_LETTERS) * NANOS_FOR_A_LETTER;
	}

	/**
	 * From now on memory is bounded by the size of pictures, no more by what is taken.
	 */
	ReadingMeter unbound() {
		this.mostBytes = Long.MAX_VALUE;
		return this;
	}

	/** So much more time may be taken. */
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
			throw tooMuch();
		}
	}

	private static UnreadableFile tooMuch() {
		return new UnreadableFile(
				"Tệp PDF quá phức tạp, không đọc xong trong thời gian cho phép; hãy tách tệp hoặc dùng bản Word.");
	}

}
