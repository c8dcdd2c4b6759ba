package vn.roviec.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import vn.roviec.Roviec;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a fresh database, H2 or PostgreSQL as the system property
 * {@code roviec.db} says; jobs are run by hand, time by {@link MovedClock}. Who waits for
 * one of its connections does so however busy the machine is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = { Roviec.class, TestBeans.class },
		properties = { "camunda.bpm.job-execution.enabled=false", "spring.main.allow-bean-definition-overriding=true",
				"spring.datasource.hikari.connection-timeout=300000", "roviec.signature.rounds=1000",
				"roviec.signature.key=a2V5IG9mIHRoZSB0ZXN0cywga25vd24gdG8gYWxs" })
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = OwnTime.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ApplicationTest {

	/** By its own server where the wire itself is looked at. */
	@AliasFor(annotation = SpringBootTest.class)
	WebEnvironment webEnvironment() default WebEnvironment.MOCK;

}
