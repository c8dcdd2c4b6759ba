package vn.roviec.appendix;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Closes what was still open beside a task that has ended; nobody decides it any more.
 */
@Component
class EndSidePaths {

	private final ExtensionRequests extensions;

	private final LateExplanations explanations;

	private final Obstacles obstacles;

	EndSidePaths(ExtensionRequests extensions, LateExplanations explanations, Obstacles obstacles) {
		this.extensions = extensions;
		this.explanations = explanations;
		this.obstacles = obstacles;
	}

	@EventListener
	void on(TaskEnded ended) {
		this.extensions.lapse(ended.agency().value(), ended.task());
		this.explanations.lapse(ended.agency().value(), ended.task());
		this.obstacles.lapse(ended.agency().value(), ended.task());
	}

}
