package vn.roviec.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.SampleAgency;
import vn.roviec.notification.PostLetter;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was written down outside of the database finds a record that was made anew in it.
 */
class AnchorIT {

	private final SampleAgency agency = new SampleAgency("UBND xã An Bình Trung");

	private final UUID subject = UUID.randomUUID();

	private final MovedClock clock = MovedClock.at("2026-03-02T08:00");

	private final List<String> posted = new ArrayList<>();

	@TempDir
	private Path directory;

	private AnchorFile file;

	@BeforeEach
	void writeThere() {
		this.file = new AnchorFile(this.directory.resolve("anchors").toString());
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void eachDayIsWrittenAndMailedOnce(MigratedDatabase database) throws IOException {
		try (Rows rows = twoDays(database)) {
			anchor(rows);
			List<String> lines = Files.readAllLines(this.directory.resolve("anchors/" + this.agency.id + ".anchors"));
			assertThat(lines).hasSize(2);
			assertThat(lines.get(0)).startsWith("2026-03-02T01:00:00Z\t" + this.agency.id + "\t2\t");
			assertThat(lines.get(1)).startsWith("2026-03-03T01:00:00Z\t" + this.agency.id + "\t5\t");
			assertThat(this.posted).hasSize(2).allSatisfy((mail) -> assertThat(mail).startsWith("luutru@tinh.gov.vn"));
			assertThat(this.posted.get(1)).contains(lines.get(1));
			assertThat(verify(rows)).isEqualTo(new AuditVerdict(5, verify(rows).lastHash(), null, 2, null));
		}
	}

	/** Every hash and the head are right in themselves; only the anchor knows better. */
	@ParameterizedTest
	@DatabaseUnderTest
	void aChainThatWasRebuiltWhollyIsFoundAndItsFirstBadRowNamed(MigratedDatabase database) {
		try (Rows rows = twoDays(database)) {
			allowChanges(rows, database);
			rows.jdbc().sql("update audit_entry set words = 'khác' where seq = 3").update();
			rebuild(rows.jdbc(), 5);
			assertThat(new AuditVerifier(rows.jdbc(), new AnchorFile("")).verify(this.agency.id).holds())
				.as("without anchors nobody sees it")
				.isTrue();
			AuditVerdict verdict = verify(rows);
			assertThat(verdict.firstBad()).isEqualTo(3);
			assertThat(verdict.against()).isNotNull();
			assertThat(verdict.against().seq()).isEqualTo(5);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aChainThatWasCutWithItsHeadIsFound(MigratedDatabase database) {
		try (Rows rows = twoDays(database)) {
			allowChanges(rows, database);
			rows.jdbc().sql("delete from audit_entry where seq > 3").update();
			rebuild(rows.jdbc(), 3);
			assertThat(verify(rows).firstBad()).isEqualTo(4);
			rows.jdbc().sql("delete from audit_entry").update();
			rows.jdbc()
				.sql("update audit_head set seq = 0, hash = ? where agency_id = ?")
				.params(Link.START, this.agency.id.value())
				.update();
			assertThat(verify(rows).firstBad()).isEqualTo(1);
		}
	}

	@Test
	void aLineThatWasCutOffAndALineOfAnotherAgencyAreLeftOut() throws IOException {
		this.file.append(new Anchor(this.agency.id, 1, "a".repeat(64), Instant.EPOCH));
		Path path = this.directory.resolve("anchors/" + this.agency.id + ".anchors");
		Files.writeString(path,
				Files.readString(path)
						+ new Anchor(new AgencyId(UUID.randomUUID()), 9, "b".repeat(64), Instant.EPOCH).line()
						+ "\n1970-01-01T00:00:00Z\t" + this.agency.id + "\t2\tabc");
		assertThat(this.file.of(this.agency.id)).extracting(Anchor::seq).containsExactly(1L);
	}

	/** Two entries on the first day, three on the second. */
	private Rows twoDays(MigratedDatabase database) {
		Rows rows = new Rows(database, this.clock,
				Stream
					.concat(Stream.of(SampleAgency.AGENCIES),
							Stream.<Class<?>>of(AuditChain.class, JdbcAuditLog.class, RegisterAgency.class))
					.toArray(Class<?>[]::new));
		rows.get(RegisterAgency.class).register(this.agency.asNew());
		append(rows, 2);
		anchor(rows);
		this.clock.move(Duration.ofDays(1));
		append(rows, 3);
		anchor(rows);
		return rows;
	}

	private void append(Rows rows, int entries) {
		for (int i = 0; i < entries; i++) {
			rows.transaction()
				.executeWithoutResult((status) -> rows.get(AuditLog.class)
					.append(this.agency.id, "plan.closed", this.subject, "đúng"));
		}
	}

	private void anchor(Rows rows) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		PostLetter post = (agency, key, address, subject, text) -> this.posted.add(address + " " + text);
		AnchorRecord record = new AnchorRecord(rows.jdbc(), this.file, post, rows.get(Agencies.class), messages,
				this.clock, "luutru@tinh.gov.vn");
		rows.transaction().executeWithoutResult((status) -> record.anchor(this.agency.id));
	}

	private AuditVerdict verify(Rows rows) {
		return new AuditVerifier(rows.jdbc(), this.file).verify(this.agency.id);
	}

	private static void allowChanges(Rows rows, MigratedDatabase database) {
		if (database == MigratedDatabase.POSTGRESQL) {
			rows.jdbc().sql("alter table audit_entry disable trigger audit_entry_append_only").update();
		}
	}

	/** As one would who owns the database: each hash anew, and the head. */
	private void rebuild(JdbcClient jdbc, long last) {
		String hash = Link.START;
		for (long seq = 1; seq <= last; seq++) {
			String before = hash;
			hash = jdbc
				.sql("select agency_id, seq, happened_at, actor_id, actor_name, action, subject, words from"
						+ " audit_entry where agency_id = ? and seq = ?")
				.params(this.agency.id.value(), seq)
				.query((row, n) -> new Link(row.getObject("agency_id", UUID.class), row.getLong("seq"),
						row.getObject("happened_at", OffsetDateTime.class).toInstant(),
						row.getObject("actor_id", UUID.class), row.getString("actor_name"), row.getString("action"),
						row.getObject("subject", UUID.class), row.getString("words"), before)
					.hash())
				.single();
			jdbc.sql("update audit_entry set prev_hash = ?, hash = ? where agency_id = ? and seq = ?")
				.params(before, hash, this.agency.id.value(), seq)
				.update();
		}
		jdbc.sql("update audit_head set seq = ?, hash = ? where agency_id = ?")
			.params(last, hash, this.agency.id.value())
			.update();
	}

}
