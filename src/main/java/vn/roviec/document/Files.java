package vn.roviec.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files in the database, under names that the server makes. */
@Service
public class Files {

	private static final int CHUNK = 512 * 1024;

	private static final String SELECT = "select id, agency_id, subject, purpose, name, media_type, size, sha256,"
			+ " stored_at, stored_by from stored_file where agency_id = :agency ";

	private final JdbcClient jdbc;

	private final UploadCheck check;

	private final Clock clock;

	Files(JdbcClient jdbc, UploadCheck check, Clock clock) {
		this.jdbc = jdbc;
		this.check = check;
		this.clock = clock;
	}

	/**
	 * Checks a file and keeps it, in the caller's transaction.
	 * @param originalName as the user's computer calls it
	 * @throws Refused where the file may not be kept, saying why
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public StoredFile store(Actor actor, UUID subject, FilePurpose purpose, String originalName, byte[] content) {
		CheckedUpload upload = this.check.check(originalName, content);
		StoredFile file = new StoredFile(UUID.randomUUID(), actor.agency(), subject, purpose, upload.name(),
				upload.kind().mediaType(), content.length, Fingerprint.of(content),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), actor.officer());
		insert(file);
		for (int position = 0; position * CHUNK < content.length; position++) {
			this.jdbc.sql("insert into stored_chunk (file_id, position, bytes) values (:file, :position, :bytes)")
				.param("file", file.id())
				.param("position", position)
				.param("bytes",
						Arrays.copyOfRange(content, position * CHUNK, Math.min(content.length, (position + 1) * CHUNK)))
				.update();
		}
		return file;
	}

	/** The file, empty where this agency has none of this id. */
	@Transactional(readOnly = true)
	public Optional<StoredFile> find(AgencyId agency, UUID id) {
		return query(agency, "and id = :id", Map.of("id", id)).stream().findFirst();
	}

	/** What is kept with a plan or task, in the order it came. */
	@Transactional(readOnly = true)
	public List<StoredFile> of(AgencyId agency, UUID subject) {
		return query(agency, "and subject = :subject order by stored_at, id", Map.of("subject", subject));
	}

	/**
	 * Writes the bytes, a piece at a time.
	 * @throws NotFound where this agency has no file of this id
	 * @throws IllegalStateException at the end, where the bytes are not those that were
	 * kept
	 */
	@Transactional(readOnly = true)
	public void copyTo(AgencyId agency, UUID id, OutputStream target) {
		StoredFile file = find(agency, id).orElseThrow(() -> new NotFound("file"));
		Fingerprint fingerprint = new Fingerprint();
		for (int position = 0; (long) position * CHUNK < file.size(); position++) {
			byte[] piece = this.jdbc
				.sql("select bytes from stored_chunk where file_id = :file and position = :position")
				.param("file", id)
				.param("position", position)
				.query((row, n) -> row.getBytes(1))
				.single();
			fingerprint.add(piece);
			write(piece, target);
		}
		if (!fingerprint.hex().equals(file.sha256())) {
			throw new IllegalStateException("File " + id + " is not what was kept");
		}
	}

	private static void write(byte[] piece, OutputStream target) {
		try {
			target.write(piece);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void insert(StoredFile file) {
		this.jdbc.sql("""
				insert into stored_file (id, agency_id, subject, purpose, name, media_type, size, sha256, stored_at,
				    stored_by)
				values (:id, :agency, :subject, :purpose, :name, :mediaType, :size, :sha256, :storedAt, :storedBy)
				""")
			.param("id", file.id())
			.param("agency", file.agency().value())
			.param("subject", file.subject())
			.param("purpose", file.purpose().name())
			.param("name", file.name())
			.param("mediaType", file.mediaType())
			.param("size", file.size())
			.param("sha256", file.sha256())
			.param("storedAt", file.storedAt().atOffset(ZoneOffset.UTC))
			.param("storedBy", file.storedBy().value())
			.update();
	}

	private List<StoredFile> query(AgencyId agency, String condition, Map<String, ?> parameters) {
		return this.jdbc.sql(SELECT + condition)
			.param("agency", agency.value())
			.params(parameters)
			.query(Files::fileOf)
			.list();
	}

	private static StoredFile fileOf(ResultSet row, int index) throws SQLException {
		return new StoredFile(row.getObject("id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class)),
				row.getObject("subject", UUID.class), FilePurpose.valueOf(row.getString("purpose")),
				row.getString("name"), row.getString("media_type"), row.getLong("size"), row.getString("sha256"),
				row.getObject("stored_at", OffsetDateTime.class).toInstant(),
				new OfficerId(row.getObject("stored_by", UUID.class)));
	}

}
