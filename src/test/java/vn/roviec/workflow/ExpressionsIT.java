package vn.roviec.workflow;

import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import vn.roviec.support.ApplicationTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Expressions in processes reach marked beans and nothing else of the application. */
@ApplicationTest
class ExpressionsIT {

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@ParameterizedTest
	@ValueSource(strings = { "${dataSource.connection}", "${environment.getProperty('spring.datasource.url')}",
			"${systemProperties}", "${''.getClass().forName('java.lang.Runtime')}", "${''.class.name}" })
	void otherBeansAndClassesCannotBeReached(String expression) {
		String deployment = deploy(expression);
		try {
			assertThatExceptionOfType(ProcessEngineException.class)
				.isThrownBy(() -> this.runtime.startProcessInstanceByKey("probe", Map.of()));
		}
		finally {
			this.repository.deleteDeployment(deployment, true);
		}
	}

	@Test
	void queriesTakeNoExpressionsAndObjectsOfUnknownTypesAreNotRead() {
		ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
		assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
		assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
		assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
	}

	private String deploy(String expression) {
		return this.repository.createDeployment()
			.addModelInstance("probe.bpmn",
					Bpmn.createExecutableProcess("probe")
						.camundaHistoryTimeToLive(1)
						.startEvent()
						.serviceTask()
						.camundaExpression(expression)
						.endEvent()
						.done())
			.deploy()
			.getId();
	}

}
