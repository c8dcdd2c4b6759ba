package vn.roviec.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;

import org.springframework.beans.factory.BeanFactory;

/** Finds the running process of an aggregate, to be followed with Camunda BPM Assert. */
public final class RunningProcess {

	private RunningProcess() {
	}

	/**
	 * Makes the application's engine the one that assertions ask.
	 * @param key key of the process
	 * @param subject id of the aggregate
	 */
	public static ProcessInstance of(BeanFactory beans, String key, Object subject) {
		ProcessEngine engine = beans.getBean(ProcessEngine.class);
		BpmnAwareTests.init(engine);
		return engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(subject.toString(), key)
			.singleResult();
	}

}
