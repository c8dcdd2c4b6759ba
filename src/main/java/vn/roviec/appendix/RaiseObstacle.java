package vn.roviec.appendix;

import java.time.Clock;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what stands in the way of a task; the standing unit and the leader are told. */
@Service
public class RaiseObstacle {

	private final AppendixTasks tasks;

	private final Obstacles obstacles;

	private final ActingUnits acting;

	private final AppendixProcess process;

	private final SideNotices notices;

	private final AuditLog audit;

	private final Clock clock;

	RaiseObstacle(AppendixTasks tasks, Obstacles obstacles, ActingUnits acting, AppendixProcess process,
			SideNotices notices, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.obstacles = obstacles;
		this.acting = acting;
		this.process = process;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Raises an obstacle; one of a task is open at a time. */
	@Transactional
	public void raise(Actor actor, TaskId id, String words) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		this.acting.mustDo(actor, task, "task.obstacle.raise");
		task.mustBeOpen();
		List<Obstacle> earlier = this.obstacles.of(actor.agency(), id);
		earlier.stream().filter((each) -> each.state() == ObstacleState.OPEN).findFirst().ifPresent((open) -> {
			throw open.conflict();
		});
		Obstacle raised = this.obstacles
			.save(Obstacle.of(task, earlier.size() + 1, words, actor, this.clock.instant()));
		this.process.obstacleRaised(actor.agency(), id);
		this.notices.raised(task, raised);
		this.audit.append(actor, "task.obstacle-raised", id.value(), words.strip());
	}

}
