package vn.roviec.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps prepared files for a while, in the database, so that any node can hand them out;
 * each only to the officer who asked for it.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class PreparedSheets {

	/** A node that has written nothing for so long has stopped. */
	static final Duration SILENT = Duration.ofMinutes(2);

	private static final Duration KEPT = Duration.ofHours(4);

	private static final int PIECE = 512 * 1024;

	private static final String OWN = " from prepared_sheet where agency_id = :agency and officer_id = :officer";

	private final JdbcClient jdbc;

	private final Clock clock;

	PreparedSheets(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	UUID open(Actor actor, String name, String contentType, int total) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into prepared_sheet (id, agency_id, officer_id, name, content_type, total, written, state, asked_at,
					    changed_at)
					values (:id, :agency, :officer, :name, :contentType, :total, 0, 'RUNNING', :now, :now)
					""")
			.param("id", id)
			.param("agency", actor.agency().value())
			.param("officer", actor.officer().value())
			.param("name", name)
			.param("contentType", contentType)
			.param("total", total)
			.param("now", now())
			.update();
		return id;
	}

	/** The officer's own; one that its node has left counts as failed. */
	@Transactional(readOnly = true)
	Optional<PreparedSheet> find(Actor actor, UUID id) {
		return this.jdbc.sql("select *" + OWN + " and id = :id")
			.param("agency", actor.agency().value())
			.param("officer", actor.officer().value())
			.param("id", id)
			.query(PreparedSheets::sheet)
			.optional()
			.map((sheet) -> left(sheet) ? sheet.failed() : sheet);
	}

	/** One of this name that the officer waits for already. */
	@Transactional(readOnly = true)
	Optional<PreparedSheet> underway(Actor actor, String name) {
		return this.jdbc.sql("select *" + OWN + " and name = :name and state = 'RUNNING'")
			.param("agency", actor.agency().value())
			.param("officer", actor.officer().value())
			.param("name", name)
			.query(PreparedSheets::sheet)
			.list()
			.stream()
			.filter((sheet) -> !left(sheet))
			.findFirst();
	}

	void written(Actor actor, UUID id, int lines) {
		this.jdbc
			.sql("update prepared_sheet set written = :lines, changed_at = :now where agency_id = :agency and id = :id")
			.param("lines", lines)
			.param("now", now())
			.param("agency", actor.agency().value())
			.param("id", id)
			.update();
	}

	void failed(Actor actor, UUID id) {
		end(actor, id, PreparedSheet.State.FAILED);
	}

	/** Keeps the file, a piece at a time. */
	void keep(Actor actor, UUID id, Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			int position = 0;
			for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
				this.jdbc.sql("insert into prepared_piece (sheet_id, position, bytes) values (:id, :position, :bytes)")
					.param("id", id)
					.param("position", position++)
					.param("bytes", piece)
					.update();
			}
		}
		end(actor, id, PreparedSheet.State.DONE);
	}

	@Transactional(readOnly = true)
	void copyTo(PreparedSheet sheet, OutputStream target) {
		Optional<byte[]> piece = piece(sheet, 0);
		for (int position = 1; piece.isPresent(); position++) {
			try {
				target.write(piece.get());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			piece = piece(sheet, position);
		}
	}

	private Optional<byte[]> piece(PreparedSheet sheet, int position) {
		return this.jdbc.sql("select bytes from prepared_piece where sheet_id = :id and position = :position")
			.param("id", sheet.id())
			.param("position", position)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	/** Deletes what was kept long enough. */
	void forget(AgencyId agency) {
		OffsetDateTime before = this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
		String old = " from prepared_sheet where agency_id = :agency and changed_at < :before";
		this.jdbc.sql("delete from prepared_piece where sheet_id in (select id" + old + ")")
			.param("agency", agency.value())
			.param("before", before)
			.update();
		this.jdbc.sql("delete" + old).param("agency", agency.value()).param("before", before).update();
	}

	private void end(Actor actor, UUID id, PreparedSheet.State state) {
		this.jdbc
			.sql("update prepared_sheet set state = :state, changed_at = :now where agency_id = :agency and id = :id")
			.param("state", state.name())
			.param("now", now())
			.param("agency", actor.agency().value())
			.param("id", id)
			.update();
	}

	private boolean left(PreparedSheet sheet) {
		return sheet.running() && sheet.changedAt().isBefore(this.clock.instant().minus(SILENT));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static PreparedSheet sheet(ResultSet row, int number) throws SQLException {
		Instant changed = row.getObject("changed_at", OffsetDateTime.class).toInstant();
		return new PreparedSheet(row.getObject("id", UUID.class), row.getString("name"), row.getString("content_type"),
				row.getInt("total"), row.getInt("written"), PreparedSheet.State.valueOf(row.getString("state")),
				changed);
	}

}
