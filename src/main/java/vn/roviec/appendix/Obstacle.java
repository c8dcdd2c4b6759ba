package vn.roviec.appendix;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.workflow.Conflict;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * What stands in the way of a task, and how it was removed.
 *
 * @param obstacleNo counts the obstacles of a task, from 1
 * @param resolved null while it is open
 */
public record Obstacle(@Id UUID id, @Version int version, UUID agencyId, UUID taskId, int obstacleNo,
		ObstacleState state, @Embedded.Empty(prefix = "raised_") Said raised,
		@Embedded.Nullable(prefix = "resolved_") @Nullable Said resolved) {

	static Obstacle of(AppendixTask task, int no, String words, Actor by, Instant now) {
		return new Obstacle(UUID.randomUUID(), 0, task.agency().value(), task.id().value(), no, ObstacleState.OPEN,
				Said.by(by, now, Words.required(words, "task.obstacle.words.missing")), null);
	}

	Obstacle resolve(String words, Actor by, Instant now) {
		if (this.state != ObstacleState.OPEN) {
			throw conflict();
		}
		return new Obstacle(this.id, this.version, this.agencyId, this.taskId, this.obstacleNo, ObstacleState.RESOLVED,
				this.raised, Said.by(by, now, Words.required(words, "task.obstacle.resolution.missing")));
	}

	/** Who was faster with it, and when. */
	Conflict conflict() {
		Said last = (this.resolved != null) ? this.resolved : this.raised;
		return new Conflict("conflict.task.obstacle." + this.state, last.name(), last.at());
	}

}
