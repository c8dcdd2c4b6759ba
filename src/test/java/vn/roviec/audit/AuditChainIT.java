package vn.roviec.audit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.Actor;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.SampleAgency;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuditChainIT {

	private final SampleAgency agency = new SampleAgency("UBND xã An Bình Trung");

	private final UUID subject = UUID.randomUUID();

	private Rows fiveEntries(MigratedDatabase database) {
		Rows rows = new Rows(database, MovedClock.at("2026-03-02T08:00:00.123456789"), AuditChain.class,
				JdbcAuditLog.class, AuditVerifier.class, AnchorFile.class, RegisterAgency.class);
		rows.get(RegisterAgency.class).register(this.agency.asNew());
		for (int i = 1; i <= 5; i++) {
			append(rows, "lần " + i + " \0 \uD800 'đ' ${7*7}");
		}
		if (database == MigratedDatabase.POSTGRESQL) {
			rows.jdbc().sql("alter table audit_entry disable trigger audit_entry_append_only").update();
		}
		return rows;
	}

	private void append(Rows rows, String words) {
		Actor actor = new Actor(this.agency.id, this.agency.chairman, "Chủ tịch", List.of());
		rows.transaction()
			.executeWithoutResult(
					(status) -> rows.get(AuditLog.class).append(actor, "plan.signed", this.subject, words));
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void anUntouchedChainHolds(MigratedDatabase database) {
		try (Rows rows = fiveEntries(database)) {
			AuditVerdict verdict = rows.get(AuditVerifier.class).verify(this.agency.id);
			assertThat(verdict.holds()).isTrue();
			assertThat(verdict.entries()).isEqualTo(5);
			assertThat(rows.get(AuditLog.class).of(this.agency.id, this.subject)).extracting(AuditEntry::seq)
				.containsExactly(1L, 2L, 3L, 4L, 5L);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aChangedEntryIsNamed(MigratedDatabase database) {
		for (String change : new String[] { "words = 'khác'", "actor_name = 'Người khác'", "action = 'plan.returned'",
				"happened_at = happened_at + interval '1' second", "subject = agency_id", "actor_id = null",
				"hash = prev_hash" }) {
			assertThat(firstBad(database,
					(jdbc) -> jdbc.sql("update audit_entry set " + change + " where seq = 3").update()))
				.as(change)
				.isEqualTo(3);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aChangedEntryWithAFreshHashIsStillFoundAtTheNextOne(MigratedDatabase database) {
		assertThat(firstBad(database,
				(jdbc) -> jdbc.sql("update audit_entry set words = 'khác', hash = :hash where seq = 3")
					.param("hash", "f".repeat(64))
					.update()))
			.isEqualTo(3);
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aDeletedEntryIsNamed(MigratedDatabase database) {
		assertThat(firstBad(database, (jdbc) -> jdbc.sql("delete from audit_entry where seq = 2").update()))
			.isEqualTo(2);
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aDeletedEntryIsNamedEvenWhenTheOthersMoveUp(MigratedDatabase database) {
		assertThat(firstBad(database, (jdbc) -> {
			jdbc.sql("delete from audit_entry where seq = 2").update();
			for (int seq = 3; seq <= 5; seq++) {
				jdbc.sql("update audit_entry set seq = ? where seq = ?").params(seq - 1, seq).update();
			}
		})).isEqualTo(2);
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void swappedEntriesAreNamed(MigratedDatabase database) {
		assertThat(firstBad(database, (jdbc) -> {
			jdbc.sql("update audit_entry set seq = 99 where seq = 2").update();
			jdbc.sql("update audit_entry set seq = 2 where seq = 4").update();
			jdbc.sql("update audit_entry set seq = 4 where seq = 99").update();
		})).isEqualTo(2);
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aCutEndIsNamed(MigratedDatabase database) {
		assertThat(firstBad(database, (jdbc) -> jdbc.sql("delete from audit_entry where seq >= 4").update()))
			.isEqualTo(4);
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aWholeChainRemovedIsNamed(MigratedDatabase database) {
		assertThat(firstBad(database, (jdbc) -> jdbc.sql("delete from audit_entry").update())).isEqualTo(1);
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aRemovedHeadIsNamed(MigratedDatabase database) {
		assertThat(firstBad(database, (jdbc) -> jdbc.sql("delete from audit_head").update())).isEqualTo(6);
	}

	private Long firstBad(MigratedDatabase database, Consumer<JdbcClient> tamper) {
		try (Rows rows = fiveEntries(database)) {
			tamper.accept(rows.jdbc());
			return rows.get(AuditVerifier.class).verify(this.agency.id).firstBad();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whatIsRolledBackWasNeverRecorded(MigratedDatabase database) {
		try (Rows rows = fiveEntries(database)) {
			rows.transaction().executeWithoutResult((status) -> {
				rows.get(AuditLog.class).append(this.agency.id, "plan.closed", this.subject, "");
				status.setRollbackOnly();
			});
			append(rows, "sau đó");
			assertThat(rows.get(AuditVerifier.class).verify(this.agency.id).entries()).isEqualTo(6);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void oneTransactionsEntriesKeepTheirOrder(MigratedDatabase database) {
		try (Rows rows = fiveEntries(database)) {
			rows.transaction().executeWithoutResult((status) -> {
				for (int i = 0; i < 3; i++) {
					rows.get(AuditLog.class).append(this.agency.id, "step" + i, this.subject, "");
				}
			});
			assertThat(rows.get(AuditLog.class).of(this.agency.id, this.subject)).extracting(AuditEntry::action)
				.endsWith("step0", "step1", "step2");
		}
	}

	/**
	 * Each holds a lock of its own that the other wants after having recorded something.
	 */
	@ParameterizedTest
	@DatabaseUnderTest
	void recordingFirstAndLockingLaterLeadsToNoDeadlock(MigratedDatabase database) {
		try (Rows rows = fiveEntries(database)) {
			Runnable recordThenLock = () -> rows.transaction().executeWithoutResult((status) -> {
				rows.get(AuditLog.class).append(this.agency.id, "first", this.subject, "");
				lock(rows);
			});
			Runnable lockThenRecord = () -> rows.transaction().executeWithoutResult((status) -> {
				lock(rows);
				rows.get(AuditLog.class).append(this.agency.id, "second", this.subject, "");
			});
			CompletableFuture
				.allOf(IntStream.range(0, 40)
					.mapToObj((i) -> CompletableFuture.runAsync((i % 2 == 0) ? recordThenLock : lockThenRecord))
					.toArray(CompletableFuture[]::new))
				.join();
			assertThat(rows.get(AuditVerifier.class).verify(this.agency.id).entries()).isEqualTo(45);
		}
	}

	private void lock(Rows rows) {
		rows.jdbc().sql("update officer set name = name where id = ?").param(this.agency.specialist.value()).update();
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void entriesWrittenAtOnceStandInOneChain(MigratedDatabase database) {
		try (Rows rows = fiveEntries(database)) {
			CompletableFuture
				.allOf(IntStream.range(0, 20)
					.mapToObj((i) -> CompletableFuture.runAsync(() -> append(rows, "cùng lúc " + i)))
					.toArray(CompletableFuture[]::new))
				.join();
			AuditVerdict verdict = rows.get(AuditVerifier.class).verify(this.agency.id);
			assertThat(verdict.holds()).isTrue();
			assertThat(verdict.entries()).isEqualTo(25);
		}
	}

	/** It has begun before the first has committed, and waits for it. */
	@ParameterizedTest
	@DatabaseUnderTest
	void whoRecordsWhileAnotherDoesFollowsIt(MigratedDatabase database) {
		try (Rows rows = fiveEntries(database)) {
			CompletableFuture<Void> second = rows.transaction().execute((status) -> {
				rows.get(AuditChain.class)
					.add(new AuditChain.Happening(this.agency.id, null, "", "first", this.subject, ""));
				CompletableFuture<Void> begun = CompletableFuture.runAsync(() -> append(rows, "lần 7"));
				Awaitility.await()
					.atMost(Duration.ofMinutes(1))
					.until(() -> begun.isDone()
							|| rows.jdbc().sql(database.waiting()).query(Integer.class).single() > 0);
				return begun;
			});
			assertThat(second).succeedsWithin(Duration.ofMinutes(1));
			AuditVerdict verdict = rows.get(AuditVerifier.class).verify(this.agency.id);
			assertThat(verdict.holds()).isTrue();
			assertThat(verdict.entries()).isEqualTo(7);
		}
	}

	/** Also where somebody has taken the trigger away. */
	@Test
	void theRoleOfTheApplicationAddsToWhatIsRecordedAndCannotChangeIt() {
		DataSource owners = MigratedDatabase.POSTGRESQL.create();
		JdbcClient.create(owners).sql("alter table audit_entry disable trigger audit_entry_append_only").update();
		try (Rows rows = new Rows(() -> MigratedDatabase.POSTGRESQL.asApplication(owners),
				MovedClock.at("2026-03-02T08:00"), AuditChain.class, JdbcAuditLog.class, AuditVerifier.class,
				AnchorFile.class, RegisterAgency.class)) {
			rows.get(RegisterAgency.class).register(this.agency.asNew());
			append(rows, "lần 1");
			for (String change : new String[] { "update audit_entry set words = ''", "delete from audit_entry",
					"truncate audit_entry", "update audit_anchor set seq = 0", "delete from audit_anchor",
					"update flyway_schema_history set success = true" }) {
				assertThatExceptionOfType(DataAccessException.class).as(change)
					.isThrownBy(() -> rows.jdbc().sql(change).update())
					.havingRootCause()
					.withMessageContaining("permission denied");
			}
			for (String change : new String[] { "alter table audit_entry enable trigger audit_entry_append_only",
					"drop table audit_entry" }) {
				assertThatExceptionOfType(DataAccessException.class).as(change)
					.isThrownBy(() -> rows.jdbc().sql(change).update())
					.havingRootCause()
					.withMessageContaining("must be owner");
			}
			assertThat(rows.get(AuditVerifier.class).verify(this.agency.id).entries()).isEqualTo(1);
		}
	}

	@Test
	void postgresqlRefusesToChangeWhatIsRecorded() {
		try (Rows rows = fiveEntries(MigratedDatabase.POSTGRESQL)) {
			rows.jdbc().sql("alter table audit_entry enable trigger audit_entry_append_only").update();
			for (String change : new String[] { "update audit_entry set words = ''", "delete from audit_entry",
					"truncate audit_entry" }) {
				assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> rows.jdbc().sql(change).update())
					.withMessageContaining("append-only");
			}
		}
	}

}
