package vn.roviec;

import java.nio.charset.StandardCharsets;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;

import vn.roviec.deadline.DeadlinesCommand;
import vn.roviec.intake.ReadCommand;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import vn.roviec.workflow.BeanNames;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Rõ Việc. The commands {@code read} and {@code deadlines} answer without web
 * server and database; {@code check} compares what the database holds.
 */
@SpringBootApplication(nameGenerator = BeanNames.class)
public class Roviec {

	/**
	 * Runs a command or the server. What libraries log of a file stays out of the
	 * answers, and no logging is set up that would take as long as the reading.
	 */
	public static void main(String[] args) {
		String command = (args.length > 0) ? args[0] : "";
		if (command.equals("read") || command.equals("deadlines")) {
			System.setProperty("slf4j.provider", NOP_FallbackServiceProvider.class.getName());
			System.setProperty("slf4j.internal.verbosity", "ERROR");
		}
		switch (command) {
			case "read" -> System.exit(ReadCommand.run(List.of(args).subList(1, args.length), utf8(FileDescriptor.out),
					utf8(FileDescriptor.err)));
			case "deadlines" ->
				System.exit(DeadlinesCommand.run(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
			case "check" -> System.exit(CheckCommand.run(List.of(args).subList(1, args.length),
					utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
			default -> SpringApplication.run(Roviec.class, args);
		}
	}

	private static PrintStream utf8(FileDescriptor descriptor) {
		return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
	}

}
