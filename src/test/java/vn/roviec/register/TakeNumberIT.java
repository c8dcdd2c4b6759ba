package vn.roviec.register;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.SampleAgency;
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

	private static final int DOCUMENTS = 500;

	private final MovedClock clock = MovedClock.at("2026-12-31T23:59");

	private final LocalDate today = LocalDate.of(2026, 12, 31);

	private final List<SampleAgency> agencies = List.of(new SampleAgency("UBND xã An Bình Trung"),
			new SampleAgency("UBND xã An Bình Đông"), new SampleAgency("UBND phường An Bình"));

	private final AgencyId agency = this.agencies.get(0).id;

	@ParameterizedTest
	@DatabaseUnderTest
	void manyAtOnceTakeEveryNumberOnce(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database)) {
			List<RegisterEntry> kept = takeAtOnce(rows, (index) -> this.today);
			assertThat(kept).hasSize(DOCUMENTS * 4 / 5);
			Map<AgencyId, List<Integer>> numbers = kept.stream()
				.collect(Collectors.groupingBy(RegisterEntry::agency,
						Collectors.mapping(RegisterEntry::number, Collectors.toList())));
			assertThat(numbers).hasSize(3);
			numbers.values().forEach(TakeNumberIT::assertNoGap);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void theNewYearBeginsAtOneWhileTheOldOneEnds(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database)) {
			this.clock.move(Duration.ofMinutes(2));
			List<RegisterEntry> kept = takeAtOnce(rows, (index) -> this.today.plusDays(index / 3 % 2));
			Map<List<Object>, List<Integer>> numbers = kept.stream()
				.collect(Collectors.groupingBy((entry) -> List.of(entry.agency(), entry.year()),
						Collectors.mapping(RegisterEntry::number, Collectors.toList())));
			assertThat(numbers).hasSize(6);
			numbers.values().forEach(TakeNumberIT::assertNoGap);
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
			this.clock.move(Duration.ofMinutes(1));
			assertThat(take(rows, tomorrow)).returns(2027, RegisterEntry::year).returns(1, RegisterEntry::number);
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

	/** Every fifth document is given up after its number was taken. */
	private List<RegisterEntry> takeAtOnce(Rows rows, DayOf day) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<RegisterEntry>> results = new ArrayList<>();
		for (int index = 0; index < DOCUMENTS; index++) {
			AgencyId taker = this.agencies.get(index % 3).id;
			Registration document = document("KH", day.of(index));
			boolean givenUp = index % 5 == 4;
			results.add(threads.submit(() -> {
				start.await();
				return rows.transaction().execute((status) -> {
					RegisterEntry entry = rows.get(TakeNumber.class).take(taker, document);
					if (givenUp) {
						status.setRollbackOnly();
					}
					return givenUp ? null : entry;
				});
			}));
		}
		start.countDown();
		List<RegisterEntry> kept = new ArrayList<>();
		for (Future<RegisterEntry> result : results) {
			RegisterEntry entry = result.get(60, TimeUnit.SECONDS);
			if (entry != null) {
				kept.add(entry);
			}
		}
		threads.shutdown();
		return kept;
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

	private static Registration document(String type, LocalDate day) {
		return new Registration(type, type + "-UBND", day, "Cải cách hành chính năm 2026", "Chủ tịch",
				"Phòng Văn hóa - Xã hội", "Như trên", UUID.randomUUID());
	}

	private Rows rows(MigratedDatabase database) {
		Rows rows = new Rows(database, this.clock, Books.class, BookSchemes.class, Entries.class, TakeNumber.class,
				OutgoingRegister.class, RegisterAgency.class);
		this.agencies.forEach((sample) -> rows.get(RegisterAgency.class).register(sample.asNew()));
		return rows;
	}

	/** The date of a document. */
	private interface DayOf {

		LocalDate of(int index);

	}

}
