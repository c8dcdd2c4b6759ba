package vn.roviec.bench;

import java.net.URI;

import javax.sql.DataSource;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

import vn.roviec.Roviec;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application as it is started in an office, its jobs at rest at first. */
final class RunningApplication implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	RunningApplication(String database) {
		this.context = new SpringApplicationBuilder(Roviec.class, Statements.InFront.class).run("--server.port=0",
				"--spring.datasource.url=" + database, "--spring.datasource.username=" + BenchServer.USER,
				"--spring.datasource.password=", "--spring.main.banner-mode=off", "--logging.level.root=warn");
		jobs().shutdown();
	}

	<T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	JobExecutor jobs() {
		return get(JobExecutor.class);
	}

	Statements statements() {
		return (Statements) get(DataSource.class);
	}

	URI address() {
		int port = ((ServletWebServerApplicationContext) this.context).getWebServer().getPort();
		return URI.create("http://localhost:" + port);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
