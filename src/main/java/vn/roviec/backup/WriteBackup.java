package vn.roviec.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import vn.roviec.backup.Manifest.Content;

/**
 * Writes all that a database holds at one moment to a file, while others work on.
 */
final class WriteBackup {

	private final DataSource database;

	private final Clock clock;

	WriteBackup(DataSource database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Writes the file; what is written by halves never has its name.
	 * @param written told of each table that is written
	 * @throws Unusable where it exists already, or the database is not one of ours
	 */
	Manifest to(Path file, Consumer<Content> written) throws IOException, SQLException {
		if (Files.exists(file)) {
			throw new Unusable("Tệp " + file + " đã có. Chọn tên khác; bản sao lưu cũ không bị ghi đè.");
		}
		Path half = file.resolveSibling(file.getFileName() + ".part");
		try {
			Manifest manifest = write(half, written);
			Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
			return manifest;
		}
		finally {
			Files.deleteIfExists(half);
		}
	}

	private Manifest write(Path half, Consumer<Content> written) throws IOException, SQLException {
		createForOwner(half);
		try (Connection connection = this.database.getConnection();
				OutputStream out = new BufferedOutputStream(Files.newOutputStream(half));
				ZipOutputStream zip = new ZipOutputStream(out)) {
			// every table as at the same moment, whoever writes meanwhile
			connection.setAutoCommit(false);
			connection.setReadOnly(true);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			zip.setLevel(Deflater.BEST_SPEED);
			Instant moment = this.clock.instant();
			Tables tables = new Tables(connection);
			Manifest manifest = new Manifest(Manifest.FORMAT, moment, tables.version(),
					writeAll(tables.kept(), new ReadRows(connection), zip, written));
			zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
			zip.write(Manifest.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
			zip.closeEntry();
			connection.rollback();
			return manifest;
		}
	}

	private static List<Content> writeAll(List<Table> tables, ReadRows rows, ZipOutputStream zip,
			Consumer<Content> written) throws IOException, SQLException {
		List<Content> contents = new ArrayList<>();
		for (Table table : tables) {
			zip.putNextEntry(new ZipEntry(table.name() + ".jsonl"));
			Content content = rows.of(table, zip);
			zip.closeEntry();
			contents.add(content);
			written.accept(content);
		}
		return contents;
	}

	/** It holds what officers may read only, and password hashes. */
	private static void createForOwner(Path half) throws IOException {
		Files.deleteIfExists(half);
		try {
			Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		catch (UnsupportedOperationException ex) {
			Files.createFile(half);
		}
	}

}
