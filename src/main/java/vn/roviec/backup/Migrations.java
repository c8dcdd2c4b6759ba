package vn.roviec.backup;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Makes the tables of a version, as the start does. */
final class Migrations {

	/** The next start of the application says which role is its own. */
	private static final Map<String, String> APPLICATION_ROLE = Map.of("application-role", "roviec_app");

	private static final String LATEST = "latest";

	private static final Pattern FILE = Pattern.compile("V([0-9_]+)__.*");

	private final DataSource database;

	private final String vendor;

	/** Of a database at this address. */
	Migrations(DataSource database, String url) {
		this.database = database;
		this.vendor = DatabaseDriver.fromJdbcUrl(url).getId();
	}

	/**
	 * Makes the tables as they were in this version.
	 * @throws Unusable where this program is older
	 */
	void upTo(String version) throws IOException {
		if (MigrationVersion.fromVersion(version).compareTo(newest()) > 0) {
			throw new Unusable("Dữ liệu này của phiên bản mới hơn (bảng " + version + ", chương trình này biết đến "
					+ newest() + "). Dùng đúng phiên bản đó hoặc mới hơn.");
		}
		// the one database may have had its last migration under a number that the other
		// has none for
		migrate(version + "?");
	}

	/** Makes the tables as this program wants them. */
	void upToNow() {
		migrate(LATEST);
	}

	private void migrate(String target) {
		Flyway.configure()
			.dataSource(this.database)
			.placeholders(APPLICATION_ROLE)
			.locations("classpath:db/migration", "classpath:db/vendor/" + this.vendor)
			.target(target)
			.load()
			.migrate();
	}

	private static MigrationVersion newest() throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/**/V*__*.sql");
		return Stream.of(files)
			.map((file) -> FILE.matcher(String.valueOf(file.getFilename())))
			.filter(Matcher::matches)
			.map((name) -> MigrationVersion.fromVersion(name.group(1)))
			.max(Comparator.naturalOrder())
			.orElseThrow();
	}

}
