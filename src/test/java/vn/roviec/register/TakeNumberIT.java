package vn.roviec.register;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.SampleAgency;
import vn.roviec.support.AtOnce;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;
import vn.roviec.workflow.Refused;

import org.springframework.transaction.IllegalTransactionStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TakeNumberIT {

	private static final int THREADS = 50;

	/** Fewer in every build; the profile "crash" takes 1,000. */
	private static final int EACH = Integer.getInteger("roviec.crash.numbers", 20);

	private final MovedClock clock = MovedClock.at("2026-12-31T23:59:59");

	private final LocalDate today = LocalDate.of(2026, 12, 31);

	private final List<SampleAgency> agencies = List.of(new SampleAgency("UBND xã An Bình Trung"),
			new SampleAgency("UBND xã An Bình Đông"), new SampleAgency("UBND phường An Bình"));

	private final AgencyId agency = this.agencies.get(0).id;

	@ParameterizedTest
	@DatabaseUnderTest
	void aCrowdTakesEveryNumberOnceWhileTheYearTurns(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database)) {
			// Fifty threads share ten connections: on a busy machine some wait for long.
			((HikariDataSource) rows.get(DataSource.class)).setConnectionTimeout(Duration.ofMinutes(5).toMillis());
			AtomicInteger turn = new AtomicInteger();
			Queue<RegisterEntry> kept = new ConcurrentLinkedQueue<>();
			List<Callable<?>> crowd = IntStream.range(0, THREADS)
				.<Callable<?>>mapToObj((thread) -> () -> takeMany(rows, turn, kept))
				.toList();
			assertThat(AtOnce.run(THREADS, crowd)).isEmpty();
			assertThat(kept).hasSize(THREADS * EACH * 4 / 5);
			Map<List<Object>, List<Integer>> numbers = kept.stream()
				.collect(Collectors.groupingBy((entry) -> List.of(entry.agency(), entry.year()),
						Collectors.mapping(RegisterEntry::number, Collectors.toList())));
			assertThat(numbers).hasSize(6);
			numbers.values().forEach(TakeNumberIT::assertNoGap);
			assertThat(rows.get(NumbersWithoutGap.class).differences()).isEmpty();
		}
	}

	/** One of the crowd: every fifth document is given up after its number was taken. */
	private Void takeMany(Rows rows, AtomicInteger turn, Queue<RegisterEntry> kept) {
		for (int i = 0; i < EACH; i++) {
			int now = turn.incrementAndGet();
			if (now == THREADS * EACH / 2) {
				this.clock.move(Duration.ofSeconds(1));
			}
			AgencyId taker = this.agencies.get(now % 3).id;
			boolean givenUp = now % 5 == 0;
			int before = LocalDate.now(this.clock).getYear();
			RegisterEntry entry = rows.transaction().execute((status) -> {
				if (givenUp) {
					status.setRollbackOnly();
				}
				return rows.get(TakeNumber.class).takeToday(taker, document("KH", this.today));
			});
			assertThat(entry).isNotNull();
			assertThat(entry.year()).isBetween(before, LocalDate.now(this.clock).getYear());
			assertThat(entry.issuedOn()).isIn(this.today, this.today.plusDays(1));
			if (!givenUp) {
				kept.add(entry);
			}
		}
		return null;
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void theYearTurnsAtMidnightInVietnam(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			assertThat(this.clock.instant()).isEqualTo("2026-12-31T16:59:59Z");
			assertThat(takeToday(rows)).returns(1, RegisterEntry::number).returns(this.today, RegisterEntry::issuedOn);
			assertThat(takeToday(rows)).returns(2, RegisterEntry::number).returns(2026, RegisterEntry::year);
			this.clock.move(Duration.ofSeconds(1));
			assertThat(takeToday(rows)).returns(1, RegisterEntry::number)
				.returns(LocalDate.of(2027, 1, 1), RegisterEntry::issuedOn);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whoeverWaitsOverMidnightGetsTheYearThatHasBegun(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database)) {
			takeToday(rows);
			ExecutorService other = Executors.newSingleThreadExecutor();
			Future<RegisterEntry> waiting = rows.transaction().execute((status) -> {
				rows.get(TakeNumber.class).takeToday(this.agency, document("KH", this.today));
				Future<RegisterEntry> started = other.submit(() -> takeToday(rows));
				Awaitility.await()
					.atMost(Duration.ofMinutes(1))
					.until(() -> rows.jdbc().sql(database.waiting()).query(Integer.class).single() > 0);
				this.clock.move(Duration.ofSeconds(1));
				return started;
			});
			assertThat(waiting).isNotNull();
			assertThat(waiting.get(1, TimeUnit.MINUTES)).returns(2027, RegisterEntry::year)
				.returns(1, RegisterEntry::number);
			other.shutdown();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void eachTypeHasItsOwnNumbers(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			assertThat(take(rows, document("KH", this.today)).documentNumber()).hasToString("01/KH-UBND");
			assertThat(take(rows, document("KH", this.today)).documentNumber()).hasToString("02/KH-UBND");
			assertThat(take(rows, document("BC", this.today)).documentNumber()).hasToString("01/BC-UBND");
			assertThat(rows.get(OutgoingRegister.class).nextNumber(this.agency, "KH", 2026)).isEqualTo(3);
			assertThat(rows.get(OutgoingRegister.class).nextNumber(this.agency, "KH", 2027)).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aDocumentKeepsTheNumberItHas(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Registration document = document("KH", this.today);
			RegisterEntry first = take(rows, document);
			assertThat(take(rows, document)).isEqualTo(first);
			assertThat(take(rows, document("KH", this.today)).number()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void numbersFollowTheOrderOfDates(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			take(rows, document("KH", this.today));
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> take(rows, document("KH", this.today.minusDays(1))))
				.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("register.date.order"))
				.satisfies((refused) -> assertThat(refused.arguments()).containsExactly("30/12/2026", "01/KH-UBND",
						"31/12/2026"));
			assertThat(take(rows, document("BC", this.today.minusDays(1))).number()).isEqualTo(1);
			assertThat(take(rows, document("KH", this.today)).number()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aDateToComeIsRefused(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Registration tomorrow = document("KH", this.today.plusDays(1));
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> take(rows, tomorrow))
				.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("register.date.future"));
			this.clock.move(Duration.ofSeconds(1));
			assertThat(take(rows, tomorrow)).returns(2027, RegisterEntry::year).returns(1, RegisterEntry::number);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aSecretDocumentGetsNoNumber(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Registration secret = new Registration("KH", "KH-UBND", this.today, "Phương án bảo vệ (TUYỆT MẬT)",
					"Chủ tịch", "Văn phòng", "", UUID.randomUUID());
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> take(rows, secret))
				.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("register.secret"))
				.satisfies((refused) -> assertThat(refused.arguments()).containsExactly("TUYỆT MẬT"));
			assertThat(take(rows, document("KH", this.today)).number()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aNumberIsTakenWithinTheTransactionThatIssues(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			TakeNumber takeNumber = rows.get(TakeNumber.class);
			assertThatExceptionOfType(IllegalTransactionStateException.class)
				.isThrownBy(() -> takeNumber.take(this.agency, document("KH", this.today)));
		}
	}

	private static void assertNoGap(List<Integer> numbers) {
		assertThat(numbers)
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
	}

	private RegisterEntry take(Rows rows, Registration document) {
		RegisterEntry entry = rows.transaction()
			.execute((status) -> rows.get(TakeNumber.class).take(this.agency, document));
		assertThat(entry).isNotNull();
		return entry;
	}

	private RegisterEntry takeToday(Rows rows) {
		RegisterEntry entry = rows.transaction()
			.execute((status) -> rows.get(TakeNumber.class).takeToday(this.agency, document("KH", this.today)));
		assertThat(entry).isNotNull();
		return entry;
	}

	private static Registration document(String type, LocalDate day) {
		return new Registration(type, type + "-UBND", day, "Cải cách hành chính năm 2026", "Chủ tịch",
				"Phòng Văn hóa - Xã hội", "Như trên", UUID.randomUUID());
	}

	private Rows rows(MigratedDatabase database) {
		Rows rows = new Rows(database, this.clock, Books.class, BookSchemes.class, Entries.class, TakeNumber.class,
				OutgoingRegister.class, NumbersWithoutGap.class, RegisterAgency.class);
		this.agencies.forEach((sample) -> rows.get(RegisterAgency.class).register(sample.asNew()));
		return rows;
	}

}
