package vn.roviec.upgrade.process;

import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.stereotype.Component;

/** Which element of the newest version follows which of an older one. */
@Component
class MigrationPlans {

	/** With which the engine names what holds the instances of a task for several. */
	private static final String BODY = "#multiInstanceBody";

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final RenamedElements renamed;

	MigrationPlans(RuntimeService runtime, RepositoryService repository, RenamedElements renamed) {
		this.runtime = runtime;
		this.repository = repository;
		this.renamed = renamed;
	}

	/** Elements of the same id follow each other, and those that were renamed. */
	MigrationPlan between(ProcessDefinition older, ProcessDefinition newest) {
		MigrationPlanBuilder plan = this.runtime.createMigrationPlan(older.getId(), newest.getId())
			.mapEqualActivities();
		BpmnModelInstance before = this.repository.getBpmnModelInstance(older.getId());
		BpmnModelInstance now = this.repository.getBpmnModelInstance(newest.getId());
		for (Map.Entry<String, String> name : this.renamed.of(newest.getKey()).entrySet()) {
			ModelElementInstance old = before.getModelElementById(name.getKey());
			if (old != null && now.getModelElementById(name.getValue()) != null) {
				plan = plan.mapActivities(name.getKey(), name.getValue());
				if (old instanceof Activity task && task.getLoopCharacteristics() != null) {
					plan = plan.mapActivities(name.getKey() + BODY, name.getValue() + BODY);
				}
			}
		}
		return plan.build();
	}

}
