package vn.roviec.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * What was tried against the application, each kind in a file of its own below
 * {@code target/attack}, and printed at the end of the build.
 */
public final class AttackTable {

	private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	private final Path folder;

	private AttackTable(Path folder) {
		this.folder = folder;
	}

	/** The table of the build below this directory. */
	public static AttackTable below(Path target) {
		return new AttackTable(target.resolve("attack"));
	}

	static void add(String name, String what, int declared, int tried, int through) {
		below(Path.of("target")).write(name, new Attack(what, declared, tried, through));
	}

	private void write(String name, Attack attack) {
		try {
			Files.createDirectories(this.folder);
			JSON.writeValue(this.folder.resolve(name + ".json").toFile(), attack);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rows as lines of text; empty where nothing was tried. */
	public String text() throws IOException {
		List<Attack> attacks = read();
		if (attacks.isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder(
				String.format(Locale.ROOT, "%n%-76s %8s %8s %8s%n", "Attack", "declared", "tried", "through"));
		attacks.forEach((attack) -> text.append(String.format(Locale.ROOT, "%-76s %8d %8d %8d%n", attack.what(),
				attack.declared(), attack.tried(), attack.through())));
		return text.toString();
	}

	private List<Attack> read() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		List<Attack> attacks = new ArrayList<>();
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".json")).sorted().toList()) {
				attacks.add(JSON.readValue(file.toFile(), Attack.class));
			}
		}
		return attacks;
	}

	/**
	 * One kind of attack.
	 *
	 * @param declared how many there are to try
	 * @param through how many had an effect that they must not have
	 */
	record Attack(String what, int declared, int tried, int through) {
	}

}
