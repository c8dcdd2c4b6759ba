package vn.roviec.appendix;

import java.time.Clock;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.FinishWork;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the share of a coordinating unit. */
@Service
public class GiveContribution {

	private final AppendixTasks tasks;

	private final FinishWork work;

	private final Evidence evidence;

	private final AuditLog audit;

	private final Clock clock;

	GiveContribution(AppendixTasks tasks, FinishWork work, Evidence evidence, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.work = work;
		this.evidence = evidence;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Gives the share that the unit owes.
	 * @param unit the coordinating unit; the actor's own, or one that the actor's unit
	 * acts for
	 */
	@Transactional
	public void give(Actor actor, TaskId id, UnitId unit, String words, List<EvidenceFile> files) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		task.give(unit, words, actor, this.clock.instant());
		this.tasks.save(task);
		this.evidence.keep(actor, id, files);
		this.work.finish(actor, id.value(), AppendixProcess.CONTRIBUTE, unit, AppendixProcess.FORWARD);
		this.audit.append(actor, "task.contributed", id.value(), words.strip());
	}

}
