package vn.roviec.register;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.document.Files;
import vn.roviec.document.StoredFile;
import vn.roviec.support.AtOnce;
import vn.roviec.support.Commune;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Numbers that are set aside while the network is away, and what becomes of them. */
class PaperNumbersIT {

	private final MovedClock clock = MovedClock.at("2026-03-02T08:00");

	private final LocalDate monday = LocalDate.of(2026, 3, 2);

	@ParameterizedTest
	@DatabaseUnderTest
	void aBlockIsTakenFromTheBookAndShownUntilItIsEmpty(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			take(rows, commune);
			List<RegisterEntry> lines = block(rows, commune, 2, 3);
			assertThat(lines).extracting((line) -> line.documentNumber().toString()).containsExactly("02", "03", "04");
			assertThat(take(rows, commune)).isEqualTo(5);
			assertThat(open(rows, commune)).singleElement()
				.returns("02–04", RegisterBlock::numbers)
				.returns(3, RegisterBlock::open);
			write(rows, commune, lines.get(0), "Khắc phục mưa lũ", this.monday);
			rows.get(VoidNumber.class).voidNumber(commune.clerk(), lines.get(1).subject(), "Viết hỏng");
			assertThat(open(rows, commune)).singleElement().returns(1, RegisterBlock::open);
			rows.get(VoidNumber.class).voidRest(commune.clerk(), block(lines), "Đã có mạng");
			assertThat(open(rows, commune)).isEmpty();
			assertThat(rows.get(OutgoingRegister.class).whole(commune.id, new RegisterFilter(2026, "KH", ""), 9))
				.extracting((line) -> line.documentNumber() + " " + line.title() + " " + line.voidedReason())
				.containsExactly("01/KH-UBND Chuyển đổi số null", "02/KH-UBND Khắc phục mưa lũ null", "03  Viết hỏng",
						"04  Đã có mạng", "05/KH-UBND Chuyển đổi số null");
			assertThat(rows.get(NumbersWithoutGap.class).differences()).isEmpty();
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whatIsWrittenIsKnownAndFoundWithItsScan(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			RegisterEntry line = block(rows, commune, 1, 1).get(0);
			KnownNumbers known = rows.get(KnownNumbers.class);
			assertThat(known.issuedOn(commune.id, 1, "KH-UBND", 2026)).isEmpty();
			rows.get(RecordPaper.class)
				.write(commune.clerk(), line.id(), paper("Khắc phục mưa lũ", this.monday),
						new RecordPaper.Scan("quet.txt", "Số 01".getBytes(StandardCharsets.UTF_8)));
			assertThat(known.issuedOn(commune.id, 1, "KH-UBND", 2026)).contains(this.monday);
			assertThat(rows.get(Files.class).of(commune.id, line.id())).extracting(StoredFile::name)
				.containsExactly("quet.txt");
			assertThat(rows.get(OutgoingRegister.class).page(commune.id, new RegisterFilter(2026, "", "mua lu"), 99, 9))
				.singleElement()
				.returns("01/KH-UBND", (entry) -> entry.documentNumber().toString())
				.returns(false, RegisterEntry::open);
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> write(rows, commune, line, "Lần nữa", this.monday));
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void datesStayInTheOrderOfNumbers(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			take(rows, commune);
			this.clock.move(Duration.ofDays(1));
			List<RegisterEntry> lines = block(rows, commune, 2, 2);
			this.clock.move(Duration.ofDays(1));
			take(rows, commune);
			this.clock.move(Duration.ofDays(1));
			assertRefused(rows, commune, lines.get(0), this.monday.minusDays(1), "early", "01/KH-UBND", "02/03/2026");
			assertRefused(rows, commune, lines.get(0), this.monday.plusDays(3), "late", "04/KH-UBND", "04/03/2026");
			assertRefused(rows, commune, lines.get(0), this.monday.plusDays(4), "future", "06/03/2026");
			assertRefused(rows, commune, lines.get(0), this.monday.minusYears(1), "year", "2026");
			write(rows, commune, lines.get(1), "Sau", this.monday.plusDays(1));
			assertRefused(rows, commune, lines.get(0), this.monday.plusDays(2), "late", "03/KH-UBND", "03/03/2026");
			write(rows, commune, lines.get(0), "Trước", this.monday);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whatIsMissingOrSecretIsRefused(MigratedDatabase database) {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			UUID line = block(rows, commune, 1, 1).get(0).id();
			RecordPaper record = rows.get(RecordPaper.class);
			PaperDocument secret = paper("Phương án bảo vệ (TỐI MẬT)", this.monday);
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> record.write(commune.clerk(), line, secret, null))
				.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("register.paper.title.secret"))
				.satisfies((refused) -> assertThat(refused.arguments()).containsExactly("TỐI MẬT"));
			PaperDocument untitled = paper(" ", this.monday);
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> record.write(commune.clerk(), line, untitled, null));
			PaperDocument other = new PaperDocument("BC", "", this.monday, "Báo cáo", "Chủ tịch", "", "", 1);
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> record.write(commune.clerk(), line, other, null))
				.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("register.paper.docType.other"));
			PaperDocument right = paper("Kế hoạch", this.monday);
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> record.write(commune.chairman(), line, right, null));
			Commune stranger = commune(rows);
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> record.write(stranger.clerk(), line, right, null));
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void sentTwiceItIsTakenOnce(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database)) {
			Commune commune = commune(rows);
			ReserveNumbers reserve = rows.get(ReserveNumbers.class);
			List<Callable<?>> sent = new ArrayList<>();
			IntStream.range(0, 8)
				.forEach((i) -> sent.add(() -> reserve.reserve(commune.clerk(), "KH", 1, 5, "Mất mạng")));
			assertThat(AtOnce.run(8, sent)).hasSize(7)
				.allSatisfy((failure) -> assertThat(failure).isInstanceOf(Refused.class)
					.hasMessage("register.block.book.moved"));
			assertThat(take(rows, commune)).isEqualTo(6);
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> reserve.reserve(commune.clerk(), "KH", 7, 51, "Mất mạng"));
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> reserve.reserve(commune.clerk(), "KH", 7, 5, " "));
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> reserve.reserve(commune.drafter(), "KH", 7, 5, "Mất mạng"));
			assertThat(rows.get(NumbersWithoutGap.class).differences()).isEmpty();
		}
	}

	private static void assertRefused(Rows rows, Commune commune, RegisterEntry line, LocalDate day, String key,
			Object... said) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> write(rows, commune, line, "Văn bản", day))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("register.paper.issuedOn." + key))
			.satisfies((refused) -> assertThat(refused.arguments()).containsExactly(said));
	}

	private static List<RegisterEntry> block(Rows rows, Commune commune, int seen, int count) {
		UUID block = rows.get(ReserveNumbers.class).reserve(commune.clerk(), "KH", seen, count, "Mất mạng");
		return rows.get(OutgoingRegister.class).ofBlock(commune.id, block);
	}

	private static UUID block(List<RegisterEntry> lines) {
		UUID block = lines.get(0).block();
		assertThat(block).isNotNull();
		return block;
	}

	private static List<RegisterBlock> open(Rows rows, Commune commune) {
		return rows.get(Blocks.class).open(commune.id);
	}

	private static void write(Rows rows, Commune commune, RegisterEntry line, String title, LocalDate day) {
		rows.get(RecordPaper.class).write(commune.clerk(), line.id(), paper(title, day), null);
	}

	private static PaperDocument paper(String title, LocalDate day) {
		return new PaperDocument("KH", "", day, title, "Chủ tịch", "Văn phòng", "Các phòng", 3);
	}

	private static int take(Rows rows, Commune commune) {
		RegisterEntry entry = rows.transaction()
			.execute((status) -> rows.get(TakeNumber.class)
				.takeToday(commune.id, new Registration("KH", "KH-UBND", LocalDate.EPOCH, "Chuyển đổi số", "Chủ tịch",
						"Phòng Văn hóa - Xã hội", "Các phòng", UUID.randomUUID())));
		assertThat(entry).isNotNull();
		return entry.number();
	}

	private static Commune commune(Rows rows) {
		return new Commune(rows.get(RegisterAgency.class), rows.get(Agencies.class));
	}

	private Rows rows(MigratedDatabase database) {
		return new Rows(database, this.clock, ChangeBooksIT.Modules.class);
	}

}
