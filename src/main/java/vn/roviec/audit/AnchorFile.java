package vn.roviec.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

import vn.roviec.agency.AgencyId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Anchors in files that are only added to, one for each agency. */
@Component
class AnchorFile {

	private final String directory;

	/**
	 * Writes into this directory.
	 * @param directory blank for none
	 */
	AnchorFile(@Value("${roviec.audit.anchors:}") String directory) {
		this.directory = directory.strip();
	}

	boolean configured() {
		return !this.directory.isEmpty();
	}

	/** Adds a line, which lies on the disk when this returns. */
	void append(Anchor anchor) {
		try {
			Files.createDirectories(Path.of(this.directory));
			try (FileChannel file = FileChannel.open(path(anchor.agency()), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
				ByteBuffer line = ByteBuffer.wrap((anchor.line() + "\n").getBytes(StandardCharsets.US_ASCII));
				while (line.hasRemaining()) {
					file.write(line);
				}
				file.force(true);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The agency's anchors, the earliest first; none where nothing is configured. */
	List<Anchor> of(AgencyId agency) {
		if (!configured() || !Files.exists(path(agency))) {
			return List.of();
		}
		try {
			return Files.readAllLines(path(agency), StandardCharsets.ISO_8859_1)
				.stream()
				.map(Anchor::of)
				.flatMap(Optional::stream)
				.filter((anchor) -> anchor.agency().equals(agency))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path path(AgencyId agency) {
		return Path.of(this.directory).resolve(agency + ".anchors");
	}

}
