package vn.roviec.workflow;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock, in Vietnam's time. */
@Configuration
class Time {

	static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	@Bean
	@Profile("!demo")
	@ConditionalOnMissingBean(Clock.class)
	Clock clock() {
		return Clock.system(VIETNAM);
	}

	/**
	 * The clock of demonstrations.
	 * @param now local date and time to begin at (2023-01-03T07:30), blank for the
	 * present
	 */
	@Bean
	@Profile("demo")
	@ConditionalOnMissingBean(Clock.class)
	MovableClock demoClock(@Value("${roviec.demo.now:}") String now) {
		MovableClock clock = new MovableClock();
		if (!now.isBlank()) {
			clock.moveTo(LocalDateTime.parse(now).atZone(VIETNAM).toInstant());
		}
		return clock;
	}

}
