package vn.roviec.register;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Position;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitKind;
import vn.roviec.support.AtOnce;
import vn.roviec.support.Commune;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChangeBooksIT {

	private static final Book SHARED = new Book("", "Sổ chung", List.of("KH", "BC", "TB"));

	private final MovedClock clock = MovedClock.at("2026-12-31T08:00");

	@ParameterizedTest
	@DatabaseUnderTest
	void typesOfOneBookShareItsNumbersFromTheNextYearOn(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			assertThat(take(rows, commune, "KH")).isEqualTo("01/KH-UBND");
			assertThat(take(rows, commune, "BC")).isEqualTo("01/BC-UBND");
			rows.get(ChangeBooks.class).change(commune.chairman(), 2027, "Điều 6 Quy chế", List.of(SHARED));
			assertThat(take(rows, commune, "BC")).isEqualTo("02/BC-UBND");
			this.clock.move(Duration.ofHours(16));
			assertThat(take(rows, commune, "KH")).isEqualTo("01/KH-UBND");
			assertThat(take(rows, commune, "BC")).isEqualTo("02/BC-UBND");
			assertThat(take(rows, commune, "TB")).isEqualTo("03/TB-UBND");
			assertThat(take(rows, commune, "QĐ")).isEqualTo("01/QĐ-UBND");
			OutgoingRegister register = rows.get(OutgoingRegister.class);
			assertThat(register.nextNumber(commune.id, "KH", 2027)).isEqualTo(4);
			assertThat(register.books(commune.id, 2027)).extracting(Book::name)
				.containsExactlyInAnyOrder("", "Sổ chung");
			assertThat(register.whole(commune.id, new RegisterFilter(2027, "S1", ""), 9))
				.extracting(RegisterEntry::docType)
				.containsExactly("KH", "BC", "TB");
			assertThat(rows.get(NumbersWithoutGap.class).differences()).isEmpty();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aBookThatHasGivenANumberStaysForTheYear(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			take(rows, commune, "KH");
			ChangeBooks change = rows.get(ChangeBooks.class);
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> change.change(commune.chairman(), 2026, "", List.of(SHARED)))
				.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("register.books.year.used"))
				.satisfies((refused) -> assertThat(refused.arguments()).containsExactly("KH", 1, "2026", "2027"));
			change.change(commune.chairman(), 2026, "", List.of(new Book("", "Thông tin", List.of("TB", "BC"))));
			assertThat(take(rows, commune, "TB")).isEqualTo("01/TB-UBND");
			assertThat(take(rows, commune, "BC")).isEqualTo("02/BC-UBND");
			assertThat(take(rows, commune, "KH")).isEqualTo("02/KH-UBND");
			change.change(commune.chairman(), 2026, "", List.of(new Book("S1", "Tin", List.of("TB", "BC"))));
			assertThat(take(rows, commune, "TB")).isEqualTo("03/TB-UBND");
			assertThatExceptionOfType(Refused.class).as("nor does another type come into it")
				.isThrownBy(() -> change.change(commune.chairman(), 2026, "",
						List.of(new Book("S1", "Tin", List.of("TB", "BC", "QĐ")))));
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> change.change(commune.chairman(), 2026, "", List.of()));
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whoeverTakesANumberMeanwhileIsNotLost(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			List<Callable<?>> all = new ArrayList<>();
			for (int i = 0; i < 24; i++) {
				String type = List.of("KH", "BC", "TB").get(i % 3);
				all.add(() -> take(rows, commune, type));
			}
			all.add(8, () -> {
				rows.get(ChangeBooks.class).change(commune.chairman(), 2026, "", List.of(SHARED));
				return "";
			});
			assertThat(AtOnce.run(12, all)).allSatisfy((failure) -> assertThat(failure).isInstanceOf(Refused.class))
				.hasSizeLessThan(2);
			assertThat(rows.get(NumbersWithoutGap.class).differences()).isEmpty();
			assertThat(rows.get(OutgoingRegister.class).whole(commune.id, new RegisterFilter(2026, "", ""), 99))
				.hasSize(24);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void booksDoNotChangeBeneathANumberThatIsBeingTaken(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			ChangeBooks books = rows.get(ChangeBooks.class);
			// the book of plans is open then, and has given no number
			books.change(commune.chairman(), 2026, "", List.of(SHARED));
			books.change(commune.chairman(), 2026, "", List.of());
			ExecutorService other = Executors.newSingleThreadExecutor();
			Future<?> change = rows.transaction().execute((status) -> {
				rows.get(TakeNumber.class).takeToday(commune.id, document("KH"));
				Future<?> started = other.submit(() -> books.change(commune.chairman(), 2026, "", List.of(SHARED)));
				Awaitility.await()
					.atMost(Duration.ofMinutes(1))
					.until(() -> started.isDone()
							|| rows.jdbc().sql(database.waiting()).query(Integer.class).single() > 0);
				return started;
			});
			assertThat(change).isNotNull();
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> change.get(1, TimeUnit.MINUTES))
				.withCauseInstanceOf(Refused.class);
			other.shutdown();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void booksMustFitTogetherAndOnlyTheHeadOfTheAgencyDecides(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			assertRefused(rows, commune, "register.books.joint.few", new Book("", "Một", List.of("KH")));
			assertRefused(rows, commune, "register.books.joint.name", new Book("", " ", List.of("KH", "BC")));
			assertRefused(rows, commune, "register.books.joint.type", new Book("", "Một", List.of("KH", "XX")));
			assertRefused(rows, commune, "register.books.joint.twice", SHARED,
					new Book("", "Hai", List.of("TB", "QĐ")));
			assertRefused(rows, commune, "register.books.joint.same", SHARED,
					new Book("", "sổ chung", List.of("QĐ", "CT")));
			ChangeBooks change = rows.get(ChangeBooks.class);
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> change.change(commune.chairman(), 2025, "", List.of(SHARED)));
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> change.change(commune.clerk(), 2027, "", List.of(SHARED)));
			change.change(administrator(commune), 2027, "", List.of(SHARED));
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void numbersGivenBeforeThereWereBooksStay(MigratedDatabase database) {
		DataSource old = database.create("116");
		JdbcClient before = JdbcClient.create(old);
		UUID agency = UUID.randomUUID();
		before
			.sql("insert into agency (id, name, parent_name, place, symbol, created_at) values (?, 'UBND xã', '', '',"
					+ " 'UBND', timestamp with time zone '2026-01-01 08:00:00+07:00')")
			.params(agency)
			.update();
		before.sql("insert into register_book (agency_id, doc_type, book_year, last_number) values (?, 'KH', 2026, 1)")
			.params(agency)
			.update();
		before.sql("insert into register_entry (id, agency_id, doc_type, book_year, number, symbol, issued_on, title,"
				+ " signer, drafting_unit, recipients, copies, subject, created_at, folded) values (?, ?, 'KH', 2026, 1,"
				+ " 'KH-UBND', date '2026-03-02', 'Cũ', '', '', '', 1, ?,"
				+ " timestamp with time zone '2026-03-02 08:00:00+07:00', 'cu')")
			.params(UUID.randomUUID(), agency, UUID.randomUUID())
			.update();
		database.migrate(old);
		try (Rows rows = new Rows(() -> old, this.clock, Modules.class)) {
			RegisterEntry next = rows.transaction()
				.execute((status) -> rows.get(TakeNumber.class).takeToday(new AgencyId(agency), document("KH")));
			assertThat(next).extracting(RegisterEntry::number).isEqualTo(2);
			assertThat(rows.get(NumbersWithoutGap.class).differences()).isEmpty();
		}
	}

	private static void assertRefused(Rows rows, Commune commune, String key, Book... books) {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> rows.get(ChangeBooks.class).change(commune.chairman(), 2027, "", List.of(books)))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo(key));
	}

	private static Actor administrator(Commune commune) {
		return new Actor(commune.id, new OfficerId(UUID.randomUUID()), "Quản trị",
				List.of(new Position(commune.office, UnitKind.OFFICE, Role.ADMINISTRATOR, "Quản trị")));
	}

	private static String take(Rows rows, Commune commune, String type) {
		RegisterEntry entry = rows.transaction()
			.execute((status) -> rows.get(TakeNumber.class).takeToday(commune.id, document(type)));
		assertThat(entry).isNotNull();
		return entry.documentNumber().toString();
	}

	private static Registration document(String type) {
		return new Registration(type, type + "-UBND", LocalDate.of(2026, 1, 1), "Chuyển đổi số", "Chủ tịch",
				"Phòng Văn hóa - Xã hội", "Các phòng", UUID.randomUUID());
	}

	private static Commune commune(Rows rows) {
		return new Commune(rows.get(RegisterAgency.class), rows.get(Agencies.class));
	}

	private Rows rows(MigratedDatabase database) {
		return new Rows(database, this.clock, Modules.class);
	}

	/** The register with the modules that it stands on, without its pages. */
	@ComponentScan(basePackages = { "vn.roviec.register", "vn.roviec.agency", "vn.roviec.audit", "vn.roviec.document" },
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = { ".*\\.web\\..*", ".*(IT|Tests)(\\$.*)?",
							".*\\.document\\.(RenderPlanPdf|WritePlanDocx|PrintPaper)",
							".*\\.Anchor(Record|Schedule)" }))
	static class Modules {

	}

}
