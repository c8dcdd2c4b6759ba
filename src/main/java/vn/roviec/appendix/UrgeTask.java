package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.Audience;
import vn.roviec.notification.Notices;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Urges those who have a task, and the head of their unit, in the name of who follows it.
 */
@Service
@Transactional
public class UrgeTask {

	private static final Set<Audience> URGED = EnumSet.of(Audience.ASSIGNEE, Audience.UNIT_HEAD);

	private final AppendixTasks tasks;

	private final Recipients recipients;

	private final TaskNotices notices;

	private final Notices receipts;

	private final Agencies agencies;

	private final Followers followers;

	private final AuditLog audit;

	private final Clock clock;

	UrgeTask(AppendixTasks tasks, Recipients recipients, TaskNotices notices, Notices receipts, Agencies agencies,
			Followers followers, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.recipients = recipients;
		this.notices = notices;
		this.receipts = receipts;
		this.agencies = agencies;
		this.followers = followers;
		this.audit = audit;
		this.clock = clock;
	}

	/** How often a task has been urged today. */
	@Transactional(readOnly = true)
	public int today(AppendixTask task) {
		return this.receipts.tellings(task.agency(), task.id().value(), key(task));
	}

	/**
	 * Tells them.
	 * @param again whether it is meant to be sent although the task was urged today
	 * @return the names of those who were told
	 */
	public List<String> urge(Actor actor, TaskId id, boolean again) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		this.followers.mustFollow(actor, task, "task.urge");
		if (!task.status().isOpen()) {
			throw new Refused("task.urge.ended");
		}
		int before = today(task);
		if (before > 0 && !again) {
			throw new Refused("task.urge.today");
		}
		List<OfficerId> urged = this.recipients.of(task, URGED)
			.stream()
			.filter((officer) -> !officer.equals(actor.officer()))
			.toList();
		if (urged.isEmpty()) {
			throw new Refused("task.urge.nobody");
		}
		urged.forEach((officer) -> this.notices.tellUrged(task, officer, actor, key(task) + (before + 1)));
		List<String> names = urged.stream().map((officer) -> name(actor, officer)).toList();
		this.audit.append(actor, "task.urged", id.value(), String.join(", ", names));
		return names;
	}

	private String name(Actor actor, OfficerId officer) {
		return this.agencies.officer(actor.agency(), officer).map(Officer::name).orElse("");
	}

	private String key(AppendixTask task) {
		return "task:%s:urge:%s:".formatted(task.id(), LocalDate.now(this.clock));
	}

}
