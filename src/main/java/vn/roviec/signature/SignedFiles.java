package vn.roviec.signature;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.StoredFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The signed files of documents, one for each state. */
@Repository
@Transactional
public class SignedFiles {

	private static final String SELECT = "select subject, stage, level, file_id, sha256, label, title, signed_by,"
			+ " created_at, original from signed_file where agency_id = ? ";

	private final JdbcClient jdbc;

	private final Files files;

	private final Clock clock;

	SignedFiles(JdbcClient jdbc, Files files, Clock clock) {
		this.jdbc = jdbc;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * The states of a document's file, the last one last; none where it was signed on
	 * paper.
	 */
	@Transactional(readOnly = true)
	public List<SignedFile> of(AgencyId agency, UUID subject) {
		return this.jdbc.sql(SELECT + "and subject = ? order by created_at, stage desc")
			.params(agency.value(), subject)
			.query(SignedFiles::row)
			.list();
	}

	/** The file as it stands now. */
	@Transactional(readOnly = true)
	public Optional<SignedFile> last(AgencyId agency, UUID subject) {
		return of(agency, subject).stream().max((one, other) -> one.stage().compareTo(other.stage()));
	}

	/** The file of this hash, where the agency has it. */
	@Transactional(readOnly = true)
	public Optional<SignedFile> known(AgencyId agency, String sha256) {
		return this.jdbc.sql(SELECT + "and sha256 = ? order by created_at desc fetch first 1 rows only")
			.params(agency.value(), sha256)
			.query(SignedFiles::row)
			.optional();
	}

	/** The bytes of one of them. */
	@Transactional(readOnly = true)
	public byte[] content(AgencyId agency, SignedFile file) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.files.copyTo(agency, file.file(), content);
		return content.toByteArray();
	}

	/**
	 * Keeps the next state; the round before is forgotten where a document is signed
	 * anew.
	 */
	void add(Actor actor, SignedFile file, byte[] content) {
		this.jdbc.sql("delete from signed_file where agency_id = ? and subject = ? and stage = ?")
			.params(actor.agency().value(), file.subject(), file.stage().name())
			.update();
		String name = (file.label().isBlank() ? "ban-ky" : file.label().replace('/', '-')) + ".pdf";
		StoredFile stored = this.files.store(actor, file.subject(), FilePurpose.ELECTRONIC, name, content);
		this.jdbc
			.sql("""
					insert into signed_file (id, agency_id, subject, stage, level, file_id, sha256, label, title, signed_by,
					    created_at, original)
					values (:id, :agency, :subject, :stage, :level, :file, :sha256, :label, :title, :signedBy, :now, :original)
					""")
			.param("id", UUID.randomUUID())
			.param("agency", actor.agency().value())
			.param("subject", file.subject())
			.param("stage", file.stage().name())
			.param("level", file.level().name())
			.param("file", stored.id())
			.param("sha256", stored.sha256())
			.param("label", file.label())
			.param("title", file.title())
			.param("signedBy", file.signedBy())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("original", file.original())
			.update();
	}

	/** Forgets all states of a document's file. */
	void forget(AgencyId agency, UUID subject) {
		this.jdbc.sql("delete from signed_file where agency_id = ? and subject = ?")
			.params(agency.value(), subject)
			.update();
	}

	private static SignedFile row(ResultSet row, int number) throws SQLException {
		return new SignedFile(row.getObject("subject", UUID.class), SignedFile.Stage.valueOf(row.getString("stage")),
				SignatureLevel.valueOf(row.getString("level")), row.getObject("file_id", UUID.class),
				row.getString("sha256"), row.getString("label"), row.getString("title"), row.getString("signed_by"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getObject("original", UUID.class));
	}

}
