package vn.roviec.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import vn.roviec.CheckCommand;
import vn.roviec.Roviec;
import vn.roviec.backup.BackupCommands;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanStatus;
import vn.roviec.support.Jobs;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.TestBeans;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An office moves to a database of the other kind, and its plans go on there.
 */
@CrashTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveIT {

	private static final MigratedDatabase TARGET = (MigratedDatabase.underTest() == MigratedDatabase.H2)
			? MigratedDatabase.POSTGRESQL : MigratedDatabase.H2;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Jobs jobs;

	@Autowired
	private JdbcClient jdbc;

	@Value("${spring.datasource.url}")
	private String source;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private final String target = TARGET.emptyUrl();

	private PlanWalk walk;

	private PlanId signing;

	private PlanId unsealed;

	@BeforeAll
	void moved() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.walk = new PlanWalk(this.beans);
		this.walk.issued();
		this.jobs.runDue();
		this.signing = this.walk.checked();
		this.walk.consulted(this.walk.commune.economy, this.walk.commune.centre);
		this.unsealed = this.walk.issued();
		assertThat(move()).as(() -> this.said.toString(StandardCharsets.UTF_8)).isZero();
		for (String table : List.of("plan", "audit_entry", "stored_chunk", "work_item", "act_ru_job", "act_hi_actinst",
				"act_ge_bytearray")) {
			assertThat(rows(there(), table)).as(table).isPositive().isEqualTo(rows(this.jdbc, table));
		}
	}

	@Test
	void whatWaitsGoesOnThere() {
		try (ConfigurableApplicationContext office = started()) {
			PlanWalk there = new PlanWalk(office, this.walk.commune);
			there.sign(this.signing, there.hash(this.signing));
			there.issue(this.signing);
			office.getBean(Jobs.class).runDue();
			assertThat(there.plan(this.signing).status()).isEqualTo(PlanStatus.ISSUED);
			assertThat(there().sql(
					"select count(*) from audit_entry where action = 'plan.sealed' and subject in (:signing, :unsealed)")
				.param("signing", this.signing.value())
				.param("unsealed", this.unsealed.value())
				.query(Integer.class)
				.single()).isEqualTo(2);
		}
		assertThat(check()).endsWith("Tổng cộng: 0 sai lệch");
		assertThat(this.walk.plan(this.signing).status()).as("where it came from").isEqualTo(PlanStatus.SIGNING);
	}

	@Test
	void aTargetThatHoldsSomethingIsRefusedAndStays() {
		int before = rows(there(), "audit_entry");
		assertThat(move()).isEqualTo(2);
		assertThat(this.said.toString(StandardCharsets.UTF_8)).contains("Chỉ ghi vào cơ sở dữ liệu trống");
		assertThat(rows(there(), "audit_entry")).isEqualTo(before);
	}

	/** As on any night, after the engine has found nothing to clean. */
	@Test
	void aCheckChangesNothing(@TempDir Path folder) throws IOException {
		there()
			.sql("update act_ru_job set duedate_ = null, handler_cfg_ = replace(handler_cfg_, ':0,', ':10,')"
					+ " where handler_type_ = 'history-cleanup'")
			.update();
		List<String> before = backedUp(folder.resolve("before.zip"));
		assertThat(check()).endsWith("Tổng cộng: 0 sai lệch");
		assertThat(backedUp(folder.resolve("after.zip"))).containsExactlyElementsOf(before);
	}

	private List<String> backedUp(Path file) throws IOException {
		PrintStream print = new PrintStream(this.said, true, StandardCharsets.UTF_8);
		BackupCommands commands = new BackupCommands((settings) -> 0, print, print);
		assertThat(
				commands.run("backup", Stream.concat(Stream.of(file.toString()), targetSettings().stream()).toList()))
			.isZero();
		return BackedUp.tables(file);
	}

	private List<String> targetSettings() {
		return List.of("--spring.datasource.url=" + this.target, "--spring.datasource.username=" + TARGET.username());
	}

	private int move() {
		this.said.reset();
		PrintStream print = new PrintStream(this.said, true, StandardCharsets.UTF_8);
		return new BackupCommands((settings) -> CheckCommand.run(settings, print, print), print, print).run("move",
				List.of("--from=" + this.source, "--from-username=" + MigratedDatabase.underTest().username(),
						"--to=" + this.target, "--spring.datasource.username=" + TARGET.username()));
	}

	private String check() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
		CheckCommand.run(targetSettings(), print, print);
		return out.toString(StandardCharsets.UTF_8).strip();
	}

	private ConfigurableApplicationContext started() {
		return new SpringApplicationBuilder(Roviec.class, TestBeans.class).web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.run("--spring.datasource.url=" + this.target, "--spring.datasource.username=" + TARGET.username(),
					"--camunda.bpm.job-execution.enabled=false", "--spring.main.allow-bean-definition-overriding=true",
					"--roviec.signature.rounds=1000",
					"--roviec.signature.key=a2V5IG9mIHRoZSB0ZXN0cywga25vd24gdG8gYWxs");
	}

	private JdbcClient there() {
		return JdbcClient.create(new DriverManagerDataSource(this.target, TARGET.username(), ""));
	}

	private static int rows(JdbcClient jdbc, String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
