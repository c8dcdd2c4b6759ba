package vn.roviec.appendix;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a document which the lead unit is drafting will be the task's result. */
@Service
public class LinkDocument {

	private final AppendixTasks tasks;

	private final LinkedDocuments documents;

	private final DraftedDocuments drafted;

	private final ActingUnits acting;

	private final AuditLog audit;

	private final Clock clock;

	LinkDocument(AppendixTasks tasks, LinkedDocuments documents, DraftedDocuments drafted, ActingUnits acting,
			AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.documents = documents;
		this.drafted = drafted;
		this.acting = acting;
		this.audit = audit;
		this.clock = clock;
	}

	/** Documents that may still be linked to a task. */
	@Transactional(readOnly = true)
	public List<DraftedDocuments.Drafted> choices(AppendixTask task) {
		List<UUID> linked = this.documents.of(task.agency(), task.id()).stream().map(LinkedDocument::id).toList();
		return this.drafted.of(task.agency(), this.acting.lead(task))
			.stream()
			.filter((document) -> !linked.contains(document.id()) && !document.id().equals(task.plan().planId()))
			.toList();
	}

	/**
	 * Links a document to a task that is being done.
	 * @param document id of one of the choices, as it was sent
	 */
	@Transactional
	public void link(Actor actor, TaskId id, String document) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		this.acting.mustDo(actor, task, "task.document.link");
		task.mustBeOpen();
		DraftedDocuments.Drafted chosen = choices(task).stream()
			.filter((choice) -> choice.id().toString().equals(document))
			.findFirst()
			.orElseThrow(() -> new Refused("task.document.choose"));
		this.documents.add(id, chosen, actor, this.clock.instant());
		this.audit.append(actor, "task.document-linked", id.value(), chosen.title());
	}

}
