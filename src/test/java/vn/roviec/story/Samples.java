package vn.roviec.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that people of a story have at hand. */
final class Samples {

	/** Of its own process: two stories may write the same file at once. */
	private static final Path FOLDER = Pictures.FOLDER.resolve("files")
		.resolve(String.valueOf(ProcessHandle.current().pid()));

	private Samples() {
	}

	/** The sample plan that the application brings along. */
	static Path plan() {
		try (InputStream content = Samples.class.getResourceAsStream("/samples/ke-hoach-cai-cach-hanh-chinh.docx")) {
			return write("ke-hoach-cai-cach-hanh-chinh.docx", content.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Path write(String name, byte[] content) {
		try {
			Files.createDirectories(FOLDER);
			return Files.write(FOLDER.resolve(name), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
