package vn.roviec.support;

import org.camunda.bpm.engine.ManagementService;

import vn.roviec.workflow.EngineClock;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What tests need beside the application: a clock that they move, jobs that they run. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

	/** Begins on a Monday morning with no holiday near. */
	@Bean
	MovedClock clock() {
		return MovedClock.at("2026-03-02T08:00");
	}

	@Bean
	Jobs jobs(ManagementService management, MovedClock clock) {
		return new Jobs(management, clock, new EngineClock(clock));
	}

}
