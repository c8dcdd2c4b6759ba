package vn.roviec.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is restored is what was kept, or nothing; and why is said. */
class RestoreBackupIT {

	private static final String NAME = "UBND xã Đồng \"Mới\" – \\ \n 𝄞";

	private static final Instant MOMENT = Instant.parse("2026-01-01T20:04:05.678901Z");

	private static final byte[] BYTES = { 0, -1, 34, 92, 10, 13, 127, -128 };

	@TempDir
	private Path folder;

	@ParameterizedTest
	@DatabaseUnderTest
	void everyValueComesBackAsItWas(MigratedDatabase kind) throws Exception {
		Path file = backup(kind, "latest");
		JdbcClient restored = restored(kind, file);
		assertThat(restored.sql("select name from agency").query(String.class).single()).isEqualTo(NAME);
		assertThat(restored.sql("select created_at from agency").query(OffsetDateTime.class).single().toInstant())
			.isEqualTo(MOMENT);
		assertThat(restored.sql("select bytes_ from act_ge_bytearray").query(byte[].class).single()).isEqualTo(BYTES);
		assertThat(
				restored.sql("select count(*) from act_ge_bytearray where name_ is null").query(Integer.class).single())
			.isOne();
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whatAnOlderVersionKeptIsBroughtToThisVersion(MigratedDatabase kind) throws Exception {
		JdbcClient restored = restored(kind, backup(kind, "60"));
		assertThat(restored.sql("select name from agency").query(String.class).single()).isEqualTo(NAME);
		assertThat(restored.sql("select count(*) from spring_session").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aBackupIsNeverOverwritten(MigratedDatabase kind) throws Exception {
		Path file = backup(kind, "latest");
		byte[] before = Files.readAllBytes(file);
		assertThatExceptionOfType(Unusable.class).isThrownBy(() -> backup(kind, "latest"))
			.withMessageContaining("không bị ghi đè");
		assertThat(file).hasBinaryContent(before);
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aFileThatWasCutOffIsRefused(MigratedDatabase kind) throws Exception {
		Path file = backup(kind, "latest");
		byte[] whole = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(whole, whole.length - 100));
		assertRefused(kind, file, "bị hỏng");
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aRowThatWasChangedInTheFileIsFoundAndNothingIsKept(MigratedDatabase kind) throws Exception {
		Path file = changed(backup(kind, "latest"),
				(entry, text) -> entry.equals("agency.jsonl") ? text.replace("UBND xã", "UBND phường") : text);
		assertRefused(kind, file, "Bảng agency trong tệp sao lưu");
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aRowThatWasRemovedFromTheFileIsFound(MigratedDatabase kind) throws Exception {
		Path file = changed(backup(kind, "latest"),
				(entry, text) -> entry.equals("act_ge_bytearray.jsonl") ? "" : text);
		assertRefused(kind, file, "Bảng act_ge_bytearray trong tệp sao lưu có 0 dòng");
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aTableThatWasRemovedFromTheListIsMissed(MigratedDatabase kind) throws Exception {
		Path file = changed(backup(kind, "latest"), (entry, text) -> entry.equals(Manifest.ENTRY)
				? text.replaceFirst("\\{[^{}]*\"act_ge_bytearray\"[^{}]*},\\s*", "") : text);
		assertRefused(kind, file, "Tệp bị hỏng");
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whatANewerVersionKeptIsRefused(MigratedDatabase kind) throws Exception {
		Path file = changed(backup(kind, "latest"), (entry, text) -> entry.equals(Manifest.ENTRY)
				? text.replaceFirst("\"version\" : \"[^\"]+\"", "\"version\" : \"9999\"") : text);
		assertRefused(kind, file, "phiên bản mới hơn");
	}

	private Path backup(MigratedDatabase kind, String version) throws IOException, SQLException {
		DataSource database = kind.create(version);
		JdbcClient jdbc = JdbcClient.create(database);
		jdbc.sql("insert into agency (id, name, parent_name, place, symbol, created_at)"
				+ " values (?, ?, '', '', 'UBND', ?)")
			.param(UUID.randomUUID())
			.param(NAME)
			.param(MOMENT.atOffset(ZoneOffset.UTC))
			.update();
		jdbc.sql("insert into act_ge_bytearray (id_, rev_, bytes_) values ('1', 1, ?)").param(BYTES).update();
		Path file = this.folder.resolve("backup.zip");
		new WriteBackup(database, Clock.systemUTC()).to(file, (content) -> {
		});
		return file;
	}

	private static JdbcClient restored(MigratedDatabase kind, Path file) throws IOException, SQLException {
		String url = kind.emptyUrl();
		DataSource database = new DriverManagerDataSource(url, kind.username(), "");
		new RestoreBackup(database, url).from(file, (content) -> {
		});
		return JdbcClient.create(database);
	}

	private static void assertRefused(MigratedDatabase kind, Path file, String why) throws SQLException {
		String url = kind.emptyUrl();
		DataSource database = new DriverManagerDataSource(url, kind.username(), "");
		assertThatExceptionOfType(Unusable.class)
			.isThrownBy(() -> new RestoreBackup(database, url).from(file, (content) -> {
			}))
			.withMessageContaining(why);
		int tables = new Tables(database.getConnection()).count();
		assertThat((tables > 0) ? rows(database) : 0).isZero();
	}

	private static int rows(DataSource database) {
		return JdbcClient.create(database)
			.sql("select (select count(*) from agency) + (select count(*) from act_ge_bytearray)")
			.query(Integer.class)
			.single();
	}

	/** The file with another text in one of its entries. */
	private static Path changed(Path file, BinaryOperator<String> change) throws IOException {
		Path changed = file.resolveSibling("changed.zip");
		try (ZipFile from = new ZipFile(file.toFile());
				OutputStream out = Files.newOutputStream(changed);
				ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipEntry entry : from.stream().toList()) {
				to.putNextEntry(new ZipEntry(entry.getName()));
				try (InputStream in = from.getInputStream(entry)) {
					String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
					to.write(change.apply(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
				}
			}
		}
		return changed;
	}

}
