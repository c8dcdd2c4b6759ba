package vn.roviec.workflow;

import java.time.Clock;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Hardens the engine: expressions reach marked beans only, tenants come from the agency,
 * time from the application's clock.
 */
@Component
class EngineConfiguration extends AbstractProcessEnginePlugin {

	private final ApplicationContext context;

	private final EngineClock engineClock;

	EngineConfiguration(ApplicationContext context, Clock clock) {
		this.context = context;
		this.engineClock = new EngineClock(clock);
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		this.engineClock.synchronize();
		configuration.setExpressionManager(new ProcessExpressions(this.context));
		configuration.setTenantIdProvider(new AgencyAsTenant());
		configuration.setHistoryEventHandler(new HistoryOfProcesses());
		configuration.setCustomIncidentHandlers(List.of(new TellStuckSteps(this.context)));
	}

}
