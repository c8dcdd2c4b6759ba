package vn.roviec.bench;

import java.io.IOException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL set as an office would run it, every commit on disk; each side of a
 * comparison has a fresh database on it.
 */
final class BenchServer implements AutoCloseable {

	static final String USER = "postgres";

	private final EmbeddedPostgres server;

	BenchServer() throws IOException {
		this.server = EmbeddedPostgres.builder()
			.setPGStartupWait(Duration.ofMinutes(2))
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("shared_buffers", "1GB")
			.setServerConfig("effective_cache_size", "4GB")
			.setServerConfig("maintenance_work_mem", "512MB")
			.setServerConfig("work_mem", "16MB")
			.setServerConfig("max_wal_size", "8GB")
			.setServerConfig("random_page_cost", "1.1")
			.start();
	}

	/** Address of a new, empty database. */
	String database(String name) {
		JdbcClient.create(this.server.getPostgresDatabase()).sql("create database " + name).update();
		return this.server.getJdbcUrl(USER, name);
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
