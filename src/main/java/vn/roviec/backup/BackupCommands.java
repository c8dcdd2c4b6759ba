package vn.roviec.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

import vn.roviec.backup.Manifest.Content;

import org.springframework.core.NestedExceptionUtils;

/**
 * The commands {@code backup}, {@code restore} and {@code move}: all that the database
 * holds into one file, from it, and from one database into another.
 */
public final class BackupCommands {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' d/M/yyyy");

	private static final int DONE = 0;

	private static final int FAILED = 2;

	private static final int H2_IN_USE = 90020;

	private static final String URL = "--spring.datasource.url=";

	private final Clock clock = Clock.systemDefaultZone();

	private final ToIntFunction<List<String>> check;

	private final PrintStream out;

	private final PrintStream err;

	/**
	 * Prints what was done on {@code out}, and why it could not be on {@code err}.
	 * @param check compares what a database holds, by its settings; 0 where all agrees
	 */
	public BackupCommands(ToIntFunction<List<String>> check, PrintStream out, PrintStream err) {
		this.check = check;
		this.out = out;
		this.err = err;
	}

	/**
	 * Runs a command.
	 * @param args for {@code backup} and {@code restore} the file; for {@code move} the
	 * addresses {@code --from=} and {@code --to=}, where the first wants it with
	 * {@code --from-username=} and {@code --from-password=}; settings as for the start
	 * @return the exit status: 0, or 2 with one sentence on {@code err}; after a database
	 * was filled that of the check
	 */
	public int run(String command, List<String> args) {
		try {
			return switch (command) {
				case "backup" -> backup(file(args), settings(args));
				case "restore" -> restore(file(args), settings(args));
				default -> move(args);
			};
		}
		catch (Unusable ex) {
			this.err.println(ex.getMessage());
		}
		catch (IOException | SQLException | RuntimeException ex) {
			this.err.println(why(ex));
		}
		return FAILED;
	}

	private static String why(Exception ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
				return "Rõ Việc còn đang chạy trên tệp H2 này: dừng lại rồi chạy lại lệnh.";
			}
		}
		return "Không làm được: " + NestedExceptionUtils.getMostSpecificCause(ex).getMessage();
	}

	private int backup(Path file, List<String> settings) throws IOException, SQLException {
		long since = this.clock.millis();
		Manifest manifest = write(file, settings);
		this.out.printf(VIETNAMESE, "Đã sao lưu %,d dòng của %d bảng vào %s (%,d byte, %.1f giây).%n", manifest.rows(),
				manifest.tables().size(), file, Files.size(file), seconds(since));
		this.out.println("Không nằm trong tệp này: khóa roviec.signature.key và các thiết lập khi chạy. Sao lưu riêng,"
				+ " để nơi khác.");
		return DONE;
	}

	private int restore(Path file, List<String> settings) throws IOException, SQLException {
		long since = this.clock.millis();
		try (OpenedDatabase database = new OpenedDatabase(settings)) {
			Manifest manifest = new RestoreBackup(database.source(), database.url()).from(file, this::tell);
			this.out.printf(VIETNAMESE, "Đã ghi và đối chiếu %,d dòng của %d bảng, như lúc %s (%.1f giây).%n",
					manifest.rows(), manifest.tables().size(),
					MOMENT.format(manifest.takenAt().atZone(this.clock.getZone())), seconds(since));
		}
		return this.check.applyAsInt(settings);
	}

	private int move(List<String> args) throws IOException, SQLException {
		String from = option(args, "--from=", "");
		String to = option(args, "--to=", "");
		if (from.isEmpty() || to.isEmpty()) {
			throw new Unusable("Cần cho biết chuyển từ đâu đến đâu: --from=jdbc:h2:… --to=jdbc:postgresql://…");
		}
		List<String> settings = new ArrayList<>(settings(args));
		settings.add(URL + to);
		try (OpenedDatabase target = new OpenedDatabase(settings)) {
			new RestoreBackup(target.source(), to).mustBeEmpty();
		}
		Path folder = Files.createTempDirectory("roviec-move");
		Path file = folder.resolve("all.zip");
		try {
			write(file,
					List.of(URL + existing(from),
							"--spring.datasource.username=" + option(args, "--from-username=", "sa"),
							"--spring.datasource.password=" + option(args, "--from-password=", "")));
			return restore(file, settings);
		}
		finally {
			Files.deleteIfExists(file);
			Files.delete(folder);
		}
	}

	private Manifest write(Path file, List<String> settings) throws IOException, SQLException {
		try (OpenedDatabase database = new OpenedDatabase(settings)) {
			return new WriteBackup(database.source(), this.clock).to(file, this::tell);
		}
	}

	private void tell(Content content) {
		if (content.rows() > 0) {
			this.out.printf(VIETNAMESE, "  %-40s %,12d%n", content.table(), content.rows());
		}
	}

	private double seconds(long since) {
		return (this.clock.millis() - since) / 1000.0;
	}

	private static Path file(List<String> args) {
		return args.stream()
			.filter((argument) -> !argument.startsWith("--"))
			.findFirst()
			.map(Path::of)
			.orElseThrow(() -> new Unusable("Cần cho biết tên tệp sao lưu."));
	}

	private static List<String> settings(List<String> args) {
		return args.stream()
			.filter((argument) -> argument.startsWith("--") && !argument.startsWith("--from")
					&& !argument.startsWith("--to="))
			.toList();
	}

	private static String option(List<String> args, String name, String otherwise) {
		return args.stream()
			.filter((argument) -> argument.startsWith(name))
			.findFirst()
			.map((argument) -> argument.substring(name.length()))
			.orElse(otherwise);
	}

	/** H2 would make an empty database where the address names none. */
	private static String existing(String url) {
		return url.startsWith("jdbc:h2:file:") ? url + ";IFEXISTS=TRUE" : url;
	}

}
