package vn.roviec.appendix;

import vn.roviec.worklist.OwnWork;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the open parts of a task that has ended. */
@Component
class EndParts {

	private final TaskParts parts;

	private final OwnWork work;

	EndParts(TaskParts parts, OwnWork work) {
		this.parts = parts;
		this.work = work;
	}

	@EventListener
	void on(TaskEnded ended) {
		this.parts.of(ended.agency(), new TaskId(ended.task()))
			.stream()
			.filter(TaskPart::isOpen)
			.forEach((part) -> this.work.end(part.id()));
		this.parts.lapse(ended.agency().value(), ended.task());
	}

}
