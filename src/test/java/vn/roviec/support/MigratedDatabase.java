package vn.roviec.support;

import java.io.IOException;
import java.sql.SQLException;
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
		DataSource empty() {
			return DataSourceBuilder.create().url("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1").build();
		}
	},
	POSTGRESQL {
		@Override
		DataSource empty() throws SQLException {
			String name = "t" + UUID.randomUUID().toString().replace("-", "");
			JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + name).update();
			return Server.RUNNING.getDatabase("postgres", name);
		}
	};

	/** Makes the database and runs every migration on it. */
	public DataSource create() {
		try {
			DataSource database = empty();
			Flyway.configure()
				.dataSource(database)
				.locations("classpath:db/migration", "classpath:db/vendor/" + name().toLowerCase(java.util.Locale.ROOT))
				.load()
				.migrate();
			return database;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	abstract DataSource empty() throws SQLException;

	private static final class Server {

		private static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder().setRegisterShutdownHook(true).start();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
