package vn.roviec.upgrade.process;

import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import vn.roviec.agency.AgencyId;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.RenameWork;

import org.springframework.stereotype.Component;

/** What else changes with a process that goes on by another version. */
@Component
class AfterMigration {

	private final TaskService tasks;

	private final RenameWork work;

	private final AuditLog audit;

	AfterMigration(TaskService tasks, RenameWork work, AuditLog audit) {
		this.tasks = tasks;
		this.work = work;
		this.audit = audit;
	}

	/** In the transaction of the migration: the open work's names, and the record. */
	void settle(ProcessInstance instance, String versions) {
		AgencyId agency = AgencyId.of(instance.getTenantId());
		this.tasks.createTaskQuery()
			.processInstanceId(instance.getId())
			.list()
			.forEach((task) -> this.work.rename(agency, task.getId(), task.getTaskDefinitionKey()));
		this.audit.append(agency, "work.upgraded", UUID.fromString(instance.getBusinessKey()), versions);
	}

}
