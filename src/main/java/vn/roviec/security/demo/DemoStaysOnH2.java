package vn.roviec.security.demo;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Stops a demonstration, whose passwords everybody knows, before it touches a database
 * that an office works with. For tests only, one PostgreSQL may be named as a database to
 * be thrown away: roviec.demo.throwaway-database must repeat its whole address.
 */
@Component
@Profile("demo")
class DemoStaysOnH2 implements BeanFactoryPostProcessor, EnvironmentAware {

	private String url = "";

	private String throwaway = "";

	@Override
	public void setEnvironment(Environment environment) {
		this.url = environment.getProperty("spring.datasource.url", "");
		this.throwaway = environment.getProperty("roviec.demo.throwaway-database", "");
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		if (this.url.startsWith("jdbc:postgresql:") && !this.url.equals(this.throwaway)) {
			throw new IllegalStateException("The demo profile does not run on PostgreSQL: its accounts have a password"
					+ " that everybody knows. Leave the profile out, or let it use its own H2 database.");
		}
	}

}
