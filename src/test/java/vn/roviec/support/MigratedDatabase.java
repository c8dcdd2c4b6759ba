package vn.roviec.support;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fresh database with the application's tables, for tests of SQL that must run on both
 * kinds.
 */
public enum MigratedDatabase {

	H2 {
		@Override
		String emptyUrl() {
			return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
		}

		@Override
		String username() {
			return "sa";
		}
	},
	POSTGRESQL {
		@Override
		String emptyUrl() {
			String name = "t" + UUID.randomUUID().toString().replace("-", "");
			JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + name).update();
			return Server.RUNNING.getJdbcUrl(username(), name);
		}

		@Override
		String username() {
			return "postgres";
		}
	};

	/** Makes the database and runs every migration on it. */
	public DataSource create() {
		DataSource database = DataSourceBuilder.create().url(emptyUrl()).username(username()).password("").build();
		Flyway.configure()
			.dataSource(database)
			.locations("classpath:db/migration", "classpath:db/vendor/" + name().toLowerCase(Locale.ROOT))
			.load()
			.migrate();
		return database;
	}

	/** Where a new database without tables can be reached. */
	abstract String emptyUrl();

	abstract String username();

	private static final class Server {

		private static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder()
					.setServerConfig("max_connections", "400")
					.setRegisterShutdownHook(true)
					.start();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
