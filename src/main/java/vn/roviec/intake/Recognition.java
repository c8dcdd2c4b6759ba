package vn.roviec.intake;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Has the words of a scanned page recognised by Tesseract, a program beside this one, in
 * Vietnamese.
 */
final class Recognition {

	static final int DOTS_PER_INCH = 300;

	/** However busy the machine is. */
	private static final Duration LONGEST = Duration.ofSeconds(60);

	private static final int LOOK_EVERY = 50;

	/** Below this many hundredths a sign without letters is a speck or a line. */
	private static final double SURE = 60;

	private static final double UNSURE = 25;

	private static final Pattern BULLET = Pattern.compile("[-–+]");

	/** Lines of a table that stand close to a word. */
	private static final Pattern EDGES = Pattern.compile("^[|_]+(?=.)|^\\[(?=[^\\]]+$)|(?<=.)[|_]+$");

	private static final Pattern STROKES = Pattern.compile("[|_~—–\\-=.,:;'\"“”‘’*°•«»()\\[\\]{}\\\\/]+");

	private final String program;

	Recognition(String program) {
		this.program = program;
	}

	/**
	 * The words of a page with their places in points.
	 * @param page in shades of grey
	 * @param most of the processor's time that it may take
	 * @throws UnreadableFile where the program is not there or takes too long
	 */
	Recognised words(BufferedImage page, Duration most) throws IOException {
		Path picture = Files.createTempFile("page", ".pgm");
		Path found = Files.createTempFile("page", ".tsv");
		try {
			draw(page, picture);
			Duration took = run(picture, found, most);
			return new Recognised(read(Files.readAllLines(found)), took);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnreadableFile("Việc nhận dạng chữ bị dừng giữa chừng; hãy gửi lại tệp.", ex);
		}
		finally {
			Files.deleteIfExists(picture);
			Files.deleteIfExists(found);
		}
	}

	/** Unpacked, for packing takes longer than writing. */
	private static void draw(BufferedImage page, Path into) throws IOException {
		try (OutputStream out = Files.newOutputStream(into)) {
			out.write(
					"P5 %d %d 255\n".formatted(page.getWidth(), page.getHeight()).getBytes(StandardCharsets.US_ASCII));
			out.write(((DataBufferByte) page.getRaster().getDataBuffer()).getData());
		}
	}

	private Duration run(Path picture, Path into, Duration most) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(this.program, picture.toString(), "stdout", "-l", "vie", "--psm",
				"4", "--dpi", String.valueOf(DOTS_PER_INCH), "tsv");
		builder.redirectOutput(into.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("OMP_THREAD_LIMIT", "1");
		long start = System.nanoTime();
		Process process = start(builder);
		Duration took = Duration.ZERO;
		try {
			while (!process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
				Duration waited = Duration.ofNanos(System.nanoTime() - start);
				took = process.info().totalCpuDuration().orElse(waited);
				if (took.compareTo(most) > 0 || waited.compareTo(LONGEST) > 0) {
					throw tooMuch();
				}
			}
			if (process.exitValue() != 0) {
				throw missing(null);
			}
			return took;
		}
		finally {
			process.destroyForcibly();
		}
	}

	static UnreadableFile tooMuch() {
		return new UnreadableFile("Bản chụp quá phức tạp, không nhận dạng xong trong thời gian cho phép; "
				+ "hãy tách tệp hoặc dùng bản Word.");
	}

	private static Process start(ProcessBuilder builder) {
		try {
			return builder.start();
		}
		catch (IOException ex) {
			throw missing(ex);
		}
	}

	private static UnreadableFile missing(@Nullable Throwable cause) {
		return new UnreadableFile("Tệp là bản chụp, không có chữ để đọc, và máy chủ chưa cài phần nhận dạng chữ "
				+ "tiếng Việt (Tesseract); hãy dùng bản Word hoặc PDF xuất từ Word.", cause);
	}

	private static List<PageWord> read(List<String> rows) {
		List<PageWord> words = new ArrayList<>();
		List<String[]> line = new ArrayList<>();
		for (String row : rows) {
			String[] fields = row.split("\t", 12);
			if (fields.length < 12 || !fields[0].matches("[1-5]")) {
				continue;
			}
			if (!fields[0].equals("5")) {
				line(line, words);
				line.clear();
			}
			else if (!fields[11].isBlank() && !speck(fields)) {
				line.add(fields);
			}
		}
		line(line, words);
		return words;
	}

	private static boolean speck(String[] fields) {
		if (BULLET.matcher(fields[11].strip()).matches()) {
			return Double.parseDouble(fields[10]) < UNSURE;
		}
		return STROKES.matcher(fields[11].strip()).matches()
				&& (Double.parseDouble(fields[10]) < SURE || fields[11].contains("|"));
	}

	/**
	 * Letters reach below and above their line; the words of a line stand on one height.
	 */
	private static void line(List<String[]> line, List<PageWord> words) {
		if (line.isEmpty()) {
			return;
		}
		double bottom = middle(line, true);
		double height = middle(line, false) * 0.8;
		for (String[] fields : line) {
			double left = points(fields[6]);
			words.add(new PageWord(EDGES.matcher(Fold.door(fields[11]).strip()).replaceAll(""), left, bottom - height,
					left + points(fields[8]), bottom, false));
		}
	}

	private static double middle(List<String[]> line, boolean bottom) {
		double[] values = line.stream()
			.mapToDouble((fields) -> bottom ? points(fields[7]) + points(fields[9]) : points(fields[9]))
			.sorted()
			.toArray();
		return values[values.length / 2];
	}

	private static double points(String pixels) {
		return Double.parseDouble(pixels) * 72 / DOTS_PER_INCH;
	}

	/** The words of a page, and the processor's time that they took. */
	record Recognised(List<PageWord> words, Duration took) {

		Recognised {
			words = List.copyOf(words);
		}

		long letters() {
			return this.words.stream().mapToLong((word) -> word.text().length()).sum();
		}

	}

}
