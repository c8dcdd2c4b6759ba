package vn.roviec.backup;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * What a backup holds.
 *
 * @param format how the file is written
 * @param takenAt the moment of which it tells
 * @param version of the tables
 */
record Manifest(int format, Instant takenAt, String version, List<Content> tables) {

	/** How files are written by this program. */
	static final int FORMAT = 1;

	/** The entry of the file that holds it. */
	static final String ENTRY = "manifest.json";

	/** Writes and reads manifests and rows. */
	static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

	Manifest {
		tables = List.copyOf(tables);
	}

	long rows() {
		return this.tables.stream().mapToLong(Content::rows).sum();
	}

	/**
	 * What one table holds.
	 *
	 * @param columns in the order in which each row tells them
	 * @param sha256 the sum of the SHA-256 of its rows
	 */
	record Content(String table, List<String> columns, long rows, String sha256) {

		Content {
			columns = List.copyOf(columns);
		}

	}

}
