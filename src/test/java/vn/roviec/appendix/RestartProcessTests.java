package vn.roviec.appendix;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.roviec.Roviec;
import vn.roviec.agency.Actor;
import vn.roviec.support.Jobs;
import vn.roviec.support.TestBeans;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A stop of the application in the middle of a task neither loses nor doubles a rung. */
class RestartProcessTests {

	@TempDir
	private Path directory;

	@Test
	void afterARestartTheTaskGoesOnWhereItStood() {
		TaskWalk walk;
		TaskId task;
		Actor assignee;
		try (ConfigurableApplicationContext application = start()) {
			jobs(application).jumpTo("2026-01-05T08:00");
			walk = new TaskWalk(application);
			task = walk.launch(LocalDate.of(2026, 2, 13));
			walk.accept(task);
			assignee = walk.commune.economist();
			jobs(application).liveUntil("2026-02-10T07:30");
			assertThat(walk.rungs(task, 1)).containsOnlyKeys(-7, -3);
		}
		try (ConfigurableApplicationContext application = start()) {
			TaskWalk again = walk.after(application);
			jobs(application).jumpTo("2026-02-10T07:31");
			jobs(application).runDue();
			assertThat(again.rungs(task, 1)).containsOnlyKeys(-7, -3);
			assertThat(again.open(task)).containsExactly("perform-task");
		}
		try (ConfigurableApplicationContext application = start()) {
			TaskWalk again = walk.after(application);
			jobs(application).jumpTo("2026-02-14T10:00");
			jobs(application).runDue();
			jobs(application).liveUntil("2026-02-23T08:00");
			assertThat(again.rungs(task, 1)).containsExactly(Map.entry(-7, "SENT 2026-02-04T07:30"),
					Map.entry(-3, "SENT 2026-02-10T07:30"), Map.entry(-1, "SKIPPED 2026-02-14T10:00"),
					Map.entry(0, "SENT 2026-02-14T10:00"), Map.entry(1, "SENT 2026-02-23T07:30"));
			assertThat(again.told(assignee, task)).containsExactly("v1:rung:-7", "v1:rung:-3", "v1:rung:+0",
					"v1:rung:+1");
		}
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(Roviec.class, TestBeans.class).run("--server.port=0",
				"--spring.datasource.url=jdbc:h2:file:" + this.directory.resolve("roviec") + ";DB_CLOSE_ON_EXIT=FALSE",
				"--camunda.bpm.job-execution.enabled=false", "--spring.main.allow-bean-definition-overriding=true",
				"--server.shutdown=immediate");
	}

	private static Jobs jobs(ConfigurableApplicationContext application) {
		return application.getBean(Jobs.class);
	}

}
