package vn.roviec.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.Commune;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.IllegalTransactionStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FilesIT {

	private static final byte[] SHORT = "Biên bản họp thôn".getBytes(StandardCharsets.UTF_8);

	/** More than three pieces of 512 KiB, and a rest. */
	private static final byte[] LONG = "Số liệu tháng 3\n".repeat(90_000).getBytes(StandardCharsets.UTF_8);

	private final UUID task = UUID.randomUUID();

	@ParameterizedTest
	@DatabaseUnderTest
	void filesComeBackAsTheyWere(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			for (byte[] content : List.of(SHORT, LONG)) {
				StoredFile file = store(rows, commune, content);
				assertThat(copy(rows, commune, file.id())).isEqualTo(content);
				assertThat(rows.get(Files.class).find(commune.id, file.id())).contains(file);
				assertThat(file).returns((long) content.length, StoredFile::size)
					.returns("biên bản.txt", StoredFile::name)
					.returns("text/plain", StoredFile::mediaType)
					.returns(commune.drafter().officer(), StoredFile::storedBy);
			}
			assertThat(rows.get(Files.class).of(commune.id, this.task)).hasSize(2);
			assertThat(rows.get(Files.class).of(commune.id, UUID.randomUUID())).isEmpty();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void anotherAgencySeesNothing(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			StoredFile file = store(rows, commune(rows), SHORT);
			Commune other = commune(rows);
			assertThat(rows.get(Files.class).find(other.id, file.id())).isEmpty();
			assertThat(rows.get(Files.class).of(other.id, this.task)).isEmpty();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> copy(rows, other, file.id()));
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aRefusedFileLeavesNothing(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> store(rows, commune, new byte[0]));
			assertThat(rows.get(Files.class).of(commune.id, this.task)).isEmpty();
			assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> rows.get(Files.class)
				.store(commune.drafter(), this.task, FilePurpose.EVIDENCE, "a.txt", SHORT));
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void changedBytesAreNoticed(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			StoredFile file = store(rows, commune, SHORT);
			rows.jdbc()
				.sql("update stored_chunk set bytes = ? where file_id = ?")
				.params(new byte[SHORT.length], file.id())
				.update();
			assertThatIllegalStateException().isThrownBy(() -> copy(rows, commune, file.id()));
		}
	}

	private StoredFile store(Rows rows, Commune commune, byte[] content) {
		StoredFile file = rows.transaction()
			.execute((status) -> rows.get(Files.class)
				.store(commune.drafter(), this.task, FilePurpose.EVIDENCE, "biên bản.txt", content));
		assertThat(file).isNotNull();
		return file;
	}

	private static byte[] copy(Rows rows, Commune commune, UUID file) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		rows.get(Files.class).copyTo(commune.id, file, bytes);
		return bytes.toByteArray();
	}

	private static Commune commune(Rows rows) {
		return new Commune(rows.get(RegisterAgency.class), rows.get(Agencies.class));
	}

	private static Rows rows(MigratedDatabase database) {
		return new Rows(database, MovedClock.at("2026-03-02T08:00"), Files.class, UploadCheck.class, Modules.class);
	}

	/** The module that files stand on. */
	@ComponentScan("vn.roviec.agency")
	static class Modules {

	}

}
