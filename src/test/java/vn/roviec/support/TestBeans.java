package vn.roviec.support;

import java.util.Map;

import org.camunda.bpm.engine.ManagementService;

import vn.roviec.workflow.EngineClock;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What tests need beside the application: a clock that they move, jobs that they run. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

	/** Begins on a Monday morning with no holiday near. */
	@Bean
	MovedClock clock() {
		return MovedClock.at("2026-03-02T08:00");
	}

	/**
	 * As the application's own, and quick: a test opens many accounts. NobodysHashTests
	 * looks at that one.
	 */
	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
	}

	@Bean
	Jobs jobs(ManagementService management, MovedClock clock) {
		return new Jobs(management, clock, new EngineClock(clock));
	}

}
