package vn.roviec.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.workflow.Processes;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine by itself with the process of our tasks: its history as full as ours, its
 * jobs set as ours, but nobody listens, and its delegates do nothing.
 */
final class BareEngine implements AutoCloseable {

	/** What the template's tasks may be claimed by. */
	static final String GROUP = "U:00000000-0000-4000-8000-000000000001";

	private final HikariDataSource pool = new HikariDataSource();

	private final Statements statements;

	private final ProcessEngine engine;

	BareEngine(String database, RunningApplication like) {
		HikariDataSource ours = (HikariDataSource) like.statements().getTargetDataSource();
		this.pool.setJdbcUrl(database);
		this.pool.setUsername(BenchServer.USER);
		this.pool.setMaximumPoolSize(ours.getMaximumPoolSize());
		ours.getDataSourceProperties().forEach((key, value) -> this.pool.addDataSourceProperty((String) key, value));
		this.statements = new Statements(this.pool);
		this.engine = configuration(like.jobs()).buildProcessEngine();
		this.engine.getRepositoryService()
			.createDeployment()
			.addModelInstance(AppendixProcess.KEY + ".bpmn", model())
			.deploy();
	}

	private ProcessEngineConfigurationImpl configuration(JobExecutor like) {
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName("bare");
		configuration.setDataSource(this.statements);
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setHistory("full");
		configuration.setIdGenerator(new StrongUuidGenerator());
		configuration.setMetricsEnabled(false);
		configuration.setTaskMetricsEnabled(false);
		configuration.setDmnFeelEnableLegacyBehavior(true);
		configuration.setJobExecutorActivate(false);
		configuration.setJobExecutor(executor(like));
		configuration.setBeans(beans());
		return configuration;
	}

	private static JobExecutor executor(JobExecutor like) {
		DefaultJobExecutor executor = new DefaultJobExecutor();
		executor.setMaxJobsPerAcquisition(like.getMaxJobsPerAcquisition());
		executor.setWaitTimeInMillis(like.getWaitTimeInMillis());
		executor.setMaxWait(like.getMaxWait());
		executor.setBackoffTimeInMillis(like.getBackoffTimeInMillis());
		return executor;
	}

	private static Map<Object, Object> beans() {
		Date later = Date.from(Clock.systemUTC().instant().plus(Duration.ofDays(30)));
		Map<Object, Object> beans = new HashMap<>();
		beans.put("deadlineWatch", new Later(later));
		beans.put("acceptanceDue", new Later(later));
		beans.put("owedShares", new Nobody());
		beans.put("askLadder",
				(JavaDelegate) (execution) -> execution.setVariableLocal(Processes.DECISION, AppendixProcess.REMIND));
		for (String silent : List.of("sendReminder", "escalate", "tellHead")) {
			beans.put(silent, (JavaDelegate) (execution) -> {
			});
		}
		return beans;
	}

	private static BpmnModelInstance model() {
		try (InputStream file = BareEngine.class.getResourceAsStream("/processes/appendix-task.bpmn")) {
			BpmnModelInstance model = Bpmn.readModelFromStream(file);
			model.getModelElementsByType(UserTask.class).forEach((task) -> task.setCamundaCandidateGroups(GROUP));
			return model;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts the process and gives its instance's id. */
	String start(String agency) {
		return this.engine.getRuntimeService()
			.createProcessInstanceByKey(AppendixProcess.KEY)
			.businessKey(java.util.UUID.randomUUID().toString())
			.setVariable(Processes.AGENCY, agency)
			.execute()
			.getId();
	}

	ProcessEngine engine() {
		return this.engine;
	}

	JobExecutor jobs() {
		return ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getJobExecutor();
	}

	Statements statements() {
		return this.statements;
	}

	DataSource database() {
		return this.pool;
	}

	JdbcClient jdbc() {
		return JdbcClient.create(this.pool);
	}

	@Override
	public void close() {
		this.engine.close();
		this.pool.close();
	}

	/** When to look again. */
	public record Later(Date date) {

		public Date next(DelegateExecution execution) {
			return this.date;
		}

		public Date at(DelegateExecution execution) {
			return this.date;
		}

	}

	/** Whose shares are owed. */
	public static final class Nobody {

		public List<String> of(DelegateExecution execution) {
			return List.of();
		}

	}

}
