package vn.roviec.workflow;

import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;

/** Starts the engine after the migrations, which own its tables too. */
class EngineWaitsForDatabase extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

	@Override
	protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
		return Set.of(ProcessEngine.class);
	}

}
