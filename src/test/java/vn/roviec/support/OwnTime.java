package vn.roviec.support;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Begins each class of tests, and each test, with the engine at its own application's
 * time, wherever a test of another application left it.
 */
class OwnTime implements TestExecutionListener {

	@Override
	public void beforeTestClass(TestContext test) {
		synchronize(test);
	}

	@Override
	public void beforeTestMethod(TestContext test) {
		synchronize(test);
	}

	private static void synchronize(TestContext test) {
		test.getApplicationContext().getBean(Jobs.class).synchronize();
	}

}
