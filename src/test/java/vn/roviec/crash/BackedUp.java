package vn.roviec.crash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a backup tells of itself. */
final class BackedUp {

	private BackedUp() {
	}

	/** A line for each table, with its rows and their sum. */
	static List<String> tables(Path backup) throws IOException {
		try (ZipFile zip = new ZipFile(backup.toFile());
				InputStream in = zip.getInputStream(zip.getEntry("manifest.json"))) {
			return new ObjectMapper().readTree(in).get("tables").valueStream().map(JsonNode::toString).toList();
		}
	}

}
