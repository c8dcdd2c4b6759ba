package vn.roviec.backup;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** A database by the settings of the start, without anything else of the program. */
final class OpenedDatabase implements AutoCloseable {

	private static final List<String> SILENT = List.of("--logging.level.root=off");

	private final ConfigurableApplicationContext context;

	/**
	 * Opens it.
	 * @param settings as for the start: {@code --spring.datasource.url=...}
	 */
	OpenedDatabase(List<String> settings) {
		SpringApplication application = new SpringApplication(Settings.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		List<String> all = new ArrayList<>(settings);
		all.addAll(SILENT);
		this.context = application.run(all.toArray(String[]::new));
	}

	DataSource source() {
		return this.context.getBean(DataSource.class);
	}

	String url() {
		return this.context.getBean(JdbcConnectionDetails.class).getJdbcUrl();
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** Nothing but the database. */
	@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
	static class Settings {

	}

}
