package vn.roviec.intake;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.roviec.Roviec;

import static org.assertj.core.api.Assertions.assertThat;

/** A program that has just started and reads a PDF before anything else. */
class ColdReadTests {

	@TempDir
	private Path folder;

	@Test
	void theFirstPdfIsNotTakenForASlowOne() throws Exception {
		Path file = this.folder.resolve("ke-hoach.pdf");
		try (PrintedPages pages = new PrintedPages()) {
			for (int page = 0; page < 5; page++) {
				pages.bold(260, 60, "KẾ HOẠCH").bold(230, 80, "Chuyển đổi số năm 2026").bold(70, 110, "I. NHIỆM VỤ");
				for (int y = 130; y < 780; y += 16) {
					pages.write(70, y, "- Rà soát thủ tục hành chính, tuyên truyền đến từng thôn trên địa bàn xã.");
				}
				pages.turn();
			}
			Files.write(file, pages.bytes());
		}
		Process read = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx160m", "-Dfile.encoding=UTF-8", "-Djava.system.class.loader=" + SlowDisk.class.getName(), "-cp",
				System.getProperty("java.class.path"), Roviec.class.getName(), "read", file.toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(read.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(read.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(read.exitValue()).as(said).isZero();
		assertThat(said).contains("Chuyển đổi số năm 2026");
	}

	/** A machine on which loading takes long, and nothing else does. */
	public static final class SlowDisk extends URLClassLoader {

		private static final long A_CLASS = Duration.ofMillis(8).toNanos();

		public SlowDisk(ClassLoader usual) {
			super(places(), usual.getParent());
		}

		private static URL[] places() {
			return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map((place) -> {
				try {
					return Path.of(place).toUri().toURL();
				}
				catch (MalformedURLException ex) {
					throw new IllegalArgumentException(ex);
				}
			}).toArray(URL[]::new);
		}

		@Override
		protected Class<?> findClass(String name) throws ClassNotFoundException {
			if (name.startsWith("org.apache.pdfbox.") || name.startsWith("org.apache.fontbox.")) {
				ThreadMXBean threads = ManagementFactory.getThreadMXBean();
				long end = threads.getCurrentThreadCpuTime() + A_CLASS;
				while (threads.getCurrentThreadCpuTime() < end) {
					Thread.onSpinWait();
				}
			}
			return super.findClass(name);
		}

	}

}
