package vn.roviec.intake;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts the patches of ink on a drawn page before its words are recognised: paper with
 * words has some thousands of them, a page that is made to keep the recognition busy has
 * many times more.
 */
final class PageInk {

	/** A page has one patch to so many dots at most: 15,000 on A4. */
	private static final int DOTS_FOR_A_PATCH = 580;

	/** In this share of the dots, at most, ink begins; three times as many as print. */
	private static final int DOTS_FOR_A_STROKE = 40;

	/** Paler than this, in levels of 256, it is the paper's own grain. */
	private static final double LEAST_CONTRAST = 32;

	/** A page is looked at in so many bands, one below the other. */
	static final int BANDS = 8;

	private final byte[] dots;

	private final int width;

	private final int paper;

	private final int[] patches;

	/** Where strokes of the row above begin and end, and which patch each belongs to. */
	private int[] above;

	private int[] row;

	private int aboveLength;

	private int strokes;

	private int joined;

	private final int[] strokesOfBand = new int[BANDS];

	private PageInk(byte[] dots, int width) {
		this.dots = dots;
		this.width = width;
		this.paper = paper(dots);
		this.patches = new int[dots.length / DOTS_FOR_A_STROKE + 1];
		this.above = new int[3 * (width / 2 + 1)];
		this.row = new int[this.above.length];
	}

	/**
	 * The ink of a page.
	 * @param page in shades of grey
	 * @throws UnreadableFile where it has more patches than paper with words has
	 */
	static Found of(BufferedImage page, int number) {
		byte[] dots = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
		PageInk ink = new PageInk(dots, page.getWidth());
		for (int start = 0; start < dots.length && ink.paper > 0; start += ink.width) {
			int before = ink.strokes;
			if (!ink.row(start)) {
				throw tooMany(number);
			}
			ink.strokesOfBand[(int) ((long) start * BANDS / dots.length)] += ink.strokes - before;
		}
		int patches = ink.strokes - ink.joined;
		if (patches > dots.length / DOTS_FOR_A_PATCH) {
			throw tooMany(number);
		}
		return new Found(patches,
				IntStream.range(0, BANDS)
					.boxed()
					.sorted(Comparator.comparingInt((band) -> -ink.strokesOfBand[band]))
					.toList());
	}

	private static UnreadableFile tooMany(int page) {
		return new UnreadableFile("Trang " + page + " của bản chụp có quá nhiều vết lốm đốm hoặc hoa văn nên không "
				+ "nhận dạng được chữ; hãy quét lại cho sạch hoặc dùng bản Word.");
	}

	/**
	 * From which shade on a dot is paper: where dark and light part best (Otsu), as the
	 * recognition parts them too.
	 * @return 0 where nothing is dark
	 */
	private static int paper(byte[] dots) {
		long[] shades = new long[256];
		for (byte dot : dots) {
			shades[dot & 0xff]++;
		}
		double all = sum(shades, shades.length);
		double dark = 0;
		double best = 0;
		int paper = 0;
		for (int shade = 1; shade < shades.length; shade++) {
			dark += shades[shade - 1];
			double light = dots.length - dark;
			double sum = sum(shades, shade);
			double contrast = (dark > 0 && light > 0) ? (all - sum) / light - sum / dark : 0;
			double apart = dark * light * contrast * contrast;
			if (apart > best) {
				best = apart;
				paper = (contrast < LEAST_CONTRAST) ? 0 : shade;
			}
		}
		return paper;
	}

	private static double sum(long[] shades, int to) {
		double sum = 0;
		for (int shade = 0; shade < to; shade++) {
			sum += (double) shade * shades[shade];
		}
		return sum;
	}

	/** Takes the strokes of a row; false where they are too many. */
	private boolean row(int start) {
		int length = 0;
		int over = 0;
		for (int from = next(start, 0, true); from < this.width; from = next(start, this.row[length - 2], true)) {
			if (this.strokes == this.patches.length) {
				return false;
			}
			int to = next(start, from, false);
			int stroke = this.strokes++;
			this.patches[stroke] = stroke;
			while (over < this.aboveLength && this.above[over + 1] <= from) {
				over += 3;
			}
			for (int at = over; at < this.aboveLength && this.above[at] < to; at += 3) {
				join(stroke, this.above[at + 2]);
			}
			this.row[length++] = from;
			this.row[length++] = to;
			this.row[length++] = stroke;
		}
		int[] free = this.above;
		this.above = this.row;
		this.aboveLength = length;
		this.row = free;
		return true;
	}

	/** The next dot of this row that is ink, or paper. */
	private int next(int start, int from, boolean ink) {
		int x = from;
		while (x < this.width && ((this.dots[start + x] & 0xff) < this.paper) != ink) {
			x++;
		}
		return x;
	}

	private void join(int one, int other) {
		int first = first(one);
		int second = first(other);
		if (first != second) {
			this.patches[Math.max(first, second)] = Math.min(first, second);
			this.joined++;
		}
	}

	private int first(int stroke) {
		int at = stroke;
		while (this.patches[at] != at) {
			this.patches[at] = this.patches[this.patches[at]];
			at = this.patches[at];
		}
		return at;
	}

	/**
	 * What a page holds.
	 *
	 * @param patches of ink that hang together; 0 where the page is blank
	 * @param bands from the one with most ink on
	 */
	record Found(int patches, List<Integer> bands) {
	}

}
