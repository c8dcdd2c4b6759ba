package vn.roviec.deadline;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineReaderTests {

	private static final int YEAR = 2026;

	private final DeadlineReader reader = new DeadlineReader();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Năm 2026                      | YEAR      | 2026-01-01 | 2026-12-31
			Trong năm                     | YEAR      | 2026-01-01 | 2026-12-31
			2026                          | YEAR      | 2026-01-01 | 2026-12-31
			6 tháng đầu năm 2026          | HALF_YEAR | 2026-01-01 | 2026-06-30
			sáu tháng cuối năm            | HALF_YEAR | 2026-07-01 | 2026-12-31
			Nửa đầu năm 2026              | HALF_YEAR | 2026-01-01 | 2026-06-30
			9 tháng đầu năm 2026          | HALF_YEAR | 2026-01-01 | 2026-09-30
			Quý II                        | QUARTER   | 2026-04-01 | 2026-06-30
			Trong quí 2 năm 2026          | QUARTER   | 2026-04-01 | 2026-06-30
			Q2/26                         | QUARTER   | 2026-04-01 | 2026-06-30
			Tháng 6                       | MONTH     | 2026-06-01 | 2026-06-30
			Tháng Sáu, năm 2026           | MONTH     | 2026-06-01 | 2026-06-30
			xong trong T6/2026            | MONTH     | 2026-06-01 | 2026-06-30
			6/2026                        | MONTH     | 2026-06-01 | 2026-06-30
			tháng mười hai                | MONTH     | 2026-12-01 | 2026-12-31
			Tuần 2 tháng 3/2026           | WEEK      | 2026-03-08 | 2026-03-14
			""")
	void aNamedPeriodStartsOnItsFirstAndIsDueOnItsLastDay(String text, DeadlineKind kind, LocalDate start,
			LocalDate due) {
		DeadlineReading reading = this.reader.read(text, YEAR);
		assertThat(reading.kind()).isEqualTo(kind);
		assertThat(reading.start()).isEqualTo(start);
		assertThat(reading.due()).containsExactly(due);
		assertThat(reading.strictBefore()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			30/9/2026                                      | DATE          | 2026-09-30 | false
			30-9-2026                                      | DATE          | 2026-09-30 | false
			30.9.26                                        | DATE          | 2026-09-30 | false
			2026-09-30                                     | DATE          | 2026-09-30 | false
			ngày 30 tháng 9                                | DATE          | 2026-09-30 | false
			Thứ Sáu, ngày 30/10/2026                       | DATE          | 2026-10-30 | false
			Trước ngày 30 tháng 9 năm 2026                 | BEFORE_DATE   | 2026-09-30 | true
			Hoàn thành trước 30/9.                         | BEFORE_DATE   | 2026-09-30 | true
			trước ngày 31/01 năm sau                       | BEFORE_DATE   | 2027-01-31 | true
			Trước 17h00 ngày 25/6/2026                     | BY_DATE       | 2026-06-25 | false
			Chậm nhất là hết ngày 30/6                     | BY_DATE       | 2026-06-30 | false
			Không quá ngày 30/9/2026                       | BY_DATE       | 2026-09-30 | false
			Hạn cuối: 30/6/2026                            | BY_DATE       | 2026-06-30 | false
			Đến 30/6/2026                                  | BY_DATE       | 2026-06-30 | false
			Trong vòng 30 ngày kể từ ngày 01/7/2026        | BY_DATE       | 2026-07-31 | false
			Trước quý III/2026                             | BEFORE_PERIOD | 2026-06-30 | false
			trước tháng 6 năm 2026                         | BEFORE_PERIOD | 2026-05-31 | false
			trước năm 2027                                 | BEFORE_PERIOD | 2026-12-31 | false
			Đến hết tháng 6/2026                           | BY_PERIOD     | 2026-06-30 | false
			đến năm 2030                                   | BY_PERIOD     | 2030-12-31 | false
			Trước khi kết thúc năm 2026                    | BY_PERIOD     | 2026-12-31 | false
			Từ nay đến hết năm 2026                        | BY_PERIOD     | 2026-12-31 | false
			Đầu năm 2026                                   | PART          | 2026-01-01 | false
			Giữa năm                                       | PART          | 2026-06-30 | false
			Cuối tháng 6                                   | PART          | 2026-06-30 | false
			Năm 2026, chậm nhất ngày 30/11                 | BY_DATE       | 2026-11-30 | false
			Báo cáo quý I trước ngày 15/3/2026             | BEFORE_DATE   | 2026-03-15 | true
			Theo quy định, trước ngày 15/12/2026           | BEFORE_DATE   | 2026-12-15 | true
			Thường xuyên; báo cáo trước ngày 15/12/2026    | BEFORE_DATE   | 2026-12-15 | true
			Sau khi có hướng dẫn, chậm nhất 30/9/2026      | BY_DATE       | 2026-09-30 | false
			Tăng so với năm 2025, xong trước 30/6/2026     | BEFORE_DATE   | 2026-06-30 | true
			""")
	void aDayOrABoundIsDueOnceWithoutAStart(String text, DeadlineKind kind, LocalDate due, boolean strict) {
		DeadlineReading reading = this.reader.read(text, YEAR);
		assertThat(reading.kind()).isEqualTo(kind);
		assertThat(reading.start()).isNull();
		assertThat(reading.due()).containsExactly(due);
		assertThat(reading.strictBefore()).isEqualTo(strict);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-2030                                        | 2026-01-01 | 2026-12-31 | 2030-12-31
			Giai đoạn 2026 – 2030                            | 2026-01-01 | 2026-12-31 | 2030-12-31
			Từ năm 2026 đến năm 2030                         | 2026-01-01 | 2026-12-31 | 2030-12-31
			Giai đoạn 2026-30                                | 2026-01-01 | 2026-12-31 | 2030-12-31
			Quý II - III/2026                                | 2026-04-01 | 2026-06-30 | 2026-09-30
			Quý IV - Quý I/2027                              | 2026-10-01 | 2026-12-31 | 2027-03-31
			Tháng 3 - 6/2026                                 | 2026-03-01 | 2026-03-31 | 2026-06-30
			3-9/2026                                         | 2026-03-01 | 2026-03-31 | 2026-09-30
			Từ tháng 11/2025 đến tháng 3/2026                | 2025-11-01 | 2025-11-30 | 2026-03-31
			Từ tháng 11/2026 đến tháng 3                     | 2026-11-01 | 2026-11-30 | 2027-03-31
			15-20/5/2026                                     | 2026-05-15 | 2026-05-15 | 2026-05-20
			Từ ngày 15 đến ngày 20/5/2026                    | 2026-05-15 | 2026-05-15 | 2026-05-20
			Từ 01/3 đến hết ngày 30/9/2026                   | 2026-03-01 | 2026-03-01 | 2026-09-30
			Từ tháng 4/2026 đến hết năm 2026                 | 2026-04-01 | 2026-04-30 | 2026-12-31
			""")
	void aRangeIsDueOnItsLastDay(String text, LocalDate start, LocalDate firstEnd, LocalDate due) {
		DeadlineReading reading = this.reader.read(text, YEAR);
		assertThat(reading.kind()).isEqualTo(DeadlineKind.PERIOD);
		assertThat(reading.start()).isEqualTo(start).isBeforeOrEqualTo(firstEnd);
		assertThat(reading.due()).containsExactly(due);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Quý I, III                                       | 2026-03-31 2026-09-30
			Quý 1+2/2026                                     | 2026-03-31 2026-06-30
			Quý I và Quý II năm 2026                         | 2026-03-31 2026-06-30
			tháng 3, 6, 9, 12                                | 2026-03-31 2026-06-30 2026-09-30 2026-12-31
			15/3, 15/6, 15/9/2026                            | 2026-03-15 2026-06-15 2026-09-15
			Ngày 15 và 30 tháng 6                            | 2026-06-15 2026-06-30
			Các năm 2026, 2027                               | 2026-12-31 2027-12-31
			Sơ kết giữa năm 2028, tổng kết cuối năm 2030     | 2028-06-30 2030-12-31
			Đợt 1: tháng 3/2026; đợt 2: quý III/2026         | 2026-03-31 2026-09-30
			Xong quý I/2026, báo cáo trước ngày 10/4/2026    | 2026-03-31 2026-04-10
			Quý I/2025 và quý I/2026                         | 2026-03-31
			Quý II/2026 và các năm tiếp theo                 | 2026-06-30
			""")
	void everyNamedTimeThatIsNotPastIsDue(String text, String due) {
		assertThat(this.reader.read(text, YEAR).due()).isEqualTo(dates(due));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Hằng quý                                  | QUARTERLY             | 2026-03-31 2026-06-30 2026-09-30 2026-12-31
					hàng năm                                  | YEARLY                | 2026-12-31
					Định kỳ 6 tháng, năm                      | HALF_YEARLY YEARLY    | 2026-06-30 2026-12-31
					06 tháng/lần                              | HALF_YEARLY           | 2026-06-30 2026-12-31
					2 lần/năm                                 | HALF_YEARLY           | 2026-06-30 2026-12-31
					Mỗi năm ít nhất 1 lần                     | YEARLY                | 2026-12-31
					Quý một lần                               | QUARTERLY             | 2026-03-31 2026-06-30 2026-09-30 2026-12-31
					6 tháng/1 lần | HALF_YEARLY | 2026-06-30 2026-12-31
					Ngày cuối cùng của quý | QUARTERLY | 2026-03-31 2026-06-30 2026-09-30 2026-12-31
					Hằng năm, giai đoạn 2026 - 2028           | YEARLY                | 2026-12-31 2027-12-31 2028-12-31
					Hằng năm, đến năm 2027                    | YEARLY                | 2026-12-31 2027-12-31
					Tháng 12 hằng năm                         | YEARLY                | 2026-12-31
					tháng 2 và tháng 8 hằng năm               | YEARLY                | 2026-02-28 2026-08-31
					Ngày 20 tháng 11 hằng năm                 | YEARLY                | 2026-11-20
					Hằng quý từ quý III/2026 đến quý I/2027   | QUARTERLY             | 2026-09-30 2026-12-31 2027-03-31
					Ngày 20 tháng cuối quý                    | QUARTERLY             | 2026-03-20 2026-06-20 2026-09-20 2026-12-20
					Cuối mỗi quý                              | QUARTERLY             | 2026-03-31 2026-06-30 2026-09-30 2026-12-31
					Hằng tháng                                | MONTHLY               |
					tối thiểu 02 lần/tháng                    | MONTHLY               |
					Ngày 25 hằng tháng                        | MONTHLY               |
					Hàng tuần (thứ 6)                         | WEEKLY                |
					""")
	void recurringWorkIsDueOnceACycle(String text, String frequencies, String due) {
		DeadlineReading reading = this.reader.read(text, YEAR);
		assertThat(reading.kind()).isEqualTo(DeadlineKind.RECURRING);
		assertThat(reading.frequencies()).containsExactlyElementsOf(frequencies(frequencies));
		assertThat(reading.due()).isEqualTo(dates(due));
		assertThat(reading.strictBefore()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Trước ngày 31/12 hàng năm                         | YEARLY             | 2026-12-31
					Hằng năm (trước 30/11)                            | YEARLY             | 2026-11-30
					Trước ngày 15/6 và 15/12 hằng năm                 | YEARLY             | 2026-06-15 2026-12-15
					Trước ngày 15/11 hằng năm, giai đoạn 2026-2027    | YEARLY             | 2026-11-15 2027-11-15
					trước ngày 05 của tháng đầu quý sau               | QUARTERLY          | 2026-04-05 2026-07-05 2026-10-05 2027-01-05
					6 tháng (trước ngày 15/6), năm (trước ngày 15/12) | HALF_YEARLY YEARLY | 2026-06-15 2026-12-15
					trước ngày 20/6 (6 tháng) và 20/12 (năm) | HALF_YEARLY YEARLY | 2026-06-20 2026-12-20
					hằng quý (trước ngày 20 của tháng cuối quý), năm (trước ngày 15/12) | QUARTERLY YEARLY | 2026-03-20 2026-06-20 2026-09-20 2026-12-15 2026-12-20
					Trước ngày 10 tháng sau                           | MONTHLY            |
					""")
	void aCycleMayBeDueBeforeItsDay(String text, String frequencies, String due) {
		DeadlineReading reading = this.reader.read(text, YEAR);
		assertThat(reading.frequencies()).containsExactlyElementsOf(frequencies(frequencies));
		assertThat(reading.due()).isEqualTo(dates(due));
		assertThat(reading.strictBefore()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Thường xuyên                                             | CONTINUOUS
			Thường xuyên, từ tháng 1 đến tháng 12/2026               | CONTINUOUS
			Hằng ngày                                                | CONTINUOUS
			24/7                                                     | CONTINUOUS
			Đột xuất                                                 | ON_DEMAND
			Theo yêu cầu của UBND tỉnh trong năm 2026                | ON_DEMAND
			Kịp thời                                                 | NO_FIXED_DATE
			Định kỳ                                                  | NO_FIXED_DATE
			Theo Kế hoạch số 12/KH-UBND ngày 15/3/2026 của tỉnh      | NO_FIXED_DATE
			năm học 2026 - 2027                                      | NO_FIXED_DATE
			10/3 âm lịch                                             | NO_FIXED_DATE
			Ngay sau khi Kế hoạch năm 2026 được ban hành             | RELATIVE_EVENT
			Sau kỳ họp tháng 7/2026                                  | RELATIVE_EVENT
			Trước mùa mưa bão năm 2026                               | RELATIVE_EVENT
			Dịp Tết Nguyên đán 2026                                  | RELATIVE_EVENT
			Không quá 05 ngày làm việc                               | RELATIVE_EVENT
			Trong vòng mười lăm ngày kể từ ngày nhận hồ sơ           | RELATIVE_EVENT
			Từ tháng 3/2026                                          | OPEN_START
			Sau ngày 01/7/2026                                       | OPEN_START
			Đề án đến năm 2030, tầm nhìn đến năm 2050                | NOT_A_DEADLINE
			giai đoạn 2026-2030, định hướng đến năm 2035             | NOT_A_DEADLINE
			giảm 10% so với cùng kỳ năm 2025                         | NOT_A_DEADLINE
			từ năm 2022 đến nay                                      | NOT_A_DEADLINE
			Nghị quyết số 15-NQ/TU ngày 28/9/2026                    | NOT_A_DEADLINE
			Chương trình công tác năm 2026 của UBND xã               | NOT_A_DEADLINE
			chi thường xuyên                                         | NOT_A_DEADLINE
			hồ sơ từ 03 ngày trở lên                                 | NOT_A_DEADLINE
			Giai đoạn 2021 - 2025                                    | NOT_A_DEADLINE
			trước ngày 31/12/2025                                    | NOT_A_DEADLINE
			""")
	void noDateIsGuessed(String text, DeadlineKind kind) {
		DeadlineReading reading = this.reader.read(text, YEAR);
		assertThat(reading.due()).isEmpty();
		assertThat(reading.frequencies()).isEmpty();
		assertThat(reading.kind()).isEqualTo(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UBND tỉnh giao", "TCVN ISO 9001:2015", "100% hồ sơ", "2000 hộ", "5/5 chỉ tiêu", "Xong",
			"1.200 triệu đồng", "(", "trước", "đến", "ngày", "tháng", "năm", "quý", "từ", ";;;", "/2026/" })
	void whatNoRuleKnowsIsLeftToAPerson(String text) {
		DeadlineReading reading = this.reader.read(text, YEAR);
		assertThat(reading.due()).isEmpty();
		assertThat(reading.frequencies()).isEmpty();
		assertThat(reading.needsReview()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "-", "…", "01/01/1970", "1970-01-01", "01/01/1970 00:00", "30/12/1899",
			"00/01/1900" })
	void anEmptyCellIsBlankAndLooksToAPerson(String text) {
		DeadlineReading reading = this.reader.read(text, YEAR);
		assertThat(reading.kind()).isEqualTo(DeadlineKind.BLANK);
		assertThat(reading.due()).isEmpty();
		assertThat(reading.needsReview()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/02/2026", "29/02/2026", "ngày 31 tháng 6", "Trước ngày 32/01", "30/13/2026",
			"Quý V/2026", "Tháng 13/2026", "Tháng 0/2026", "ngày 5/0", "31/02 hằng năm", "Từ 30/9/2026 đến 01/3/2026",
			"Tháng 1/2026; ngày 31/4/2026" })
	void aTimeThatDoesNotExistIsRefused(String text) {
		DeadlineReading reading = this.reader.read(text, YEAR);
		assertThat(reading.invalid()).isTrue();
		assertThat(reading.due()).isEmpty();
		assertThat(reading.needsReview()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Năm 2026", "Trước ngày 30/6", "Hằng quý, 6 tháng, năm", "Quý I, III/2026", "Thường xuyên" })
	void whatIsPlainNeedsNoReview(String text) {
		assertThat(this.reader.read(text, YEAR).needsReview()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Cuối quý II/2026", "3-9/2026", "Tuần cuối tháng 5", "Trong năm", "6/26", "2 tháng/lần",
			"Năm 2026 và những năm tiếp theo", "tháng 5; tháng 10" })
	void whatCanBeReadInTwoWaysNeedsReview(String text) {
		assertThat(this.reader.read(text, YEAR).needsReview()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "'Quý\u00a0II/2026', 'Quý II/2026'", "'quí II - 2026', 'Quý II/2026'", "'Hàng quý', 'Hằng quý'",
			"'Giai đoạn 2026\u20112030', 'Giai đoạn 2026 - 2030'", "'TRƯỚC NGÀY 30/6', 'Trước ngày 30/6'",
			"'Tuỳ theo tiến độ', 'Tùy theo tiến độ'" })
	void spellingsOfOneDeadlineReadTheSame(String written, String usual) {
		assertSame(this.reader.read(written, YEAR), this.reader.read(usual, YEAR));
		String decomposed = Normalizer.normalize(written, Normalizer.Form.NFD);
		assertSame(this.reader.read(decomposed, YEAR), this.reader.read(usual, YEAR));
	}

	@Test
	void theTextStaysAsWrittenAndTheRuleIsSaid() {
		DeadlineReading reading = this.reader.read(" Trước  15/01/2026 ", YEAR);
		assertThat(reading.text()).isEqualTo(" Trước  15/01/2026 ");
		assertThat(reading.rule()).startsWith("“Trước ngày”").endsWith(".");
		assertThat(reading.lastDue()).contains(LocalDate.of(2026, 1, 15));
	}

	@Test
	void aCycleKeepsTheDayThatItNames() {
		assertThat(this.reader.read("Ngày 10 hằng tháng", YEAR).cycleDay())
			.isEqualTo(new CycleDay(CycleDay.Kind.DAY_OF_MONTH, 10));
		assertThat(this.reader.read("Thứ Sáu hằng tuần", YEAR).cycleDay())
			.isEqualTo(new CycleDay(CycleDay.Kind.DAY_OF_WEEK, 5));
		assertThat(this.reader.read("Ngày làm việc cuối cùng của tháng", YEAR).cycleDay())
			.isEqualTo(new CycleDay(CycleDay.Kind.LAST_WORKING_DAY, 0));
	}

	@Test
	void noMixtureOfItsWordsMakesItFail() {
		String[] words = ("trước sau từ đến hết chậm nhất ngày tuần tháng quý năm đầu giữa cuối hằng mỗi lần kỳ định làm "
				+ "việc của cùng thứ giai đoạn theo khi và , ; . / - ( ) : % 1 2 6 12 15 31 0 26 99 2026 2030 1970 "
				+ "123456789012 i iv v một năm mười mươi lăm nửa số nq giờ 00 âm lịch thường xuyên xã")
			.split(" ");
		Random random = new Random(3);
		for (int i = 0; i < 15_000; i++) {
			String text = IntStream.range(0, 1 + random.nextInt(9))
				.mapToObj((place) -> words[random.nextInt(words.length)])
				.collect(Collectors.joining(" "));
			DeadlineReading reading = this.reader.read(text, YEAR);
			assertThat(reading.text()).isEqualTo(text);
			assertThat(reading.invalid() && !reading.due().isEmpty()).as(text).isFalse();
		}
	}

	private static void assertSame(DeadlineReading one, DeadlineReading other) {
		assertThat(one).usingRecursiveComparison().ignoringFields("text").isEqualTo(other);
	}

	private static List<LocalDate> dates(String days) {
		return Arrays.stream(Objects.requireNonNullElse(days, "").split(" "))
			.filter((day) -> !day.isEmpty())
			.map(LocalDate::parse)
			.toList();
	}

	private static List<Frequency> frequencies(String names) {
		return Arrays.stream(names.split(" ")).map(Frequency::valueOf).toList();
	}

}
