package vn.roviec.support;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Begins each test with the engine at its own application's time, wherever a test of
 * another application left it.
 */
class OwnTime implements TestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext test) {
		test.getApplicationContext().getBean(Jobs.class).synchronize();
	}

}
