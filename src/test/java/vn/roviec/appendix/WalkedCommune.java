package vn.roviec.appendix;

import org.junit.jupiter.api.BeforeEach;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that walk tasks of a commune of their own from a morning on. */
@ApplicationTest
abstract class WalkedCommune {

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
	WalkedCommune(String morning) {
		this.morning = morning;
	}

	@BeforeEach
	void begin() {
		this.jobs.jumpTo(this.morning);
		this.walk = new TaskWalk(this.beans);
		this.commune = this.walk.commune;
	}

	final <T> T get(Class<T> type) {
		return this.beans.getBean(type);
	}

}
