package vn.roviec.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.support.MovedClock;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How pages say days, moments, sizes and lateness. */
class SpokenTests {

	private static final LocalDate SUNDAY = LocalDate.of(2026, 2, 1);

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	private final Spoken spoken = new Spoken(this.messages, MovedClock.at("2026-03-02T08:00"));

	@BeforeEach
	void begin() {
		this.messages.setBasename("messages");
		this.messages.setDefaultEncoding("UTF-8");
		this.messages.setFallbackToSystemLocale(false);
		LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
	}

	@AfterEach
	void end() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void daysOfTheWeekAreWrittenAsWithinASentence() {
		assertThat(this.spoken.weekday(SUNDAY)).isEqualTo("Chủ nhật 01/02/2026");
		assertThat(this.spoken.weekday(SUNDAY.minusDays(1))).isEqualTo("thứ Bảy 31/01/2026");
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.spoken.weekday(SUNDAY)).isEqualTo("Sunday 01/02/2026");
	}

	@Test
	void momentsAreVietnamsAndTodaysNeedNoDate() {
		assertThat(this.spoken.moment(Instant.parse("2026-03-01T23:30:00Z"))).isEqualTo("06:30 02/03/2026");
		assertThat(this.spoken.recently(Instant.parse("2026-03-01T23:30:00Z"))).isEqualTo("06:30");
		assertThat(this.spoken.recently(Instant.parse("2026-03-01T16:59:00Z"))).isEqualTo("23:59 01/03/2026");
		assertThat(this.spoken.moment(null)).isEmpty();
	}

	@Test
	void aKeyWithoutAMessageIsSaidAsItIs() {
		assertThat(this.spoken.words("deadline.before", "15/01")).isEqualTo("trước 15/01");
		assertThat(this.spoken.words("no.such.key")).isEqualTo("no.such.key");
	}

	@Test
	void nothingIsLateByZeroDays() {
		assertThat(this.spoken.words("deadline.words.LATE", 0)).isEqualTo("quá hạn");
		assertThat(this.spoken.words("deadline.words.LATE", 2)).isEqualTo("quá hạn 2 ngày làm việc");
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.spoken.words("deadline.words.LATE", 0)).isEqualTo("late");
		assertThat(this.spoken.words("deadline.words.LATE", 1)).isEqualTo("1 working day late");
	}

}
