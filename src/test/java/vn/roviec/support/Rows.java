package vn.roviec.support;

import java.time.Clock;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database with the few beans under test, their transactions and a clock; without
 * engine and web.
 */
public final class Rows implements AutoCloseable {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	public Rows(MigratedDatabase database, Clock clock, Class<?>... beans) {
		this(database::create, clock, beans);
	}

	/** As above, on a database that is not of today's version. */
	public Rows(Supplier<DataSource> database, Clock clock, Class<?>... beans) {
		this.context.registerBean(DataSource.class, database);
		this.context.registerBean(Clock.class, () -> clock);
		this.context.register(Transactions.class);
		this.context.register(beans);
		this.context.refresh();
	}

	public <T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	public JdbcClient jdbc() {
		return get(JdbcClient.class);
	}

	/** Runs within one transaction. */
	public TransactionOperations transaction() {
		return get(TransactionOperations.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement(proxyTargetClass = true)
	static class Transactions {

		@Bean
		JdbcTransactionManager transactionManager(DataSource database) {
			return new JdbcTransactionManager(database);
		}

		@Bean
		TransactionTemplate transactionTemplate(JdbcTransactionManager manager) {
			return new TransactionTemplate(manager);
		}

		@Bean
		JdbcClient jdbcClient(DataSource database) {
			return JdbcClient.create(database);
		}

	}

}
