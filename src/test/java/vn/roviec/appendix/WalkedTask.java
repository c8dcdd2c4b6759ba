package vn.roviec.appendix;

import org.junit.jupiter.api.AfterEach;

import org.springframework.test.context.TestPropertySource;

/**
 * As a walked commune, living through a time of its own; open tasks end with the test.
 */
@TestPropertySource(properties = TaskWalk.OWN_TIME)
abstract class WalkedTask extends WalkedCommune {

	WalkedTask(String morning) {
		super(morning);
	}

	@AfterEach
	void end() {
		this.walk.end();
	}

}
