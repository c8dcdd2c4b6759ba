package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.FinishWork;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standing unit says how an obstacle was removed. */
@Service
public class ResolveObstacle {

	private final AppendixTasks tasks;

	private final Obstacles obstacles;

	private final FinishWork work;

	private final SideNotices notices;

	private final AuditLog audit;

	private final Clock clock;

	ResolveObstacle(AppendixTasks tasks, Obstacles obstacles, FinishWork work, SideNotices notices, AuditLog audit,
			Clock clock) {
		this.tasks = tasks;
		this.obstacles = obstacles;
		this.work = work;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void resolve(Actor actor, TaskId id, String words) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		Obstacle resolved = this.obstacles.last(actor.agency(), id)
			.orElseThrow(() -> new NotFound("task.obstacle"))
			.resolve(words, actor, this.clock.instant());
		this.obstacles.save(resolved);
		this.work.finish(actor, id.value(), AppendixProcess.RESOLVE_OBSTACLE, AppendixProcess.FORWARD);
		this.notices.resolved(task, resolved);
		this.audit.append(actor, "task.obstacle-resolved", id.value(), words.strip());
	}

}
