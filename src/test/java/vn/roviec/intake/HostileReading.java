package vn.roviec.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.logging.LoggingSystem;

/**
 * A program of its own, to be run with little memory: reads each file of a folder as the
 * command does and prints its name, the exit status, milliseconds of the processor, by
 * how many megabytes the heap grew, and what was said.
 */
final class HostileReading {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private HostileReading() {
	}

	public static void main(String[] args) throws IOException {
		LoggingSystem.get(HostileReading.class.getClassLoader()).beforeInitialize();
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		try (Stream<Path> files = Files.list(Path.of(args[0]))) {
			for (Path file : files.sorted().toList()) {
				out.println(file.getFileName() + "\t" + measured(file));
			}
		}
	}

	private static String measured(Path file) {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		System.gc();
		long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		pools().forEach(MemoryPoolMXBean::resetPeakUsage);
		long begin = THREADS.getCurrentThreadCpuTime();
		int status = ReadCommand.run(List.of("read", file.toString()), new PrintStream(OutputStream.nullOutputStream()),
				new PrintStream(said, true, StandardCharsets.UTF_8));
		long milliseconds = (THREADS.getCurrentThreadCpuTime() - begin) / 1_000_000;
		long peak = pools().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum();
		return String.join("\t", String.valueOf(status), String.valueOf(milliseconds),
				String.valueOf((peak - before) >> 20), said.toString(StandardCharsets.UTF_8).strip());
	}

	private static Stream<MemoryPoolMXBean> pools() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter((pool) -> pool.getType() == MemoryType.HEAP);
	}

}
