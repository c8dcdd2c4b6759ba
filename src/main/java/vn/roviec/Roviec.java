package vn.roviec;

import java.nio.charset.StandardCharsets;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;

import vn.roviec.backup.BackupCommands;
import vn.roviec.deadline.DeadlinesCommand;
import vn.roviec.intake.ReadCommand;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import vn.roviec.workflow.BeanNames;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Rõ Việc. The commands {@code read} and {@code deadlines} answer without web
 * server and database; {@code check} compares what the database holds; {@code backup},
 * {@code restore} and {@code move} carry it elsewhere; {@code migrate} takes what runs to
 * the newest version of its process.
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
		List<String> rest = List.of(args).subList(Math.min(1, args.length), args.length);
		PrintStream out = utf8(FileDescriptor.out);
		PrintStream err = utf8(FileDescriptor.err);
		switch (command) {
			case "read" -> System.exit(ReadCommand.run(rest, out, err));
			case "deadlines" -> System.exit(DeadlinesCommand.run(System.in, out, err));
			case "check" -> System.exit(CheckCommand.run(rest, out, err));
			case "migrate" -> System.exit(MigrateCommand.run(rest, out, err));
			case "backup", "restore", "move" ->
				System.exit(new BackupCommands((settings) -> CheckCommand.run(settings, out, err), out, err)
					.run(command, rest));
			default -> SpringApplication.run(Roviec.class, args);
		}
	}

	private static PrintStream utf8(FileDescriptor descriptor) {
		return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
	}

}
