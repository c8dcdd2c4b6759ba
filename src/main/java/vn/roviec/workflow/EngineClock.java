package vn.roviec.workflow;

import java.time.Clock;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Feeds the engine's clock from the application's. */
public class EngineClock {

	private final Clock clock;

	public EngineClock(Clock clock) {
		this.clock = clock;
	}

	/** Makes the engine tell the same time as the application's clock, from now on. */
	public void synchronize() {
		long ahead = this.clock.millis() - Clock.systemUTC().millis();
		if (Math.abs(ahead) < 1000) {
			ClockUtil.reset();
		}
		else {
			ClockUtil.offset(ahead);
		}
	}

}
