package vn.roviec.document;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.roviec.workflow.ConsistencyCheck;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every file has the size and the SHA-256 that were written down as it came. */
@Component
class FilesAsStored implements ConsistencyCheck {

	private final JdbcClient jdbc;

	FilesAsStored(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "check.files";
	}

	@Override
	public List<String> differences() {
		List<String> differences = new ArrayList<>();
		this.jdbc.sql("select id, size, sha256 from stored_file order by stored_at, id")
			.query((row, n) -> new Kept(row.getObject("id", UUID.class), row.getLong("size"), row.getString("sha256")))
			.list()
			.stream()
			.filter((kept) -> !kept.equals(found(kept.id())))
			.forEach((kept) -> differences.add("file " + kept.id()));
		return differences;
	}

	/**
	 * Read piece by piece: all files together need not fit in memory, nor one as a whole.
	 */
	private Kept found(UUID id) {
		Fingerprint fingerprint = new Fingerprint();
		long[] size = { 0 };
		this.jdbc.sql("select bytes from stored_chunk where file_id = ? order by position").param(id).query((row) -> {
			byte[] piece = row.getBytes("bytes");
			fingerprint.add(piece);
			size[0] += piece.length;
		});
		return new Kept(id, size[0], fingerprint.hex());
	}

	private record Kept(UUID id, long size, String sha256) {

	}

}
