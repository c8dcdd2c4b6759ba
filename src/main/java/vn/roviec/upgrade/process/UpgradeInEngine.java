package vn.roviec.upgrade.process;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import vn.roviec.upgrade.UpgradeInstances;
import vn.roviec.upgrade.Upgraded;
import vn.roviec.upgrade.Upgraded.Staying;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Migrates each process by itself. To try it out is the very migration, rolled back: what
 * is told beforehand is what happens.
 */
@Service
class UpgradeInEngine implements UpgradeInstances {

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final MigrationPlans plans;

	private final AfterMigration after;

	private final TransactionTemplate transaction;

	UpgradeInEngine(RuntimeService runtime, RepositoryService repository, MigrationPlans plans, AfterMigration after,
			TransactionTemplate transaction) {
		this.runtime = runtime;
		this.repository = repository;
		this.plans = plans;
		this.after = after;
		this.transaction = transaction;
	}

	@Override
	public List<Upgraded> tryOut() {
		return upgradeAll(false);
	}

	@Override
	public List<Upgraded> carryOut() {
		return upgradeAll(true);
	}

	private List<Upgraded> upgradeAll(boolean keep) {
		List<Upgraded> all = new ArrayList<>();
		for (ProcessDefinition newest : this.repository.createProcessDefinitionQuery().latestVersion().list()) {
			for (ProcessDefinition older : this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(newest.getKey())
				.orderByProcessDefinitionVersion()
				.asc()
				.list()) {
				List<ProcessInstance> running = running(older);
				if (older.getVersion() < newest.getVersion() && !running.isEmpty()) {
					all.add(upgrade(older, newest, running, keep));
				}
			}
		}
		return all;
	}

	private Upgraded upgrade(ProcessDefinition older, ProcessDefinition newest, List<ProcessInstance> running,
			boolean keep) {
		MigrationPlan plan = this.plans.between(older, newest);
		List<Staying> staying = new ArrayList<>();
		for (ProcessInstance instance : running) {
			String why = upgrade(instance, plan, older.getVersion() + " → " + newest.getVersion(), keep);
			if (!why.isEmpty()) {
				staying.add(new Staying(instance.getBusinessKey(), why));
			}
		}
		return new Upgraded(newest.getKey(), older.getVersion(), newest.getVersion(), running.size() - staying.size(),
				staying);
	}

	/** Why it cannot go; blank where it can. */
	private String upgrade(ProcessInstance instance, MigrationPlan plan, String versions, boolean keep) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
				this.after.settle(instance, versions);
				if (!keep) {
					status.setRollbackOnly();
				}
			});
			return "";
		}
		catch (MigratingProcessInstanceValidationException ex) {
			return Obstacles.of(ex.getValidationReport());
		}
		catch (ProcessEngineException ex) {
			return Obstacles.of(ex);
		}
	}

	private List<ProcessInstance> running(ProcessDefinition process) {
		return this.runtime.createProcessInstanceQuery().processDefinitionId(process.getId()).list();
	}

}
