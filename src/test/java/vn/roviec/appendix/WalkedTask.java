package vn.roviec.appendix;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Tests that walk tasks of a commune of their own through a time of their own. */
@ApplicationTest
@TestPropertySource(properties = TaskWalk.OWN_TIME)
abstract class WalkedTask {

	@Autowired
	protected BeanFactory beans;

	@Autowired
	protected Jobs jobs;

	protected TaskWalk walk;

	protected Commune commune;

	private final String morning;

	/**
	 * Begins each test on this morning.
	 * @param morning day and time of day in the commune
	 */
	WalkedTask(String morning) {
		this.morning = morning;
	}

	@BeforeEach
	void begin() {
		this.jobs.jumpTo(this.morning);
		this.walk = new TaskWalk(this.beans);
		this.commune = this.walk.commune;
	}

	@AfterEach
	void end() {
		this.walk.end();
	}

}
