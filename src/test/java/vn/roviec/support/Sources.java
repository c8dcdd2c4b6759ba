package vn.roviec.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, as they stand in the folder that it is built in. */
public final class Sources {

	private Sources() {
	}

	/** Every page and form. */
	public static List<Path> pages() {
		return Stream.of("src/main/resources/templates", "forms")
			.flatMap((folder) -> below(folder, ".html").stream())
			.toList();
	}

	/**
	 * Every file of a folder and of those within it.
	 * @param ending how its name ends
	 */
	public static List<Path> below(String folder, String ending) {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			return files.filter(Files::isRegularFile).filter((file) -> file.toString().endsWith(ending)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
