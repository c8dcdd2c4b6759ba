package vn.roviec.workflow;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessBeansTests {

	private static final int TIMES = 500;

	@Test
	void twoWhoAskAtOnceForTheFirstTimeBothFindTheBean() throws Exception {
		ExecutorService two = Executors.newFixedThreadPool(2);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Watch.class)) {
			for (int time = 0; time < TIMES; time++) {
				ProcessBeans beans = new ProcessBeans(context);
				CyclicBarrier start = new CyclicBarrier(2);
				Callable<Boolean> asks = () -> {
					start.await();
					return beans.containsKey("watch");
				};
				for (Future<Boolean> found : two.invokeAll(List.of(asks, asks))) {
					assertThat(found.get()).isTrue();
				}
			}
		}
		two.shutdown();
	}

	@Test
	void beansWithoutTheMarkAreNotFound() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Watch.class,
				String.class)) {
			assertThat(new ProcessBeans(context).get("string")).isNull();
			assertThat(new ProcessBeans(context).get("watch")).isInstanceOf(Watch.class);
		}
	}

	@ProcessBean(name = "watch")
	static class Watch {

	}

}
