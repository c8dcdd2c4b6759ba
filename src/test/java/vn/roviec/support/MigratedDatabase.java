package vn.roviec.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fresh database with the application's tables, for tests of SQL that must run on both
 * kinds.
 */
public enum MigratedDatabase {

	H2 {
		@Override
		public String emptyUrl() {
			return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000";
		}

		@Override
		public String username() {
			return "sa";
		}

		@Override
		public String waiting() {
			return "select count(*) from information_schema.sessions where blocker_id is not null";
		}
	},
	POSTGRESQL {
		@Override
		public String emptyUrl() {
			String name = "t" + UUID.randomUUID().toString().replace("-", "");
			JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + name).update();
			// tests keep tables of their own beside those of the application
			JdbcClient.create(Server.RUNNING.getDatabase(username(), name))
				.sql("grant create on schema public to " + APPLICATION)
				.update();
			return Server.RUNNING.getJdbcUrl(username(), name).replaceAll("\\?.*", "");
		}

		@Override
		public String username() {
			return "postgres";
		}

		@Override
		public String applicationUsername() {
			return APPLICATION;
		}

		@Override
		public String waiting() {
			return "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
		}
	};

	/** The role of the application on PostgreSQL, to which the tables do not belong. */
	static final String APPLICATION = "roviec_app";

	/** The kind that this run is for: H2, or what {@code roviec.db} says. */
	public static MigratedDatabase underTest() {
		return valueOf(System.getProperty("roviec.db", "h2").toUpperCase(Locale.ROOT));
	}

	/** Makes the database and runs every migration on it. */
	public DataSource create() {
		return create("latest");
	}

	/** Makes the database as it was with this version of the tables. */
	public DataSource create(String version) {
		DataSource database = DataSourceBuilder.create().url(emptyUrl()).username(username()).password("").build();
		migrations(database).target(version).load().migrate();
		return database;
	}

	/** Runs the migrations that an older database has not had. */
	public void migrate(DataSource older) {
		migrations(older).load().migrate();
	}

	/** The same database as the application's own role sees it. */
	public DataSource asApplication(DataSource owners) {
		return DataSourceBuilder.create()
			.url(((HikariDataSource) owners).getJdbcUrl())
			.username(applicationUsername())
			.password("")
			.build();
	}

	private FluentConfiguration migrations(DataSource database) {
		return Flyway.configure()
			.dataSource(database)
			.placeholders(Map.of("application-role", APPLICATION))
			.locations("classpath:db/migration", "classpath:db/vendor/" + name().toLowerCase(Locale.ROOT));
	}

	/** Where a new database without tables can be reached. */
	public abstract String emptyUrl();

	/** To whom the tables belong; without a password. */
	public abstract String username();

	/** Asks how many wait for what somebody else has locked. */
	public abstract String waiting();

	/** As whom the application signs in. */
	public String applicationUsername() {
		return username();
	}

	/** Ends after the applications that use it, which would wait for it in vain. */
	private static final class Server {

		private static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres server = EmbeddedPostgres.builder()
					.setPort(OwnPort.take())
					.setServerConfig("max_connections", "400")
					.setRegisterShutdownHook(false)
					.setPGStartupWait(Duration.ofMinutes(2))
					.start();
				JdbcClient.create(server.getPostgresDatabase()).sql("create role " + APPLICATION + " login").update();
				SpringApplication.getShutdownHandlers().add(() -> stop(server));
				return server;
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private static void stop(EmbeddedPostgres server) {
			try {
				server.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
