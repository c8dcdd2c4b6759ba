package vn.roviec.support;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each application context a database of its own; on PostgreSQL the application
 * signs in with a role that may not change what is recorded.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		MigratedDatabase kind = MigratedDatabase.underTest();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test-database",
					Map.of("spring.datasource.url", kind.emptyUrl(), "spring.datasource.username",
							kind.applicationUsername(), "spring.datasource.password", "", "spring.flyway.user",
							kind.username(), "spring.flyway.password", "")));
	}

}
