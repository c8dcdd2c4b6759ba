package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventTermTests {

	private static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản  | 2026-02-11 | 2026-02-25
			20 ngày sau khi cấp trên ban hành                         | 2026-03-02 | 2026-03-23
			sau 10 (mười) ngày làm việc kể từ khi có hướng dẫn        | 2026-03-02 | 2026-03-16
			Trong thời hạn 01 năm kể từ ngày công việc kết thúc       | 2026-03-04 | 2027-03-04
			trong 1 tháng kể từ ngày được phê duyệt                   | 2026-01-30 | 2026-03-02
			trước kỳ họp ít nhất 5 ngày                               | 2026-06-30 | 2026-06-25
			chậm nhất 03 ngày làm việc trước ngày khai mạc            | 2026-03-09 | 2026-03-04
			ngay sau khi ký                                           | 2026-03-07 | 2026-03-07
			trong 24 giờ kể từ khi nhận được phản ánh                 | 2026-03-03 | 2026-03-04
			2 tuần sau khi kết thúc đợt kiểm tra                      | 2026-03-03 | 2026-03-17
			""")
	void theEventsDayIsNotCountedAndADayOffEndsNoTerm(String words, LocalDate event, LocalDate due) {
		assertThat(EventTerm.read(words))
			.hasValueSatisfying((term) -> assertThat(term.due(event, CALENDAR)).isEqualTo(due));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sau khi có hướng dẫn", "Từ 05 ngày đến 10 ngày sau khi có kết quả", "Thường xuyên", "" })
	void withoutOneTermAPersonSaysTheDate(String words) {
		assertThat(EventTerm.read(words)).isEmpty();
	}

}
